package app.saddlebag.sandbox.panel;

import java.util.Arrays;
import java.util.Locale;

/** What the control page has just done, in a word for its address and in a sentence. */
enum Done {

    SET("The switches are set."),
    RESET("Every switch is back to normal."),
    TOMORROW("A day has passed in the made world."),
    EXPIRED("No access token is valid any more."),
    BLOCKED("The bank refuses that log-in from now on."),
    ASKED("That log-in asks its user for proof."),
    DELETED("That log-in is no longer connected.");

    private final String sentence;

    Done(String sentence) {
        this.sentence = sentence;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sentence for a word; empty for any other. */
    static String of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).map(one -> one.sentence).findFirst().orElse("");
    }
}
