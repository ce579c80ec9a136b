package app.saddlebag.filter.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.regex.RandomExpressions;
import app.saddlebag.filter.text.Token.Type;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
        "mercadona; mercadona",
        "  a   b ; a b",
        "description:a|b; a|b",
        "DESCRIPTION:a; a",
        "-a; -a",
        "\"two words\"; \"two words\"",
        "\"simple\"; simple",
        "=exact; =exact",
        "=\"an exact phrase\"; =\"an exact phrase\"",
        "shop:=\"\"; shop:=\"\"",
        "\"say \\\"hi\\\" \\\\o/\"; \"say \\\"hi\\\" \\\\o/\"",
        "a\"b; \"a\\\"b\"",
        "/a b|c/i; /a b|c/i",
        "/a\\/b/; /a\\/b/",
        "12:30; 12:30",
        "\"http://x\"; \"http://x\"",
        "\"-5\"; \"-5\"",
        "amount:in; amount:>0",
        "amount:OUT|100; amount:<0|100",
        "amount:+5|.5|-.5; amount:5|0.5|-0.5",
        "amount:-15,87; amount:-15.87",
        "amount:1.234,56|1,234.56|-1.234.567,8; amount:1234.56|1234.56|-1234567.8",
        "amount:,5..1.000,5; amount:0.5..1000.5",
        "size:92,46|>100; size:92.46|>100",
        "any:cafe|\"two words\"; any:cafe|\"two words\"",
        "is:hidden|VANISHED -is:uncategorised; is:hidden|vanished -is:uncategorised",
        "tienda:x categoria:y Categoría:z; shop:x category:y category:z",
        "importe:entra|sale importe:-15,87; amount:>0|<0 amount:-15.87",
        "cuantía:5 cuantia:6; size:5 size:6",
        "fecha:mes-pasado|hoy|año-pasado|ano-pasado; date:last-month|today|last-year|last-year",
        "fecha:últimos-30d|ultimos-8s|últimos-2a; date:last-30d|last-8w|last-2y",
        "es:oculto|sin-categoria -es:desaparecido; is:hidden|uncategorised -is:vanished",
        "cualquiera:a id-cuenta:b; any:a account-id:b",
        "amount:1..2|..3|4..|..; amount:1..2|..3|4..|..",
        "amount:-5..-2; amount:-5..-2",
        "amount:>=-1.50; amount:>=-1.50",
        "date:2026|2026-03|2026-03-15; date:2026|2026-03|2026-03-15",
        "date:<Last-Month; date:<last-month",
        "value-date:last-30d..today; value-date:last-30d..today",
        "a\u00a0b; a b",
        "account-id:/^x$/; account-id:/^x$/",
    })
    void aTextReadsAsTheCanonicalOne(String text, String canonical) {
        Parsed parsed = FilterParser.parse(text);
        assertThat(parsed.errors()).isEmpty();
        assertThat(FilterPrinter.print(parsed.filter())).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
        "amout:5; filter.error.unknown-field[amout, amount] at 0+5",
        "a catgory:x b; filter.error.unknown-field[catgory, category] at 2+7",
        "-; filter.error.nothing-to-exclude[] at 1+0",
        "- a; filter.error.nothing-to-exclude[] at 1+0",
        "shop:; filter.error.text-missing[shop] at 5+0",
        "a|; filter.error.text-missing[description] at 2+0",
        "a||b; filter.error.text-missing[description] at 2+0",
        "=; filter.error.text-missing[description] at 1+0",
        "shop:\"open; filter.error.open-quote[] at 5+5",
        "\"a\"b; filter.error.blank-expected[] at 3+1",
        "/a/x; filter.error.blank-expected[] at 3+1",
        "/open; filter.error.open-regex[] at 0+5",
        "/a[/; filter.error.bad-regex[2] at 2+1",
        "amount:; filter.error.value-missing[amount] at 7+0",
        "amount:>; filter.error.value-missing[amount] at 8+0",
        "amount:1|; filter.error.value-missing[amount] at 9+0",
        "amount:1,; filter.error.comma[1,] at 7+2",
        "amount:10,20,30; filter.error.comma[10,20,30] at 7+8",
        "amount:1.23,45; filter.error.comma[1.23,45] at 7+7",
        "date:2026-01,2026-03; filter.error.comma[2026-01,2026-03] at 5+15",
        "size:-5; filter.error.signed-size[-5] at 5+2",
        "importe:; filter.error.value-missing[importe] at 8+0",
        "tenda:x; filter.error.unknown-field[tenda, tienda] at 0+5",
        "is:; filter.error.text-missing[is] at 3+0",
        "a is:hiden|vanished; filter.error.unknown-state[hiden, hidden] at 5+5",
        "es:ocultos; filter.error.unknown-state[ocultos, oculto] at 3+7",
        "amount:1|x2; filter.error.no-number[x2] at 9+2",
        "amount:1.2.3; filter.error.no-number[1.2.3] at 7+5",
        "amount:1..y; filter.error.no-number[y] at 10+1",
        "amount:9..1; filter.error.reversed-range[] at 7+4",
        "date:2026-13; filter.error.no-date[2026-13] at 5+7",
        "date:2026-02-30; filter.error.no-date[2026-02-30] at 5+10",
        "date:15/03/2026; filter.error.no-date[15/03/2026] at 5+10",
        "date:last-0d; filter.error.no-date[last-0d] at 5+7",
        "date:2026-03..2026-02; filter.error.reversed-range[] at 5+16",
    })
    void aMistakeIsNamedWhereItStands(String text, String error) {
        assertThat(FilterParser.parse(text).errors()).extracting(SyntaxError::toString).containsExactly(error);
    }

    @Test
    void theOtherTermsAreReadAllTheSame() {
        Parsed parsed = FilterParser.parse("lidl amout:5 -shop:x");
        assertThat(FilterPrinter.print(parsed.filter())).isEqualTo("lidl -shop:x");
        assertThat(parsed.isValid()).isFalse();
    }

    @Test
    void aTermKnowsWhereItStands() {
        assertThat(FilterParser.parse("a  -shop:\"b c\" amount:>5").filter().terms()).extracting(Term::at)
                .containsExactly(new Span(0, 1), new Span(3, 14), new Span(15, 24));
    }

    @Test
    void everyPieceIsAToken() {
        String text = "-shop:a|=\"b c\"|/d/i amount:1..2|>3 date:2026 is:hidden foo:x";
        String tokens = FilterParser.parse(text).tokens().stream()
                .map(token -> token.type() + " " + text.substring(token.start(), token.end()))
                .collect(Collectors.joining(", "));
        assertThat(tokens).isEqualTo("NEGATION -, FIELD shop:, TEXT a, OPERATOR |, OPERATOR =, TEXT \"b c\", OPERATOR |, "
                + "REGEX /d/i, FIELD amount:, NUMBER 1, OPERATOR .., NUMBER 2, OPERATOR |, OPERATOR >, NUMBER 3, FIELD date:, "
                + "DATE 2026, FIELD is:, TEXT hidden, ERROR foo:x");
    }

    @Provide
    Arbitrary<String> anything() {
        return RandomExpressions.texts().list().ofMaxSize(4).map(list -> String.join(" ", list));
    }

    @Property(tries = 5_000)
    void typingNeverThrowsAndTokensNeverOverlap(@ForAll("anything") String text) {
        Parsed parsed = FilterParser.parse(text);
        List<Token> tokens = parsed.tokens();
        int end = 0;
        for (Token token : tokens) {
            assertThat(token.start()).isGreaterThanOrEqualTo(end);
            assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
            end = token.end();
        }
        parsed.errors().forEach(error -> assertThat(error.position() + error.length()).isBetween(0, text.length()));
        assertThat(tokens.stream().anyMatch(token -> token.type() == Type.ERROR)).isEqualTo(!parsed.isValid());
        assertThat(FilterParser.parse(FilterPrinter.print(parsed.filter())).filter()).isEqualTo(parsed.filter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "a:b ", "x:", "-", "\"", "\"a\"b ", "/a/ ", "/", "amount:1,2,3 ", "is:x|", "|", "shop:", "=a|b ", "\\",
        "abcdefghij", "a-", "date:2026|"})
    void eachCharacterIsLookedAtAFewTimesWhateverTheLength(String piece) {
        long least = looks(piece.repeat(1_000 / piece.length()));
        long most = looks(piece.repeat(100_000 / piece.length()));
        assertThat(most).isLessThan(150 * Math.max(least, 1_000));
    }

    private static long looks(String text) {
        long[] looks = new long[1];
        FilterParser.parse(new CharSequence() {
            @Override
            public int length() {
                return text.length();
            }

            @Override
            public char charAt(int index) {
                looks[0]++;
                return text.charAt(index);
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                looks[0] += end - start;
                return text.subSequence(start, end);
            }
        });
        return looks[0];
    }

    @Test
    void spanishIsPrintedInSpanish() {
        Filter filter = FilterParser.parse("shop:a amount:in|-15.87 date:last-month|last-8w is:hidden -any:b c").filter();
        assertThat(FilterPrinter.print(filter, Language.SPANISH))
                .isEqualTo("tienda:a importe:>0|-15,87 fecha:mes-pasado|últimos-8s es:oculto -cualquiera:b c");
    }

    @Test
    void oneFieldIsEditedAndTheOthersStay() {
        Filter filter = FilterParser.parse("lidl shop:a date:2026 shop:b -shop:c").filter();
        assertThat(FilterPrinter.print(filter.with(Term.equal(Field.SHOP, "d e"))))
                .isEqualTo("lidl shop:=\"d e\" date:2026 -shop:c");
        assertThat(FilterPrinter.print(filter.without(Field.SHOP))).isEqualTo("lidl date:2026");
        assertThat(FilterPrinter.print(Filter.ALL.with(Term.amount(null, java.math.BigDecimal.TEN)))).isEqualTo("amount:..10");
    }
}
