package app.saddlebag.sandbox.bank;

import java.util.Locale;
import java.util.Set;

/**
 * A second factor (API reference §11).
 *
 * @param word the TestBank word that asks for it, such as {@code SCA_SMS}
 */
public record Challenge(String word) {

    /** What the user has to do. */
    public enum Manner { TYPE, COORDINATE, CONFIRM, SCAN }

    private static final String PREFIX = "SCA_";
    private static final Set<String> CONFIRMED = Set.of("SCA_APP", "SCA_EXTERNAL_WAIT");
    private static final Set<String> SCANNED = Set.of("SCA_QR_ACCEPT", "SCA_UPDATABLE_QR");
    private static final Set<String> READ_OFF = Set.of("SCA_COORDINATE", "SCA_COORDINATE_CARD");

    /** The challenge a word asks for; null when the word is none. */
    static Challenge of(String word) {
        return word.matches("SCA_[A-Z0-9_]{1,60}") && !word.equals("SCA_TYPE_NOT_ALLOWED") ? new Challenge(word) : null;
    }

    public Manner manner() {
        if (CONFIRMED.contains(word)) {
            return Manner.CONFIRM;
        }
        if (SCANNED.contains(word)) {
            return Manner.SCAN;
        }
        return READ_OFF.contains(word) ? Manner.COORDINATE : Manner.TYPE;
    }

    /** Whether something is typed; SCA values have no meaning otherwise. */
    public boolean typed() {
        return manner() == Manner.TYPE || manner() == Manner.COORDINATE;
    }

    /** The word without its prefix, as keys of texts are written. */
    public String key() {
        return word.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
