package app.saddlebag.profile;

import java.util.Locale;

/**
 * How long a passphrase would hold against someone who has the key file and guesses: the library's scale of zero to four,
 * whose two lowest steps are one here.
 */
public enum PassphraseStrength {
    EMPTY, WEAK, FAIR, GOOD, STRONG;

    /**
     * Below this a passphrase is refused. It stands for at least 10⁸ guesses; at the half second that each of them costs
     * here, that is a year and a half of one computer like the person's own.
     */
    public static final PassphraseStrength LEAST = GOOD;

    static PassphraseStrength ofScore(int score) {
        return switch (score) {
            case 0, 1 -> WEAK;
            case 2 -> FAIR;
            case 3 -> GOOD;
            default -> STRONG;
        };
    }

    /** Key of the word for it. */
    public String textKey() {
        return "passphrase." + name().toLowerCase(Locale.ROOT);
    }
}
