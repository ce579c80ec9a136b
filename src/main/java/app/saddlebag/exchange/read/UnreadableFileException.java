package app.saddlebag.exchange.read;

import app.saddlebag.model.ProblemException;

/** A bank file that cannot be read: one sentence with the cause and, where there is one, the line. */
public final class UnreadableFileException extends ProblemException {

    private final Unreadable reason;
    private final int line;

    private UnreadableFileException(Unreadable reason, int line, Throwable cause, Object... arguments) {
        super(reason.key(), cause, arguments);
        this.reason = reason;
        this.line = line;
    }

    /** About the file as a whole. */
    static UnreadableFileException whole(Unreadable reason, Throwable cause, String... arguments) {
        return new UnreadableFileException(reason, 0, cause, (Object[]) shown(arguments));
    }

    /** About one place in it; the line is the sentence's first blank. */
    static UnreadableFileException at(int line, Unreadable reason, String... arguments) {
        return at(line, reason, null, arguments);
    }

    /** About one place in it, where something else failed. */
    static UnreadableFileException at(int line, Unreadable reason, Throwable cause, String... arguments) {
        Object[] blanks = new Object[arguments.length + 1];
        blanks[0] = line;
        System.arraycopy(shown(arguments), 0, blanks, 1, arguments.length);
        return new UnreadableFileException(reason, line, cause, blanks);
    }

    public Unreadable reason() {
        return reason;
    }

    /** From 1; 0 where the file as a whole is meant. */
    public int line() {
        return line;
    }

    private static String[] shown(String... arguments) {
        String[] shown = arguments.clone();
        for (int i = 0; i < shown.length; i++) {
            shown[i] = shown[i].length() <= 60 ? shown[i] : shown[i].substring(0, 60) + "…";
        }
        return shown;
    }
}
