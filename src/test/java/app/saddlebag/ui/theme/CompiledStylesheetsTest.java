package app.saddlebag.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Looks;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.CssParser;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledStylesheetsTest {

    @TempDir Path folder;

    @Test
    void theCompiledStylesheetSaysWhatTheWrittenOneSays() throws Exception {
        CompiledStylesheets.main(new String[] {folder.toString()});
        for (boolean dark : new boolean[] {false, true}) {
            Stylesheet written = new CssParser().parse(Theme.css(new Dress(dark, false, false, Looks.NORMAL)));
            Stylesheet compiled = Stylesheet.loadBinary(
                    new ByteArrayInputStream(Files.readAllBytes(folder.resolve(CompiledStylesheets.name(dark)))));
            assertThat(compiled.getRules()).hasSizeGreaterThan(100).extracting(CompiledStylesheetsTest::selectors)
                    .containsExactlyElementsOf(written.getRules().stream().map(CompiledStylesheetsTest::selectors).toList());
            assertThat(compiled.getRules()).extracting(rule -> rule.getDeclarations().size())
                    .containsExactlyElementsOf(written.getRules().stream().map(rule -> rule.getDeclarations().size()).toList());
        }
    }

    @Test
    void anyOtherSizeIsReadAsWritten() {
        assertThat(Theme.stylesheet(new Dress(false, false, false, 150))).startsWith("data:text/css");
    }

    private static String selectors(Rule rule) {
        return rule.getSelectors().toString();
    }
}
