package app.saddlebag.filter;

import app.saddlebag.filter.regex.LinearSearch;
import app.saddlebag.filter.regex.RegexSearch;
import app.saddlebag.filter.regex.TooCostlyException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a filter means, said as plainly as possible. Tests hold every faster evaluation, and the compiler, to it.
 *
 * <p>A field the row lacks satisfies no term, and so does satisfy its negation.
 */
public final class FilterEvaluator {

    private FilterEvaluator() {
    }

    /** @throws TooCostlyException when a regular expression takes too many steps on the row */
    public static boolean matches(Filter filter, Row row, Scope scope) {
        return (!row.overlay().hidden() || filter.asksForHidden())
                && filter.terms().stream().allMatch(term -> matches(term, row, scope));
    }

    /** One term alone; whether the row is hidden plays no part. */
    static boolean matches(Term term, Row row, Scope scope) {
        boolean matches = switch (term) {
            case Term.OfText text -> anyMatches(text.alternatives(), row.texts(text.field(), scope));
            case Term.OfAmount amount -> within(amount, row.transaction().amount());
            case Term.OfState state -> state.alternatives().stream().anyMatch(word -> word.holds(row, scope));
            case Term.OfDate date -> within(date, row.date(date.field()), scope.today());
        };
        return matches != term.negated();
    }

    private static boolean within(Term.OfAmount term, BigDecimal amount) {
        return term.amounts().contains(amount);
    }

    private static boolean within(Term.OfDate term, LocalDate date, LocalDate today) {
        return date != null && term.days(today).contains(date);
    }

    /** Whether some alternative finds some value. */
    public static boolean anyMatches(List<Text> alternatives, List<String> values) {
        return values.stream().anyMatch(value -> alternatives.stream().anyMatch(text -> matches(text, value)));
    }

    /** One alternative against one value. */
    public static boolean matches(Text text, String value) {
        return switch (text) {
            case Text.Contains(String part) -> Folding.lonePoint(part)
                    .map(point -> new RegexSearch(point, false).finds(value))
                    .orElseGet(() -> Folding.fold(value).contains(Folding.needle(part)));
            case Text.Equal(String whole) -> value.startsWith(whole) && endsAt(value, whole.length());
            case Text.Regex(String source, boolean caseless) -> finds(source, caseless, value);
        };
    }

    /** What takes too many steps one way may be told by the engine that is linear but slow to prepare. */
    private static boolean finds(String source, boolean caseless, String value) {
        try {
            return new RegexSearch(source, caseless).finds(value);
        } catch (TooCostlyException tooCostly) {
            return new LinearSearch(source, caseless).finds(value);
        }
    }

    /** Whether nothing but line feeds follows. */
    private static boolean endsAt(String text, int from) {
        return text.chars().skip(from).allMatch(c -> c == '\n');
    }
}
