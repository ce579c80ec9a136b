package app.saddlebag.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Looks;
import java.util.List;
import javafx.css.CssParser;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

/** Compact rows are the same rows closer together. */
class DensityTest {

    private final List<Rule> usual = rules(false);
    private final List<Rule> added = rules(true).subList(usual.size(), rules(true).size());

    @Test
    void whateverIsCloserIsThereInTheUsualRowsToo() {
        List<String> selectors = usual.stream().flatMap(rule -> rule.getSelectors().stream()).map(Object::toString).toList();
        assertThat(added).isNotEmpty();
        assertThat(added.stream().flatMap(rule -> rule.getSelectors().stream()).map(Object::toString)).allMatch(selectors::contains);
    }

    @Test
    void wordsStayAsLargeAsTheyAre() {
        assertThat(added.stream().flatMap(rule -> rule.getDeclarations().stream()).map(declaration -> declaration.getProperty()))
                .isNotEmpty().noneMatch(property -> property.contains("font"));
    }

    private static List<Rule> rules(boolean compact) {
        Stylesheet sheet = new CssParser().parse(Theme.css(new Dress(false, false, compact, Looks.NORMAL)));
        return List.copyOf(sheet.getRules());
    }
}
