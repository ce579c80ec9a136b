package app.saddlebag.filter.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.query.RandomRows.Given;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.model.Counting;
import app.saddlebag.model.CurrencyWord;
import app.saddlebag.model.Novelty;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The compiler's first two laws where a bank writes a currency in a word of its own and rows have its code here. */
class CurrencyLawsTest {

    private static final Scope SCOPE = new Scope(RandomFilters.TODAY, List.of());
    private static final List<String> WORDS = List.of("EUR", "eur", "Eur", "€", "EURO", "euros", " Euro\n", "US$", "usd$", "USD",
            "£", "GBP", "$", "¥", "JPY", "jpy ", "points", "é", "\uff25\uff35\uff32", "", "EU", "e", "o");

    @Provide
    Arbitrary<Filter> filters() {
        Arbitrary<Text> texts = Arbitraries.oneOf(Arbitraries.of(WORDS).map(Text.Contains::new),
                Arbitraries.of(WORDS).map(Text.Equal::new), Arbitraries.of("^E", "^e", "[A-Z]", "^EUR$", "(?:EUR|USD)", "o", "^$", ".",
                        "\\$", "^.{3}$").map(source -> new Text.Regex(source, false)));
        Arbitrary<Term> terms = Combinators.combine(texts.list().ofMinSize(1).ofMaxSize(2), Arbitraries.of(false, false, true))
                .as((list, negated) -> new Term.OfText(Field.CURRENCY, list, negated, Span.NOWHERE));
        return terms.list().ofMinSize(1).ofMaxSize(2).map(Filter::new);
    }

    @Property(tries = 600)
    void whicheverWordTheBankWritesTheQueryIsSafeAndWithTheRemainderExact(@ForAll("filters") Filter filter) {
        Compiled compiled = FilterCompiler.compile(filter, SCOPE);
        Referee bank = new Referee(compiled.query());
        for (String word : WORDS) {
            Given row = row(CurrencyWord.code(word));
            boolean wanted = FilterEvaluator.matches(filter, row, SCOPE);
            boolean sent = bank.matches(row(word));
            assertThat(sent || !wanted).as("safe: “%s” by %s", word, compiled).isTrue();
            assertThat(sent && FilterEvaluator.matches(compiled.remainder(), row, SCOPE)).as("exact: “%s” by %s", word, compiled)
                    .isEqualTo(wanted);
        }
    }

    /** Whoever asks for a currency by its code leaves nothing to be evaluated here. */
    @Example
    void aCodeIsAskedOfTheBankInAllItsWords() {
        for (String text : List.of("currency:EUR", "currency:=EUR", "divisa:eur|usd", "currency:JPY")) {
            Compiled compiled = FilterCompiler.compile(FilterParser.parse(text).filter(), SCOPE);
            assertThat(compiled.local()).as(text).isEmpty();
            assertThat(FilterCompiler.compile(compiled.query().toFilter(SCOPE), SCOPE)).as(text)
                    .isEqualTo(new Compiled(compiled.query(), Filter.ALL, List.of()));
        }
        FlanksQuery euros = FilterCompiler.compile(FilterParser.parse("currency:EUR").filter(), SCOPE).query();
        assertThat(WORDS).filteredOn(word -> new Referee(euros).matches(row(word)))
                .containsExactly("EUR", "eur", "Eur", "€", "EURO", "euros", " Euro\n");
        assertThat(FilterCompiler.compile(FilterParser.parse("currency:JPY").filter(), SCOPE).query().fields().get("currency"))
                .as("no more than is needed").hasSize(1);
    }

    private static Given row(String currency) {
        return new Given(1, Transaction.of("t", ProductKind.ACCOUNT, BigDecimal.ONE).productId("a").currency(currency)
                .bookingDate(RandomFilters.TODAY).build(), Overlay.NONE, false, Counting.COUNTED, Novelty.NONE, false);
    }
}
