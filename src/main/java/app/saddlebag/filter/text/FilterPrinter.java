package app.saddlebag.filter.text;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.Range;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a filter as its canonical text, which {@link FilterParser} reads back as the same filter. */
public final class FilterPrinter {

    private FilterPrinter() {
    }

    public static String print(Filter filter) {
        return filter.terms().stream().map(FilterPrinter::print).collect(Collectors.joining(" "));
    }

    public static String print(Term term) {
        String value = switch (term) {
            case Term.OfText text -> text.alternatives().stream().map(FilterPrinter::text)
                    .collect(Collectors.joining("|"));
            case Term.OfAmount amount -> ranges(amount.alternatives(), BigDecimal::toPlainString);
            case Term.OfDate date -> ranges(date.alternatives(), Period::word);
        };
        String field = term.field() == Field.DESCRIPTION ? "" : term.field().word() + ":";
        return (term.negated() ? "-" : "") + field + value;
    }

    /** One alternative of a text field, quoted where it must be. */
    public static String text(Text text) {
        return switch (text) {
            case Text.Contains(String words) -> isPlain(words) && !words.matches("[-=/].*") ? words : quote(words);
            case Text.Equal(String words) -> "=" + (isPlain(words) ? words : quote(words));
            case Text.Regex(String source, boolean caseless) ->
                    "/" + withEscapedSlashes(source) + "/" + (caseless ? "i" : "");
        };
    }

    private static boolean isPlain(String words) {
        return !words.isEmpty() && words.chars().noneMatch(c -> c == '|' || c == '"' || Scanner.isBlank((char) c))
                && FilterParser.fieldLength(words) == 0;
    }

    private static String quote(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String withEscapedSlashes(String source) {
        StringBuilder escaped = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '/') {
                escaped.append('\\');
            }
            escaped.append(c);
            if (c == '\\' && i + 1 < source.length()) {
                escaped.append(source.charAt(++i));
            }
        }
        return escaped.toString();
    }

    private static <V> String ranges(List<Range<V>> ranges, Function<V, String> value) {
        return ranges.stream().map(range -> range(range, value)).collect(Collectors.joining(","));
    }

    private static <V> String range(Range<V> range, Function<V, String> value) {
        return switch (range) {
            case Range.Just<V>(V only) -> value.apply(only);
            case Range.Between<V>(V from, V to) ->
                    (from == null ? "" : value.apply(from)) + ".." + (to == null ? "" : value.apply(to));
            case Range.Compared<V>(Range.Comparison comparison, V limit) -> comparison.sign() + value.apply(limit);
        };
    }
}
