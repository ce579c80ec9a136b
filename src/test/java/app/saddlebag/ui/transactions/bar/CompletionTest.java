package app.saddlebag.ui.transactions.bar;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Field;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.transactions.bar.Vocabulary.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private static final Vocabulary WORDS = new Vocabulary(Map.of(
            Field.SHOP, List.of(new Word("Mercadona", 900), new Word("El Corte Inglés", 40), new Word("Mercat", 3)),
            Field.CATEGORY, List.of(new Word("Groceries", 800)),
            Field.ACCOUNT, List.of(new Word("Compte nòmina", 500))));

    private final FilterBarModel model = new FilterBarModel(new Messages(Locale.UK));

    CompletionTest() {
        model.vocabularyProperty().set(WORDS);
    }

    @Test
    void valuesComeWithTheirCountsMostFrequentFirst() {
        assertThat(at("shop:¦")).extracting(Suggestion::label).containsExactly("Mercadona", "El Corte Inglés", "Mercat");
        assertThat(at("shop:¦")).extracting(Suggestion::count).containsExactly(900L, 40L, 3L);
    }

    @Test
    void aValueIsFoundWhateverItsCaseAndAccents() {
        assertThat(at("shop:INGLES¦")).extracting(Suggestion::label).containsExactly("El Corte Inglés");
    }

    @Test
    void aValueWithBlanksIsWrittenInQuotes() {
        assertThat(taken("amount:>10 shop:corte¦", 0)).isEqualTo("amount:>10 shop:=\"El Corte Inglés\" ");
    }

    @Test
    void aSecondAlternativeLeavesTheFirstAlone() {
        assertThat(taken("shop:=Mercat|merc¦", 0)).isEqualTo("shop:=Mercat|=Mercadona ");
    }

    @Test
    void takingASuggestionInTheMiddleKeepsWhatFollows() {
        assertThat(taken("shop:merc¦ amount:>10", 0)).isEqualTo("shop:=Mercadona  amount:>10");
    }

    @Test
    void theBeginningOfAFieldOffersIt() {
        assertThat(at("cat¦")).extracting(Suggestion::insert).contains("category:");
    }

    @Test
    void aBareWordFindsValuesOfEveryField() {
        assertThat(at("nom¦")).extracting(Suggestion::insert).containsExactly("account:=\"Compte nòmina\" ");
    }

    @Test
    void datesOfferStretchesByTheirNames() {
        assertThat(at("date:last¦")).extracting(Suggestion::label)
                .contains("last-month", "last-year", "last-30d", "last-12m");
    }

    @Test
    void statesAreOffered() {
        assertThat(at("is:¦")).extracting(Suggestion::label).containsExactly("hidden", "vanished", "transfer", "repeated",
                "counted", "new", "changed", "recurring", "uncategorised", "imported");
    }

    @Test
    void inSpanishSpanishIsOffered() {
        FilterBarModel spanish = new FilterBarModel(new Messages(Locale.of("es")));
        spanish.textProperty().set("importe:ent");
        assertThat(spanish.suggestions(11)).extracting(Suggestion::insert).containsExactly("entra ");
        spanish.textProperty().set("fecha:mes");
        assertThat(spanish.suggestions(9)).extracting(Suggestion::insert).containsExactly("mes-pasado ");
        spanish.textProperty().set("categ");
        assertThat(spanish.suggestions(5)).extracting(Suggestion::insert).contains("categoría:");
    }

    @Test
    void recentFiltersStandBeforeEverythingElse() {
        model.historyProperty().set(FilterHistory.NONE.with("shop:=Renfe in"));
        assertThat(at("sh¦").getFirst()).isEqualTo(new Suggestion(Suggestion.Kind.RECENT, "shop:=Renfe in", "recent", -1,
                0, 2, "shop:=Renfe in"));
        assertThat(model.recent()).extracting(Suggestion::label).containsExactly("shop:=Renfe in");
    }

    @Test
    void everyFieldThatIsOfferedIsExplained() {
        assertThat(at("¦")).filteredOn(one -> one.kind() == Suggestion.Kind.FIELD).hasSizeGreaterThan(10)
                .allSatisfy(one -> assertThat(one.detail()).isNotBlank());
    }

    private List<Suggestion> at(String marked) {
        model.textProperty().set(marked.replace("¦", ""));
        return model.suggestions(marked.indexOf('¦'));
    }

    private String taken(String marked, int which) {
        Suggestion suggestion = at(marked).get(which);
        return new StringBuilder(marked.replace("¦", "")).replace(suggestion.from(), suggestion.to(), suggestion.insert())
                .toString();
    }
}
