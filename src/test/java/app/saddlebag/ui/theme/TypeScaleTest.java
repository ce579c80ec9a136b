package app.saddlebag.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are of eight sizes, and of no other but on paper. */
class TypeScaleTest {

    private static final List<String> SIZES = List.of("11", "12", "13", "15", "18", "22", "26", "32");
    private static final Pattern SIZE = Pattern.compile("-fx-(?:font-size|tick-label-font): (\\d+(?:\\.\\d+)?)px");

    @ParameterizedTest
    @ValueSource(strings = {"saddlebag.css", "transactions.css", "contrast.css", "compact.css"})
    void wordsAreOfTheSizesOfTheScale(String sheet) throws IOException {
        String css;
        try (InputStream in = Theme.class.getResourceAsStream(sheet)) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String onScreen = css.replaceAll("\\.paper[^{]*\\{[^}]*}", "");
        assertThat(SIZE.matcher(onScreen).results().map((MatchResult found) -> found.group(1))).isSubsetOf(SIZES);
    }
}
