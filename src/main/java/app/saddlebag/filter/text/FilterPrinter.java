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

    /** In English, as documents and files have it. */
    public static String print(Filter filter) {
        return print(filter, Language.ENGLISH);
    }

    public static String print(Term term) {
        return print(term, Language.ENGLISH);
    }

    /** In the person's own words and numbers. */
    public static String print(Filter filter, Language language) {
        return filter.terms().stream().map(term -> print(term, language)).collect(Collectors.joining(" "));
    }

    public static String print(Term term, Language language) {
        String field = term.field() == Field.DESCRIPTION ? "" : language.word(term.field()) + ":";
        return (term.negated() ? "-" : "") + field + value(term, language);
    }

    /** What stands after the field and its colon. */
    public static String value(Term term, Language language) {
        return switch (term) {
            case Term.OfText text -> joined(text.alternatives(), FilterPrinter::text);
            case Term.OfAmount amount -> joined(amount.alternatives(), range -> amount(range, language));
            case Term.OfDate date -> joined(date.alternatives(), range -> range(range, language::word));
            case Term.OfState state -> joined(state.alternatives(), language::word);
        };
    }

    private static <V> String joined(List<V> alternatives, Function<V, String> printed) {
        return alternatives.stream().map(printed).collect(Collectors.joining("|"));
    }

    private static String amount(Range<BigDecimal> range, Language language) {
        return range(range, number -> {
            String digits = number.toPlainString();
            return language == Language.SPANISH ? digits.replace('.', ',') : digits;
        });
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
                && new Scanner(words).fieldLength() == 0;
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

    private static <V> String range(Range<V> range, Function<V, String> value) {
        return switch (range) {
            case Range.Just<V>(V only) -> value.apply(only);
            case Range.Between<V>(V from, V to) ->
                    (from == null ? "" : value.apply(from)) + ".." + (to == null ? "" : value.apply(to));
            case Range.Compared<V>(Range.Comparison comparison, V limit) -> comparison.sign() + value.apply(limit);
        };
    }
}
