package app.saddlebag.filter.query;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.Range;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.State;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.query.FlanksQuery.Criterion;
import app.saddlebag.filter.regex.RandomExpressions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Filters and queries made of few different pieces, so that random rows made of the same pieces match them often: cases,
 * accents and letters with odd rules, every sign that means something to a filter or a regular expression, empty texts,
 * amounts and days on both sides of every limit.
 */
public final class RandomFilters {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    private static final List<String> OTHER = List.of("(?i)a", "(?<=a)b", "(a)\\1", "a++", "\\p{L}", "\\Qa.\\E", "[a&&[^b]]",
            "a(?!b)", "\\x61", "(?<n>a)", "[[:alpha:]]", "\\h", "(a{100}){100}", "\\-", "]", "a$e", "[\\S]", "\\&", "^(?:a|ab)*+$", "\\R", "}", "é{0}a");

    public static final List<BigDecimal> AMOUNTS = List.of("-1000000", "-120.50", "-10.01", "-10", "-9.99", "-0.01", "0", "0.00",
            "0.0001", "0.00001", "0.01", "9.99", "10", "10.000", "10.01", "20", "1E+3", "1000.005", "99999999999999.9999",
            "922337203685477.5807", "922337203685477.5808", "123456789012345678901234.56789").stream()
            .map(BigDecimal::new).toList();

    public static final List<LocalDate> DAYS = List.of("2024-02-28", "2024-02-29", "2024-03-01", "2025-01-01", "2025-03-15",
            "2025-03-16", "2025-12-31", "2026-01-01", "2026-02-13", "2026-02-14", "2026-02-28", "2026-03-01", "2026-03-08",
            "2026-03-09", "2026-03-14", "2026-03-15", "2026-03-16", "2026-03-31", "2026-04-01", "2026-12-31", "2027-01-01",
            "0001-01-01", "9999-12-31").stream().map(LocalDate::parse).toList();

    private RandomFilters() {
    }

    static Arbitrary<Text> text(boolean portableOnly) {
        Arbitrary<String> sources = portableOnly ? RandomExpressions.portable() : Arbitraries.oneOf(RandomExpressions.portable(), Arbitraries.of(OTHER));
        return Arbitraries.oneOf(RandomExpressions.texts().map(Text.Contains::new), RandomExpressions.texts().map(Text.Equal::new),
                Combinators.combine(sources, Arbitraries.of(true, false)).as(Text.Regex::new));
    }

    public static Arbitrary<Filter> filters() {
        return terms().list().ofMaxSize(4).map(Filter::new);
    }

    /** Filters on the category alone, by names of {@link RandomRows#TREE} or parts of them. */
    public static Arbitrary<Filter> categoryFilters() {
        Arbitrary<String> names = Arbitraries.of("a", "á", "e", "ca", "nomina", "Nómina", "k", "ñ", "Σ", "σ", "  ", "", "가", "om", "l", "1", "z");
        Arbitrary<Text> texts = Arbitraries.oneOf(names.map(Text.Contains::new), names.map(Text.Equal::new),
                Arbitraries.of("^a$", "o|e", "^.$", "NOM", "\\d", "(?=a)").map(source -> new Text.Regex(source, source.equals("NOM"))));
        Arbitrary<Term> terms = texts.list().ofMinSize(1).ofMaxSize(2).flatMap(some -> Arbitraries.of(false, false, false, true)
                .map(negated -> new Term.OfText(Field.CATEGORY, some, negated, Span.NOWHERE)));
        return terms.list().ofMinSize(1).ofMaxSize(2).map(Filter::new);
    }

    public static Arbitrary<Term> terms() {
        List<Field> often = List.of(Field.DESCRIPTION, Field.CATEGORY, Field.AMOUNT, Field.DATE, Field.ACCOUNT, Field.ENTITY);
        return Arbitraries.oneOf(Arbitraries.of(Field.values()), Arbitraries.of(often)).flatMap(field ->
                Arbitraries.of(false, false, true).flatMap(negated -> term(field, negated)));
    }

    private static Arbitrary<Term> term(Field field, boolean negated) {
        return switch (field.kind()) {
            case TEXT -> Arbitraries.oneOf(text(false), named(field)).list().ofMinSize(1).ofMaxSize(3)
                    .map(list -> new Term.OfText(field, list, negated, Span.NOWHERE));
            case NUMBER -> (field == Field.SIZE ? sizeRanges() : amountRanges()).list().ofMinSize(1).ofMaxSize(3)
                    .map(list -> new Term.OfAmount(field, list, negated, Span.NOWHERE));
            case STATE -> Arbitraries.of(State.values()).list().ofMinSize(1).ofMaxSize(2)
                    .map(list -> new Term.OfState(list, negated, Span.NOWHERE));
            case DATE -> periodRanges().list().ofMinSize(1).ofMaxSize(3)
                    .map(list -> new Term.OfDate(field, list, negated, Span.NOWHERE));
        };
    }

