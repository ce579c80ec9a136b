package app.saddlebag.exchange.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tagged fields of SWIFT messages, with or without the blocks around them. Belongs to one thread. */
final class SwiftFields {

    /** What begins with a colon and is none of these continues a text: a time of day may, at the end of a line. */
    private static final Pattern TAG = Pattern.compile("^\\s*:(2[0158][A-Z]?|6\\d[A-Z]?|86|34F|13[CD]?|90[CD]|NS|94[02]):(.*)$");
    private static final Pattern TEXT_BLOCK = Pattern.compile("\\{4:\\s*(.*)$");
    /** A field 86 has 6 lines of 65 characters by the standard, and a few dozen with some banks. */
    private static final int MAX_FIELD = 1 << 16;

    /** Ends a message. */
    static final String END = "-";

    private final LineSource in;
    private String ahead;
    private int aheadLine;
    private boolean inBlock;

    /**
     * One field.
     *
     * @param tag  {@code 61}, {@code 60F}, or {@link #END}
     * @param text with its line breaks
     * @param line where it begins
     */
    record Field(String tag, String text, int line) {
    }

    SwiftFields(LineSource in) {
        this.in = in;
    }

    /** @return the next field, null after the last */
    Field next() {
        while (true) {
            String line = take();
            if (line == null) {
                if (inBlock) {
                    throw UnreadableFileException.at(Math.max(1, in.line()), Unreadable.CUT_SHORT);
                }
                return null;
            }
            int at = aheadLine;
            if (isEnd(line)) {
                inBlock = line.startsWith("-}") ? line.contains("{4:") : inBlock;
                return new Field(END, "", at);
            }
            Matcher block = TEXT_BLOCK.matcher(line);
            if (line.stripLeading().startsWith("{") && block.find()) {
                inBlock = true;
                line = block.group(1);
            }
            Matcher tag = TAG.matcher(line);
            if (tag.matches()) {
                return new Field(tag.group(1), rest(tag.group(2), at), at);
            }
        }
    }

    private String rest(String first, int at) {
        StringBuilder text = new StringBuilder(first);
        for (String line = take(); line != null; line = take()) {
            if (isEnd(line) || line.startsWith("{1:") || TAG.matcher(line).matches()) {
                ahead = line;
                break;
            }
            if (text.length() + line.length() > MAX_FIELD) {
                throw UnreadableFileException.at(at, Unreadable.TOO_LONG);
            }
            text.append('\n').append(line);
        }
        return text.toString();
    }

    /** A hyphen alone, or one that closes the block; one before a text belongs to it. */
    private static boolean isEnd(String line) {
        return line.startsWith("-") && (line.startsWith("-}") || line.chars().skip(1).allMatch(c -> c <= ' '));
    }

    private String take() {
        if (ahead != null) {
            String line = ahead;
            ahead = null;
            return line;
        }
        String line = in.next();
        aheadLine = in.line();
        return line;
    }
}
