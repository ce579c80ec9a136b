package app.saddlebag.exchange.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Takes one JSON object apart without holding it: each of its members, and of a member that is a list each element, as the text that
 * stands there. What such a text says is for others to read, and whether it is JSON. For one thread.
 */
final class JsonElements {

    /** No element of ours comes near; without a bound a file could ask for all memory there is. */
    private static final int LONGEST = 16 << 20;

    /** Takes what was found. */
    interface Taker {

        /** @param line where it begins, from 1 */
        void take(String member, String text, int line);
    }

    private final Reader in;
    private int next;
    private int line = 1;

    JsonElements(WatchedStream bytes) throws IOException {
        in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), 1 << 16);
        advance();
    }

    /** @throws UnreadableFileException where it is no such object, or ends too early */
    void each(Taker taker) throws IOException {
        skipSpace();
        expect('{');
        for (skipSpace(); next != '}'; skipSpace()) {
            String name = value();
            skipSpace();
            expect(':');
            skipSpace();
            if (next == '[') {
                elements(name.substring(1, Math.max(1, name.length() - 1)), taker);
            } else {
                int at = line;
                taker.take(name.substring(1, Math.max(1, name.length() - 1)), value(), at);
            }
            skipSpace();
            if (next != '}') {
                expect(',');
            }
        }
    }

    private void elements(String name, Taker taker) throws IOException {
        advance();
        for (skipSpace(); next != ']'; skipSpace()) {
            int at = line;
            taker.take(name, value(), at);
            skipSpace();
            if (next != ']') {
                expect(',');
            }
        }
        advance();
    }

    /** Up to the comma or bracket that ends it; brackets and quotes within are followed. */
    private String value() throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        while (true) {
            if (next < 0) {
                throw UnreadableFileException.at(line, Unreadable.CUT_SHORT);
            }
            char one = (char) next;
            if (quoted) {
                if (one == '\\') {
                    text.append(one);
                    advance();
                    if (next < 0) {
                        continue;
                    }
                    one = (char) next;
                } else if (one == '"') {
                    quoted = false;
                }
            } else if (one == '"') {
                quoted = true;
            } else if (one == '{' || one == '[') {
                depth++;
            } else if (depth == 0 && (one == ',' || one == '}' || one == ']' || one == ':')) {
                break;
            } else if (one == '}' || one == ']') {
                depth--;
            }
            text.append(one);
            if (text.length() > LONGEST) {
                throw UnreadableFileException.at(line, Unreadable.TOO_LONG);
            }
            advance();
        }
        if (text.isEmpty()) {
            throw UnreadableFileException.at(line, Unreadable.DAMAGED);
        }
        return text.toString().strip();
    }

    private void skipSpace() throws IOException {
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            advance();
        }
        if (next < 0) {
            throw UnreadableFileException.at(line, Unreadable.CUT_SHORT);
        }
    }

    private void expect(char wanted) throws IOException {
        if (next != wanted) {
            throw UnreadableFileException.at(line, Unreadable.DAMAGED);
        }
        advance();
    }

    private void advance() throws IOException {
        line += next == '\n' ? 1 : 0;
        next = in.read();
    }
}