    /** Texts that occur in the field, beyond the random pieces. */
    private static Arbitrary<Text> named(Field field) {
        List<String> words = switch (field) {
            case KIND -> List.of("account", "tarjeta", "card", "hidden", "vanished", "i", "hid");
            case ACCOUNT, CARD, INVESTMENT, LIABILITY, PORTFOLIO -> List.of("nomina", "Cuenta", "ES59", "4417", "");
            case ENTITY -> List.of("bank", "Banco Uno", "uno", "dos");
            case ACCOUNT_ID, CARD_ID, INVESTMENT_ID, LIABILITY_ID, PORTFOLIO_ID -> List.of("p.1", "p", "1", "p+2");
            case CURRENCY -> List.of("EUR", "eur", "USD", "J");
            default -> List.of("", "a", "e", "nom");
        };
        return Arbitraries.of(words).flatMap(word -> Arbitraries.of(new Text.Contains(word), new Text.Equal(word)));
    }

    static Arbitrary<Range<BigDecimal>> amountRanges() {
        return ranges(Arbitraries.of(AMOUNTS), BigDecimal::compareTo);
    }

    private static Arbitrary<Range<BigDecimal>> sizeRanges() {
        return ranges(Arbitraries.of(AMOUNTS).map(BigDecimal::abs), BigDecimal::compareTo);
    }

    static Arbitrary<Range<Period>> periodRanges() {
        Arbitrary<Period> periods = Arbitraries.oneOf(
                Arbitraries.of(DAYS).map(Period.Day::new),
                Arbitraries.of(DAYS).map(day -> new Period.Month(YearMonth.from(day))),
                Arbitraries.of(DAYS).map(day -> new Period.Year(day.getYear())),
                Arbitraries.of(Period.Named.values()),
                Combinators.combine(Arbitraries.of(1, 7, 30, 9999), Arbitraries.of(Period.Unit.values()))
                        .as(Period.Last::new));
        return ranges(periods, (from, to) -> from.isRelative() || to.isRelative() ? 0
                : from.first(TODAY).isAfter(to.last(TODAY)) ? 1 : 0);
    }

    private static <V> Arbitrary<Range<V>> ranges(Arbitrary<V> values, java.util.Comparator<V> order) {
        Arbitrary<Range<V>> between = Combinators.combine(values.injectNull(0.1), values.injectNull(0.1))
                .as((from, to) -> from != null && to != null && order.compare(from, to) > 0
                        ? new Range.Between<>(to, from) : new Range.Between<>(from, to));
        Arbitrary<Range<V>> compared = Combinators.combine(Arbitraries.of(Range.Comparison.values()), values)
                .as(Range.Compared::new);
        return Arbitraries.oneOf(values.map(Range.Just::new), between, compared);
    }

    /** Queries in the quickstart's syntax. */
    static Arbitrary<FlanksQuery> queries() {
        List<Field> fields = Arrays.stream(Field.values()).filter(f -> f.apiName() != null && !f.namesProduct()
                && f != Field.SIZE).toList();
        return Arbitraries.of(fields).set().ofMaxSize(3).flatMap(chosen -> {
            Arbitrary<Map<String, List<Criterion>>> query = Arbitraries.just(Map.of());
            for (Field field : chosen) {
                query = Combinators.combine(query, criteria(field)).as((some, more) -> {
                    Map<String, List<Criterion>> all = new java.util.LinkedHashMap<>(some);
                    all.put(field.apiName(), more);
                    return all;
                });
            }
            return query.map(FlanksQuery::new);
        });
    }

    private static Arbitrary<List<Criterion>> criteria(Field field) {
        Arbitrary<Criterion> one = switch (field.kind()) {
            case TEXT -> Arbitraries.oneOf(RandomExpressions.portable(),
                    RandomExpressions.texts().map(text -> TextExpression.of(new Text.Equal(text)).regex()),
                    RandomExpressions.texts().map(text -> TextExpression.of(new Text.Contains(text)))
                            .filter(expression -> expression.regex() != null).map(TextExpression::regex),
                    Arbitraries.of("^p\\.1$", "^p1$", "^EUR$")).map(Criterion.Matching::new);
            case NUMBER -> Combinators.combine(Arbitraries.of(AMOUNTS), Arbitraries.of(AMOUNTS), Arbitraries.of(0, 1, 2))
                    .as((a, b, shape) -> new Criterion.AmountWithin(shape == 1 ? null : a, shape == 2 ? null : b));
            case STATE -> throw new IllegalArgumentException(field.toString());
            case DATE -> Combinators.combine(Arbitraries.of(DAYS), Arbitraries.of(DAYS), Arbitraries.of(0, 1, 2))
                    .as((a, b, shape) -> new Criterion.DateWithin(shape == 1 ? null : a, shape == 2 ? null : b));
        };
        return one.list().ofMaxSize(3);
    }
}
