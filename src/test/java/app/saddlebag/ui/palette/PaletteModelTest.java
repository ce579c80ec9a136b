package app.saddlebag.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.text.Language;
import app.saddlebag.ui.palette.PaletteEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;

/** What the palette finds, in which order, and what stays chosen. */
class PaletteModelTest {

    private final List<PaletteEntry> entries = new ArrayList<>(List.of(
            entry(Kind.SETTING, "Exchange rates", ""),
            entry(Kind.PRODUCT, "Cuenta corriente", "TestBank ES91 2100 Account"),
            entry(Kind.PRODUCT, "Cuenta Ahorro", "TestBank ES22 Account"),
            entry(Kind.COMMAND, "Sync all", ""),
            entry(Kind.COMMAND, "Colours: Dark", ""),
            entry(Kind.PAGE, "Overview", ""),
            entry(Kind.PAGE, "Transactions", ""),
            entry(Kind.FILTER, "Crédito e hipoteca", "kind:liability")));
    private final PaletteModel model = new PaletteModel(entries, typed -> entry(Kind.SEARCH, "Find " + typed, ""));

    @Test
    void withoutAQuestionEverythingStandsThereByKindAndNothingIsSearched() {
        assertThat(titles()).containsExactly("Overview", "Transactions", "Sync all", "Colours: Dark", "Cuenta corriente",
                "Cuenta Ahorro", "Crédito e hipoteca", "Exchange rates");
        assertThat(model.selected()).hasValueSatisfying(entry -> assertThat(entry.title()).isEqualTo("Overview"));
        assertThat(model.nothingProperty().get()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"DARK, Colours: Dark", "cred, Crédito e hipoteca", "sa, Sync all", "cc, Cuenta corriente", "corr cue, Cuenta corriente",
            "ahorro, Cuenta Ahorro", "2100, Cuenta corriente", "over, Overview", "ates, Exchange rates", "CRÉDITO E HIPOTECA, Crédito e hipoteca"})
    void itIsFoundByWordsTheirBeginningsInitialsAndNumbers(String typed, String first) {
        model.queryProperty().set(typed);
        assertThat(titles()).startsWith(first).endsWith("Find " + typed);
    }

    @Test
    void aNameThatBeginsSoStandsBeforeOneThatHasAWordThatDoesAndThatBeforeOneThatHasItWithin() {
        entries.add(0, entry(Kind.PAGE, "Reaction", ""));
        entries.add(0, entry(Kind.PAGE, "In action", ""));
        entries.add(entry(Kind.SETTING, "Action", ""));
        model.show(entries);
        model.queryProperty().set("action");
        assertThat(titles()).containsExactly("Action", "In action", "Reaction", "Transactions", "Find action");
    }

    @Test
    void everyWordTypedHasToBeAnswered() {
        model.queryProperty().set("cuenta nowhere");
        assertThat(titles()).containsExactly("Find cuenta nowhere");
        assertThat(model.nothingProperty().get()).isTrue();
        assertThat(model.selected()).isPresent();
    }

    @Test
    void arrowsGoRoundAndPagesStopAtTheEnds() {
        model.move(-1);
        assertThat(model.selected().orElseThrow().title()).isEqualTo("Exchange rates");
        model.move(1);
        assertThat(model.selected().orElseThrow().title()).isEqualTo("Overview");
        model.page(100);
        assertThat(model.selected().orElseThrow().title()).isEqualTo("Exchange rates");
        model.page(-100);
        assertThat(model.selected().orElseThrow().title()).isEqualTo("Overview");
    }

    @Test
    void whatIsChosenStaysSoWhenMoreIsRead() {
        model.queryProperty().set("cuenta");
        model.move(1);
        assertThat(model.selected().orElseThrow().title()).isEqualTo("Cuenta Ahorro");
        entries.add(0, entry(Kind.PRODUCT, "Cuenta Azul", ""));
        model.show(entries);
        assertThat(titles()).startsWith("Cuenta Azul");
        assertThat(model.selected().orElseThrow().title()).isEqualTo("Cuenta Ahorro");
    }

    @Test
    void anotherQuestionChoosesItsBestAnswer() {
        model.queryProperty().set("cuenta");
        model.move(1);
        model.queryProperty().set("cuenta c");
        assertThat(model.selected().orElseThrow().title()).isEqualTo("Cuenta corriente");
    }

    @ParameterizedTest
    @CsvSource({"renfe, any:renfe", "'dos palabras', 'any:\"dos palabras\"'", "shop:Renfe amount:>10, shop:Renfe amount:>10",
            "-renfe, -renfe", "'12:30', any:12:30", "'\"open', 'any:\"\\\"open\"'"})
    void wordsAreLookedForInAnyTextAndAFilterIsAFilter(String typed, String filter) {
        assertThat(FindWords.filter(typed, Language.ENGLISH)).isEqualTo(filter);
    }

    private List<String> titles() {
        return model.found().stream().map(PaletteEntry::title).toList();
    }

    private static PaletteEntry entry(Kind kind, String title, String words) {
        return new PaletteEntry(kind, Feather.CIRCLE, title, "", words, () -> { });
    }
}
