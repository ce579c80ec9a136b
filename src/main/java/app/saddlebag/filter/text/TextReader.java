package app.saddlebag.filter.text;

import app.saddlebag.filter.Text;
import app.saddlebag.filter.text.Token.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the alternatives of a text field. */
final class TextReader {

    private final Scanner scanner;
    /** The field, as typed. */
    private final String name;

    TextReader(Scanner scanner, String name) {
        this.scanner = scanner;
        this.name = name;
    }

    List<Text> texts() throws Scanner.Mistake {
        List<Text> texts = new ArrayList<>();
        do {
            texts.add(text());
        } while (scanner.take("|", Type.OPERATOR));
        if (!scanner.atBlank()) {
            throw scanner.mistake(scanner.at(), scanner.wordLength(""), "filter.error.blank-expected");
        }
        return texts;
    }

    private Text text() throws Scanner.Mistake {
        if (scanner.sees("/")) {
            return regex();
        }
        if (scanner.take("=", Type.OPERATOR)) {
            return new Text.Equal(scanner.sees("\"") ? phrase() : word());
        }
        return new Text.Contains(scanner.sees("\"") ? phrase() : word());
    }

    private String word() throws Scanner.Mistake {
        int length = scanner.wordLength("|");
        if (length == 0) {
            throw scanner.missing("filter.error.text-missing", name);
        }
        return scanner.take(length, Type.TEXT);
    }

    private String phrase() throws Scanner.Mistake {
        int start = scanner.at() + 1;
        int end = scanner.closing('"', start);
        if (end < 0) {
            throw scanner.mistake(start - 1, scanner.length() - start + 1, "filter.error.open-quote");
        }
        String inside = scanner.between(start, end);
        scanner.take(end + 1 - scanner.at(), Type.TEXT);
        return inside.indexOf('\\') < 0 ? inside : inside.replaceAll("\\\\([\"\\\\])", "$1");
    }

    private Text regex() throws Scanner.Mistake {
        int start = scanner.at() + 1;
        int end = scanner.closing('/', start);
        if (end < 0) {
            throw scanner.mistake(start - 1, scanner.length() - start + 1, "filter.error.open-regex");
        }
        String source = scanner.between(start, end);
        if (source.length() > Text.Regex.MAX_LENGTH) {
            throw scanner.mistake(start - 1, end + 2 - start, "filter.error.long-regex", Text.Regex.MAX_LENGTH);
        }
        checkSyntax(source, start);
        boolean caseless = end + 1 < scanner.length() && scanner.between(end + 1, end + 2).equals("i");
        scanner.take(end + (caseless ? 2 : 1) - scanner.at(), Type.REGEX);
        return new Text.Regex(source, caseless);
    }

    private void checkSyntax(String source, int start) throws Scanner.Mistake {
        try {
            Pattern.compile(source);
        } catch (PatternSyntaxException wrong) {
            int index = Math.clamp(wrong.getIndex(), 0, source.length());
            throw scanner.mistake(start + index, source.length() - index, "filter.error.bad-regex", index + 1);
        }
    }
}
