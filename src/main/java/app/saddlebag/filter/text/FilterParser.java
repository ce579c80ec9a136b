package app.saddlebag.filter.text;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.State;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.text.Token.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Reads a filter's text. Typing never throws: what makes no sense is reported and left out, the rest is read.
 *
 * <pre>
 * filter   = { term } ;
 * term     = [ "-" ] ( texts | field ":" value ) ;         texts alone are description:texts
 * value    = texts | range { "|" range } | word { "|" word } ;
 * texts    = text { "|" text } ;
 * text     = word | '"' phrase '"'          contains, whatever the case and accents
 *          | "=" word | '="' phrase '"'     equals, exactly
 *          | "/" regex "/" [ "i" ] ;        regular expression, unanchored search
 * range    = [ v ] ".." [ v ] | ( "&gt;" | "&gt;=" | "&lt;" | "&lt;=" ) v | v ;
 * </pre>
 */
public final class FilterParser {

    /** No word of a filter is longer: comparing more letters tells nothing. */
    private static final int LONGEST_WORD = 20;

    private final Scanner scanner;
    private final List<Term> terms = new ArrayList<>();
    private final Map<String, String> meant = new HashMap<>();

    private FilterParser(CharSequence text) {
        scanner = new Scanner(text);
    }

    /** In time that grows with the text's length alone. */
    public static Parsed parse(String text) {
        return parse((CharSequence) text);
    }

    static Parsed parse(CharSequence text) {
        FilterParser parser = new FilterParser(text);
        parser.terms();
        return new Parsed(new Filter(parser.terms), parser.scanner.errors(), parser.scanner.tokens());
    }

    private void terms() {
        while (scanner.skipBlanks()) {
            int start = scanner.at();
            try {
                terms.add(term());
            } catch (Scanner.Mistake mistake) {
                scanner.recover(mistake, start);
            }
        }
    }

    private Term term() throws Scanner.Mistake {
        int start = scanner.at();
        boolean negated = scanner.take("-", Type.NEGATION);
        if (negated && scanner.atBlank()) {
            throw scanner.missing("filter.error.nothing-to-exclude");
        }
        int named = scanner.fieldLength();
        String name = named == 0 ? Field.DESCRIPTION.word() : scanner.between(scanner.at(), scanner.at() + named);
        Field field = named == 0 ? Field.DESCRIPTION : field(name);
        return switch (field.kind()) {
            case TEXT -> {
                List<Text> texts = new TextReader(scanner, name).texts();
                yield new Term.OfText(field, texts, negated, new Span(start, scanner.at()));
            }
            case NUMBER -> {
                var ranges = new RangeReader(scanner, name).amounts(field);
                yield new Term.OfAmount(field, ranges, negated, new Span(start, scanner.at()));
            }
            case DATE -> {
                var ranges = new RangeReader(scanner, name).dates(field);
                yield new Term.OfDate(field, ranges, negated, new Span(start, scanner.at()));
            }
            case STATE -> {
                List<State> states = states(name);
                yield new Term.OfState(states, negated, new Span(start, scanner.at()));
            }
        };
    }

    private List<State> states(String name) throws Scanner.Mistake {
        List<State> states = new ArrayList<>();
        do {
            int length = scanner.wordLength("|");
            if (length == 0) {
                throw scanner.missing("filter.error.text-missing", name);
            }
            String word = scanner.between(scanner.at(), scanner.at() + length);
            states.add(Language.state(word).orElseThrow(() -> scanner.mistake(scanner.at(), length,
                    "filter.error.unknown-state", word,
                    nearest(word, Arrays.asList(State.values()), Language::word))));
            scanner.take(length, Type.TEXT);
        } while (scanner.take("|", Type.OPERATOR));
        return states;
    }

    /** The field before the colon. */
    private Field field(String word) throws Scanner.Mistake {
        Field field = Language.field(word).orElseThrow(() -> scanner.mistake(scanner.at(), word.length(),
                "filter.error.unknown-field", word, nearest(word, Arrays.asList(Field.values()), Language::word)));
        scanner.take(word.length() + 1, Type.FIELD);
        return field;
    }

    /** The word of either language that was probably meant. Looked for once a word: the same mistake is often made again. */
    private <V> String nearest(String word, List<V> values, BiFunction<Language, V, String> words) {
        String typed = word.substring(0, Math.min(word.length(), LONGEST_WORD)).toLowerCase(Locale.ROOT);
        return meant.computeIfAbsent(values.getFirst() + typed, key -> Arrays.stream(Language.values())
                .flatMap(language -> values.stream().map(value -> words.apply(language, value)))
                .min(Comparator.comparingInt(known -> distance(typed, known))).orElseThrow());
    }

    /** Least number of letters to add, drop or replace. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
