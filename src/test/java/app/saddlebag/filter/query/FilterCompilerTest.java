package app.saddlebag.filter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.query.Compiled.Reason;
import app.saddlebag.filter.regex.PortableRegex;
import app.saddlebag.filter.regex.TooCostlyException;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Parsed;
import app.saddlebag.model.ProductKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the examples of the specification leave out. */
class FilterCompilerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Compiled compile(String text, Scope scope) {
        Parsed parsed = FilterParser.parse(text);
        assertThat(parsed.errors()).isEmpty();
        return FilterCompiler.compile(parsed.filter(), scope);
    }

    @Test
    void aCategoryIsAskedOfTheBankOnlyWhileNoneOfOnesOwnSatisfiesIt() {
        Scope scope = new Scope(TODAY, List.of(), Set.of("Holidays"));
        Compiled other = compile("category:=Groceries", scope);
        assertThat(other.query().toJson()).isEqualTo("{\"category\":[\"^Groceries\\\\n*$\"]}");
        assertThat(other.local()).extracting(Compiled.Local::reason).containsExactly(Reason.OWN_CATEGORY);
        Compiled own = compile("category:=Groceries|holi", scope);
        assertThat(own.query()).isEqualTo(FlanksQuery.EVERYTHING);
        assertThat(own.local()).extracting(Compiled.Local::reason).containsExactly(Reason.OWN_CATEGORY);
    }

    @Test
    void anIdThatTwoProductsBearIsCheckedAgain() {
        Scope scope = new Scope(TODAY, List.of(
                new ProductRef(1, ProductKind.ACCOUNT, "1", "Nómina", null, null, null),
                new ProductRef(2, ProductKind.ACCOUNT, "1", "Ahorro", null, null, null)));
        Compiled compiled = compile("account:nomina", scope);
        assertThat(compiled.query().toJson()).isEqualTo("{\"account_id\":[\"^1$\"]}");
        assertThat(compiled.local()).extracting(Compiled.Local::reason).containsExactly(Reason.SHARED_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account:", "entity:", "account:cuenta account-id:"})
    void anExpressionTooCostlyForANameHasNoQueryAndSaysSo(String field) {
        Scope scope = new Scope(TODAY, List.of(new ProductRef(1, ProductKind.ACCOUNT, "a".repeat(40), "Cuenta " + "a".repeat(40),
                null, "uno", "a".repeat(40))));
        assertThatThrownBy(() -> compile(field + "/(a+)+\\1{3}c$/", scope))
                .isInstanceOfSatisfying(TooCostlyException.class, costly -> assertThat(costly.key()).isEqualTo("filter.too-costly"));
    }

    @Test
    void anAccentTypedAsAMarkOfItsOwnBelongsToItsLetter() {
        assertThat(compile("cafe\u0301", new Scope(TODAY, List.of()))).isEqualTo(compile("café", new Scope(TODAY, List.of())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "amount:>10 amount:>=20; ''; [{'gte':20}]",
        "amount:>10 amount:5..50; amount:>10; [{'gte':10,'lte':50}]",
        "amount:<5|>5; amount:<5|>5; none",
        "size:92,46; ''; [{'gte':-92.46,'lte':-92.46},{'gte':92.46,'lte':92.46}]",
        "size:>100; size:>100; [{'lte':-100},{'gte':100}]",
        "size:..5; ''; [{'gte':-5,'lte':5}]",
        "size:10..20 amount:out; ''; [{'gte':-20,'lte':-10}]",
        "-size:..; ''; []",
        "-amount:5; -amount:5; none",
        "amount:1..3|2..5|7; ''; [{'gte':1,'lte':5},{'gte':7,'lte':7}]",
        "amount:5 amount:5; ''; [{'gte':5,'lte':5}]",
        "amount:..; ''; none",
        "amount:10.0|10.00; ''; [{'gte':10.0,'lte':10.0}]",
    })
    void amountsAreMergedAndOnlyWhatIsStrictIsLeft(String text, String remainder, String limits) {
        Compiled compiled = compile(text, new Scope(TODAY, List.of()));
        assertThat(FilterPrinter.print(compiled.remainder())).isEqualTo(remainder.replace("''", ""));
        assertThat(compiled.query().toJson()).isEqualTo(limits.equals("none") ? "{}"
                : "{\"amount\":" + limits.replace('\'', '"') + "}");
    }

    @ParameterizedTest
    @CsvSource({"today,2026-11-22,2026-11-22", "yesterday,2026-11-21,2026-11-21", "this-week,2026-11-16,2026-11-22",
        "last-week,2026-11-09,2026-11-15", "this-month,2026-11-01,2026-11-30", "last-month,2026-10-01,2026-10-31",
        "this-year,2026-01-01,2026-12-31", "last-year,2025-01-01,2025-12-31", "last-1d,2026-11-22,2026-11-22",
        "last-8w,2026-09-28,2026-11-22", "last-12m,2025-11-23,2026-11-22", "last-2y,2024-11-23,2026-11-22",
        "last-9999y,0000-01-01,2026-11-22", "9999,9999-01-01,9999-12-31", "2024-02,2024-02-01,2024-02-29"})
    void aPeriodIsTheDaysItNames(String word, String first, String last) {
        assertThat(compile("date:" + word, new Scope(TODAY, List.of())).query().toJson())
                .isEqualTo("{\"operationDate\":[{\"gte\":\"" + first + "\",\"lte\":\"" + last + "\"}]}");
    }

    @Test
    void aRelativeDateIsAnotherOneAfterMidnight() {
        assertThat(compile("date:today", new Scope(TODAY.plusDays(1), List.of())).query().toJson()).contains("2026-11-23");
    }

    @Test
    void daysThatCannotBeWrittenAreLeftOut() {
        Scope scope = new Scope(LocalDate.of(9999, 12, 31), List.of());
        assertThat(compile("date:>9999", scope).query().toJson()).isEqualTo("{\"operationDate\":[]}");
        assertThat(compile("date:..this-week", scope).query().toJson())
                .isEqualTo("{\"operationDate\":[{\"lte\":\"9999-12-31\"}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"(?i)a", "(?<=a)b", "a(?!b)", "(a)\\1", "a++", "a*+", "(?>a)", "\\p{L}", "[a&&b]", "[[a]b]",
        "\\Qa\\E", "\\h", "\\x41", "\\u0041", "(?<n>a)", "a{1001}", "^*", "\\z", "\\é", "a{2}{3}",
        "(a{100}){100}", "((?:a{11}){10}b){10}", "\\-", "\\&", "\\\"", "\\~", "]", "a}", "a$b", "(a$)*", "a$\\n", "[\\S]"})
    void anExpressionOutsideTheSharedDialectStaysHere(String expression) {
        assertThat(PortableRegex.parse(expression)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"^a.*b$", "a|b|", "(?:a|b)+?", "[^a-z0-9_-]", "\\d{2,3}", "\\.\\/-", "(a{10}){100}", "a$|b", "(a|b$)", "[\\]\\[]", "a{3}", "\\bA",
        "x*y+z?", "[a-]", "é[à-ü]"})
    void anExpressionInsideItIsSent(String expression) {
        assertThat(PortableRegex.parse(expression)).isPresent();
    }

    @Test
    void aLongPhraseIsAskedForAsFarAsAnExpressionGoesAndCheckedHere() {
        String phrase = "transferencia periodica a favor de la comunidad de propietarios del numero cuarenta y dos";
        Compiled compiled = compile('"' + phrase + '"', new Scope(TODAY, List.of()));
        assertThat(compiled.local()).extracting(Compiled.Local::reason).containsExactly(Reason.LENGTH);
        FlanksQuery read = FlanksQuery.parse(compiled.query().toJson());
        assertThat(read).isEqualTo(compiled.query());
        assertThat(((FlanksQuery.Criterion.Matching) read.fields().get("description").getFirst()).regex().length())
                .isBetween(900, Text.Regex.MAX_LENGTH);
        Compiled equal = compile("=\"" + "(a) ".repeat(400) + '"', new Scope(TODAY, List.of()));
        assertThat(equal.local()).extracting(Compiled.Local::reason).containsExactly(Reason.LENGTH);
        assertThat(FlanksQuery.parse(equal.query().toJson())).isEqualTo(equal.query());
        Compiled caseless = compile("/" + "ab".repeat(200) + "/i", new Scope(TODAY, List.of()));
        assertThat(caseless.local()).extracting(Compiled.Local::reason).containsExactly(Reason.LENGTH);
        assertThat(caseless.query()).isEqualTo(FlanksQuery.EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=RECIBO", "/RECIBO$/", "/^RECIBO$/", "/recibo$/i", "/(RECIBO|LUZ)$/"})
    void aRowThatEndsInALineFeedIsFoundByEveryEngine(String filter) {
        FlanksQuery query = compile(filter, new Scope(TODAY, List.of())).query();
        String regex = ((FlanksQuery.Criterion.Matching) query.fields().get("description").getFirst()).regex();
        for (String row : List.of("RECIBO", "RECIBO\n", "RECIBO\n\n")) {
            assertThat(Pattern.compile(regex).matcher(row).find()).as("Java").isTrue();
            assertThat(com.google.re2j.Pattern.compile(regex).matcher(row).find()).as("RE2").isTrue();
            assertThat(FilterEvaluator.matches(((Term.OfText) FilterParser.parse(filter).filter().terms().getFirst())
                    .alternatives().getFirst(), row)).as("here").isTrue();
        }
        assertThat(com.google.re2j.Pattern.compile(regex).matcher("RECIBO\nx").find()).isFalse();
    }

    @Test
    void whatIsWrittenInMoreWaysThanAnExpressionCanListStaysHere() {
        assertThat(compile("각", new Scope(TODAY, List.of())).local()).extracting(Compiled.Local::reason)
                .containsExactly(Reason.SPELLING);
    }

    @Test
    void statesAndAnyTextAreKnownHereAlone() {
        Compiled compiled = compile("is:uncategorised any:x", new Scope(TODAY, List.of()));
        assertThat(compiled.query()).isEqualTo(FlanksQuery.EVERYTHING);
        assertThat(compiled.local()).extracting(Compiled.Local::reason).containsExactly(Reason.OURS, Reason.OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account:nomina", "entity:uno", "card:visa"})
    void aNameThatNothingIsKnownOfStaysHereInsteadOfAskingForNothing(String filter) {
        Compiled compiled = compile(filter, new Scope(TODAY, List.of()));
        assertThat(compiled.query()).isEqualTo(FlanksQuery.EVERYTHING);
        assertThat(compiled.local()).extracting(Compiled.Local::reason).containsExactly(Reason.NO_PRODUCTS);
    }
}
