package app.saddlebag.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Looks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are legible on every ground they stand on, in every theme, also those that stand back (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11). */
class ContrastTest {

    private static final double WORDS = 4.5;
    private static final double WORDS_IN_HIGH_CONTRAST = 7;
    private static final double FORMS = 3;
    private static final String[] GROUNDS = {"-color-bg-default", "-color-bg-overlay", "-color-bg-subtle", "-color-bg-inset",
        "-color-accent-subtle", "-saddle-side", "-saddle-side-hover", "-saddle-side-chosen"};
    private static final String[] MEANINGS = {"success", "warning", "danger", "accent"};

    @ParameterizedTest(name = "dark {0}, contrast {1}")
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void wordsAreLegibleOnEveryGround(boolean dark, boolean contrast) {
        Sheet sheet = new Sheet(dark, contrast);
        double least = contrast ? WORDS_IN_HIGH_CONTRAST : WORDS;
        for (String words : new String[] {"-color-fg-default", "-color-fg-muted", "-color-fg-subtle"}) {
            for (String ground : GROUNDS) {
                sheet.parts(words, ground, least);
            }
        }
        for (String words : new String[] {"-color-accent-fg", "-color-success-fg", "-color-danger-fg", "-color-warning-fg", "-saddle-negative",
            "-saddle-figure", "-saddle-leather"}) {
            for (String ground : new String[] {"-color-bg-default", "-color-bg-overlay", "-color-bg-subtle"}) {
                sheet.parts(words, ground, least);
            }
        }
        for (String meaning : MEANINGS) {
            sheet.parts("-color-" + meaning + "-fg", "-color-" + meaning + "-subtle", least);
        }
        for (String ground : new String[] {"-color-accent-emphasis", "-color-danger-emphasis", "-color-neutral-emphasis-plus"}) {
            sheet.parts("-color-fg-emphasis", ground, least);
        }
    }

    @ParameterizedTest(name = "dark {0}, contrast {1}")
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void theRingOfTheKeyboardAndMarksOfCategoriesStandOut(boolean dark, boolean contrast) {
        Sheet sheet = new Sheet(dark, contrast);
        for (String ground : new String[] {"-color-bg-default", "-color-bg-overlay", "-color-bg-subtle", "-color-bg-inset", "-saddle-side"}) {
            sheet.parts("-color-accent-emphasis", ground, FORMS);
        }
        for (String category : new String[] {"green", "teal", "cyan", "blue", "indigo", "purple", "pink", "red", "orange", "amber", "brown",
            "grey"}) {
            sheet.parts("-category-" + category, "-color-bg-default", FORMS);
        }
    }

    @ParameterizedTest(name = "dark {0}")
    @ValueSource(booleans = {false, true})
    void inHighContrastEveryLineCanBeSeen(boolean dark) {
        Sheet sheet = new Sheet(dark, true);
        for (String line : new String[] {"-color-border-default", "-color-border-muted", "-color-border-subtle"}) {
            sheet.parts(line, "-color-bg-default", FORMS);
        }
    }

    @ParameterizedTest
    @CsvSource({"Windows.SPI.HighContrast, true, true", "Windows.SPI.HighContrast, false, false", "GTK.theme_name, HighContrast, true",
        "GTK.theme_name, ContrastHighInverse, true", "GTK.theme_name, Adwaita-dark, false"})
    void theSystemIsFollowedAsFarAsItTells(String key, String told, boolean high) {
        Object value = key.startsWith("Windows") ? (Object) Boolean.valueOf(told) : told;
        assertThat(SystemContrast.isHigh(Map.of(key, value))).isEqualTo(high);
        assertThat(SystemContrast.isHigh(Map.of())).isFalse();
    }

    /** A row that stands back is told by its colour: an opacity would take it below what can be read. */
    @ParameterizedTest
    @ValueSource(strings = {"saddlebag.css", "transactions.css", "contrast.css"})
    void noRowIsMadeTransparent(String sheet) throws IOException {
        try (InputStream in = Theme.class.getResourceAsStream(sheet)) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(css.lines().filter(line -> line.contains("-fx-opacity: 0.") && line.matches("[^{]*(cell|line|label)[^{]*\\{.*")))
                    .isEmpty();
        }
    }

    /** All that a window is dressed in: of a colour that is said several times, the last holds. */
    private record Sheet(String css) {

        Sheet(boolean dark, boolean contrast) {
            this(Theme.css(new Dress(dark, contrast, false, Looks.NORMAL)));
        }

        void parts(String words, String ground, double least) {
            Color page = colour("-color-bg-default");
            Color below = over(colour(ground), page);
            assertThat(contrast(over(colour(words), below), below)).as("%s on %s", words, ground).isGreaterThanOrEqualTo(least);
        }

        private Color colour(String token) {
            Matcher found = Pattern.compile("(?m)^\\s*" + token + ": ([^;]+);").matcher(css);
            String said = null;
            while (found.find()) {
                said = found.group(1);
            }
            assertThat(said).as(token).isNotNull();
            return said.startsWith("-") ? colour(said) : Color.web(said);
        }
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
