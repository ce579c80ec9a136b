package app.saddlebag.ui.transactions.drawer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of JSON text and what it is, for drawing it in colours. Pieces together are the whole text. */
public record JsonSpan(String text, Kind kind) {

    /** The lower-case name is the style class. */
    public enum Kind { KEY, STRING, NUMBER, WORD, PUNCTUATION }

    private static final Pattern PIECE = Pattern.compile(
            "(?<string>\"(?:[^\"\\\\]|\\\\.)*+\")(?<key>\\s*:)?|(?<number>-?\\d[\\d.eE+-]*)|(?<word>true|false|null)");

    public static List<JsonSpan> of(String json) {
        List<JsonSpan> spans = new ArrayList<>();
        Matcher piece = PIECE.matcher(json);
        int done = 0;
        while (piece.find()) {
            String value = piece.group("string");
            int end = value == null ? piece.end() : piece.end("string");
            add(spans, json.substring(done, piece.start()), Kind.PUNCTUATION);
            add(spans, json.substring(piece.start(), end), kind(piece));
            done = end;
        }
        add(spans, json.substring(done), Kind.PUNCTUATION);
        return spans;
    }

    private static Kind kind(Matcher piece) {
        if (piece.group("key") != null) {
            return Kind.KEY;
        }
        return piece.group("string") != null ? Kind.STRING : piece.group("number") != null ? Kind.NUMBER : Kind.WORD;
    }

    private static void add(List<JsonSpan> spans, String text, Kind kind) {
        if (!text.isEmpty()) {
            spans.add(new JsonSpan(text, kind));
        }
    }
}
