package app.saddlebag.filter.text;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.text.Token.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a filter's text. Typing never throws: what makes no sense is reported and left out, the rest is read.
 *
 * <pre>
 * filter   = { term } ;
 * term     = [ "-" ] ( texts | field ":" value ) ;         texts alone are description:texts
 * value    = texts | range { "," range } ;
 * texts    = text { "|" text } ;
 * text     = word | '"' phrase '"'          contains, whatever the case and accents
 *          | "=" word | '="' phrase '"'     equals, exactly
 *          | "/" regex "/" [ "i" ] ;        regular expression, unanchored search
 * range    = [ v ] ".." [ v ] | ( "&gt;" | "&gt;=" | "&lt;" | "&lt;=" ) v | v ;
 * </pre>
 */
public final class FilterParser {

    private final Scanner scanner;
    private final List<Term> terms = new ArrayList<>();

    private FilterParser(String text) {
        scanner = new Scanner(text);
    }

    public static Parsed parse(String text) {
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
        Field field = field().orElse(Field.DESCRIPTION);
        return switch (field.kind()) {
            case TEXT -> {
                List<Text> texts = new TextReader(scanner, field).texts();
                yield new Term.OfText(field, texts, negated, new Span(start, scanner.at()));
            }
            case NUMBER -> {
                var ranges = new RangeReader(scanner).amounts();
                yield new Term.OfAmount(ranges, negated, new Span(start, scanner.at()));
            }
            case DATE -> {
                var ranges = new RangeReader(scanner).dates(field);
                yield new Term.OfDate(field, ranges, negated, new Span(start, scanner.at()));
            }
        };
    }

    /** The field before a colon; none when the term is bare text. */
    private Optional<Field> field() throws Scanner.Mistake {
        int length = fieldLength(scanner.rest());
        if (length == 0) {
            return Optional.empty();
        }
        String word = scanner.rest().substring(0, length);
        Optional<Field> field = Field.ofWord(word);
        if (field.isEmpty()) {
            throw scanner.mistake(scanner.at(), length, "filter.error.unknown-field", word, nearest(word));
        }
        scanner.take(length + 1, Type.FIELD);
        return field;
    }

    /** Length of the letters and hyphens before a colon; 0 when the text does not begin like a field. */
    static int fieldLength(String text) {
        int colon = text.indexOf(':');
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (c != '-' || i == 0)) {
                return 0;
            }
        }
        return Math.max(colon, 0);
    }

    /** The field that was probably meant. */
    private static String nearest(String word) {
        String best = Field.DESCRIPTION.word();
        int least = Integer.MAX_VALUE;
        for (Field field : Field.values()) {
            int distance = distance(word.toLowerCase(java.util.Locale.ROOT), field.word());
            if (distance < least) {
                least = distance;
                best = field.word();
            }
        }
        return best;
    }

    /** Least number of letters to add, drop or replace. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= Math.min(a.length(), 40); i++) {
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
