package app.saddlebag.exchange.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * A text's lines, numbered from 1, whichever way they end. A line is bounded, so is memory. Bytes that the character set
 * does not have become U+FFFD, as the program shows what it can; a NUL is no text. Belongs to one thread.
 */
final class LineSource implements AutoCloseable {

    /** A mebibyte of characters: the longest real line is an OFX file without breaks, which is not read by lines. */
    static final int MAX_LINE = 1 << 20;

    private final Reader in;
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder longLine = new StringBuilder();
    private int at;
    private int end;
    private int line;
    private boolean afterReturn;

    LineSource(WatchedStream bytes, Charset charset) {
        this.in = reader(bytes, charset);
    }

    /** The file's characters, without the mark that some begin with. */
    static Reader reader(WatchedStream bytes, Charset charset) {
        PushbackReader text = new PushbackReader(new InputStreamReader(bytes, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)), 1);
        try {
            int first = text.read();
            if (first >= 0 && first != '\uFEFF') {
                text.unread(first);
            }
        } catch (IOException e) {
            throw UnreadableFileException.at(1, Unreadable.NOT_TEXT, e);
        }
        return text;
    }

    /**
     * @return the next line without its end, null after the last
     * @throws UnreadableFileException where it is too long or no text
     */
    String next() {
        longLine.setLength(0);
        while (true) {
            if (at == end && !fill()) {
                if (longLine.isEmpty()) {
                    return null;
                }
                line++;
                return longLine.toString();
            }
            if (afterReturn) {
                afterReturn = false;
                if (buffer[at] == '\n') {
                    at++;
                    continue;
                }
            }
            int stop = endOfLine();
            if (longLine.length() + stop - at > MAX_LINE) {
                throw UnreadableFileException.at(line + 1, Unreadable.TOO_LONG);
            }
            if (stop == end) {
                longLine.append(buffer, at, stop - at);
                at = end;
            } else {
                return complete(stop);
            }
        }
    }

    private String complete(int stop) {
        String found;
        if (longLine.isEmpty()) {
            found = new String(buffer, at, stop - at);
        } else {
            found = longLine.append(buffer, at, stop - at).toString();
        }
        afterReturn = buffer[stop] == '\r';
        at = stop + 1;
        line++;
        return found;
    }

    private int endOfLine() {
        int i = at;
        for (; i < end; i++) {
            char c = buffer[i];
            if (c == '\n' || c == '\r') {
                break;
            }
            if (c == 0) {
                throw UnreadableFileException.at(line + 1, Unreadable.NOT_TEXT);
            }
        }
        return i;
    }

    private boolean fill() {
        try {
            end = in.read(buffer, 0, buffer.length);
        } catch (IOException e) {
            throw UnreadableFileException.at(line + 1, Unreadable.NOT_TEXT, e);
        }
        at = 0;
        if (end < 0) {
            end = 0;
        }
        return end > 0;
    }

    /** Number of the line that {@link #next()} gave last. */
    int line() {
        return line;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw UnreadableFileException.at(Math.max(1, line), Unreadable.NOT_TEXT, e);
        }
    }
}
