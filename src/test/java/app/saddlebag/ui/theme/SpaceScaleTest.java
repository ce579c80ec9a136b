package app.saddlebag.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies between things, and between a thing and its edge, is of one scale, but on paper. */
class SpaceScaleTest {

    private static final List<String> SPACES = List.of("0", "1", "2", "4", "6", "8", "12", "16", "20", "24", "32", "40", "48", "96");
    private static final Pattern SPACE = Pattern.compile(
            "-fx-(?:spacing|hgap|vgap|padding|graphic-text-gap|tick-label-gap|line-spacing): ([^;]*);");
    private static final Pattern PIXELS = Pattern.compile("(\\d+(?:\\.\\d+)?)px");
    /** What is grasped, and what fills a bar, has a size and no space. */
    private static final Pattern NO_SPACES = Pattern.compile("(?m)^[^{\\n]*(?:\\.paper|split-pane-divider|progress-bar >|spent-bar)[^{]*\\{[^}]*}");

    @ParameterizedTest
    @ValueSource(strings = {"saddlebag.css", "transactions.css", "contrast.css", "compact.css"})
    void spacesAreOfTheScale(String sheet) throws IOException {
        String css;
        try (InputStream in = Theme.class.getResourceAsStream(sheet)) {
            css = NO_SPACES.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).replaceAll("");
        }
        assertThat(SPACE.matcher(css).results().flatMap(found -> PIXELS.matcher(found.group(1)).results()).map(found -> found.group(1)))
                .isSubsetOf(SPACES);
    }
}
