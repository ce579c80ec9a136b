package app.saddlebag.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are legible on every ground they stand on, also those that stand back (WCAG 2.2, 1.4.3). */
class ContrastTest {

    private static final double LEAST = 4.5;

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void wordsAreLegibleOnEveryGround(String sheet) throws IOException {
        String css = css(sheet);
        Color page = colour(css, "-color-bg-default");
        for (String words : new String[] {"-color-fg-default", "-color-fg-muted", "-color-fg-subtle"}) {
            for (String ground : new String[] {"-color-bg-default", "-color-bg-overlay", "-color-bg-subtle", "-color-bg-inset",
                    "-color-accent-subtle", "-saddle-side"}) {
                assertThat(contrast(colour(css, words), over(colour(css, ground), page))).as("%s on %s", words, ground)
                        .isGreaterThanOrEqualTo(LEAST);
            }
        }
    }

    /** A row that stands back is told by its colour: an opacity would take it below what can be read. */
    @ParameterizedTest
    @ValueSource(strings = {"saddlebag.css", "transactions.css"})
    void noRowIsMadeTransparent(String sheet) throws IOException {
        assertThat(css(sheet).lines().filter(line -> line.contains("-fx-opacity: 0.") && line.matches("[^{]*(cell|line|label)[^{]*\\{.*")))
                .isEmpty();
    }

    private static String css(String sheet) throws IOException {
        try (InputStream in = Theme.class.getResourceAsStream(sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Color colour(String css, String token) {
        Matcher found = Pattern.compile(token + ": ([^;]+);").matcher(css);
        assertThat(found.find()).as(token).isTrue();
        return Color.web(found.group(1));
    }

    private static Color over(Color top, Color below) {
        return below.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
    }

    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
