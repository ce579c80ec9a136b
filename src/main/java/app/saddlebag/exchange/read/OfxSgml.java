package app.saddlebag.exchange.read;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Map;

/**
 * The tags of OFX 1: SGML whose elements are closed or not, as each bank likes. A {@code <} that begins no tag and an
 * {@code &} that begins no entity are text, as banks write them. Belongs to one thread.
 */
final class OfxSgml {

    private static final int MAX_TEXT = 1 << 20;
    private static final int MAX_NAME = 64;
    private static final int MAX_ENTITY = 10;
    private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'",
            "nbsp", " ");

    private final Reader in;
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder name = new StringBuilder();
    private int at;
    private int end;
    private int line = 1;
    private String element;
    private int elementLine = 1;

    OfxSgml(Reader in) {
        this.in = in;
    }

    /**
     * Tells everything from the first tag to the end.
     *
     * @return the last line
     */
    int read(OfxEvents events) {
        int c = take();
        while (c >= 0) {
            c = c == '<' ? tag(events) : character(c);
        }
        flush(events);
        return line;
    }

    /** After a {@code <}: a tag, or text that only looks like one. @return the next character */
    private int tag(OfxEvents events) {
        name.setLength(0);
        int c = take();
        while (c >= 0 && name.length() < MAX_NAME && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == '/')) {
            name.append((char) c);
            c = take();
        }
        if (c == '>' && !name.isEmpty()) {
            flush(events);
            String found = name.toString().toUpperCase(Locale.ROOT);
            if (found.startsWith("/")) {
                events.close(found.substring(1), line);
            } else if (found.endsWith("/")) {
                events.open(found.substring(0, found.length() - 1), line);
                events.close(found.substring(0, found.length() - 1), line);
            } else {
                element = found;
                elementLine = line;
            }
            return take();
        }
        if (element != null) {
            text.append('<').append(name);
        }
        return c;
    }

    private int character(int c) {
        // What stands before the first tag is the header, what follows a closing tag is nothing.
        if (element != null) {
            if (text.length() >= MAX_TEXT) {
                throw UnreadableFileException.at(line, Unreadable.TOO_LONG);
            }
            text.append((char) c);
        }
        return take();
    }

    /** What was open before this tag is a value where text follows it, else an aggregate. */
    private void flush(OfxEvents events) {
        if (element != null) {
            String value = Fields.oneLine(plain(text));
            if (value.isEmpty()) {
                events.open(element, elementLine);
            } else {
                events.value(element, value, elementLine);
            }
        }
        element = null;
        text.setLength(0);
    }

    private static String plain(StringBuilder text) {
        int from = text.indexOf("&");
        if (from < 0) {
            return text.toString();
        }
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, from);
        while (from < text.length()) {
            int semicolon = text.charAt(from) == '&' ? text.indexOf(";", from) : -1;
            String said = semicolon > from && semicolon - from <= MAX_ENTITY ? entity(text.substring(from + 1, semicolon)) : null;
            plain.append(said == null ? String.valueOf(text.charAt(from)) : said);
            from = said == null ? from + 1 : semicolon + 1;
        }
        return plain.toString();
    }

    private static String entity(String name) {
        if (name.matches("#\\d{1,7}")) {
            int code = Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) && code != 0 ? Character.toString(code) : null;
        }
        return ENTITIES.get(name);
    }

    private int take() {
        if (at == end) {
            try {
                end = in.read(buffer, 0, buffer.length);
            } catch (IOException e) {
                throw UnreadableFileException.at(line, Unreadable.NOT_TEXT, e);
            }
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        char c = buffer[at++];
        if (c == '\n') {
            line++;
        } else if (c == 0) {
            throw UnreadableFileException.at(line, Unreadable.NOT_TEXT);
        }
        return c;
    }
}
