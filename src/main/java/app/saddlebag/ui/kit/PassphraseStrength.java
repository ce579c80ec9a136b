package app.saddlebag.ui.kit;

import java.util.Locale;
import java.util.Set;

/**
 * How long a passphrase would hold against someone who has the key file and guesses. A rough scale on purpose: it rewards
 * length, sees repetition, rows of the keyboard and the words everybody tries, and never claims precision.
 */
public enum PassphraseStrength {
    EMPTY, WEAK, FAIR, GOOD, STRONG;

    /** Below this a passphrase is refused. */
    public static final PassphraseStrength LEAST = FAIR;

    private static final int FAIR_BITS = 42;
    private static final int GOOD_BITS = 52;
    private static final int STRONG_BITS = 70;
    private static final double LOG_2 = Math.log(2);
    private static final String ROWS = "qwertyuiop asdfghjkl zxcvbnm 1234567890 abcdefghijklmnopqrstuvwxyz";
    private static final int ROW = 4;
    private static final double BITS_OF_A_COMMON_WORD = 8;
    private static final Set<String> COMMON = Set.of("password", "passphrase", "contraseña", "contrasena", "letmein",
            "welcome", "dragon", "monkey", "football", "baseball", "iloveyou", "sunshine", "princess", "admin", "master",
            "saddlebag", "banco", "dinero", "money", "secret", "secreto", "login", "barcelona", "realmadrid", "teamo",
            "qwerty", "trustno1", "superman", "hello", "summer", "winter", "verano", "invierno", "madrid");

    /** Judges without keeping anything; the array is left as it is. */
    public static PassphraseStrength of(char[] passphrase) {
        if (passphrase.length == 0) {
            return EMPTY;
        }
        double bits = bits(passphrase);
        return bits >= STRONG_BITS ? STRONG : bits >= GOOD_BITS ? GOOD : bits >= FAIR_BITS ? FAIR : WEAK;
    }

    private static double bits(char[] passphrase) {
        double perCharacter = Math.log(alphabet(passphrase)) / LOG_2;
        double bits = 0;
        for (int i = 0; i < passphrase.length; i++) {
            bits += isForeseeable(passphrase, i) ? 1 : perCharacter;
        }
        int common = longestCommonWord(passphrase);
        return common == 0 ? bits : bits - common * perCharacter + BITS_OF_A_COMMON_WORD;
    }

    private static int alphabet(char[] passphrase) {
        boolean lower = false;
        boolean upper = false;
        boolean digit = false;
        boolean other = false;
        boolean far = false;
        for (char c : passphrase) {
            lower |= Character.isLowerCase(c);
            upper |= Character.isUpperCase(c);
            digit |= Character.isDigit(c);
            other |= !Character.isLetterOrDigit(c);
            far |= c > '\u007f';
        }
        return Math.max(2, (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (other ? 16 : 0) + (far ? 64 : 0));
    }

    /** Repeats its neighbour, or carries on a row of keys or letters begun before it. */
    private static boolean isForeseeable(char[] passphrase, int at) {
        if (at == 0) {
            return false;
        }
        char here = Character.toLowerCase(passphrase[at]);
        char before = Character.toLowerCase(passphrase[at - 1]);
        if (here == before || at >= 2 && here == Character.toLowerCase(passphrase[at - 2])) {
            return true;
        }
        if (at < ROW - 1) {
            return false;
        }
        char[] row = new char[ROW];
        for (int i = 0; i < ROW; i++) {
            row[i] = Character.toLowerCase(passphrase[at - ROW + 1 + i]);
        }
        boolean inRow = ROWS.contains(new String(row)) || ROWS.contains(new StringBuilder(new String(row)).reverse());
        java.util.Arrays.fill(row, '\0');
        return inRow;
    }

    private static int longestCommonWord(char[] passphrase) {
        int longest = 0;
        for (String word : COMMON) {
            if (word.length() > longest && containsIgnoringCase(passphrase, word)) {
                longest = word.length();
            }
        }
        return longest;
    }

    private static boolean containsIgnoringCase(char[] passphrase, String word) {
        for (int from = 0; from + word.length() <= passphrase.length; from++) {
            int same = 0;
            while (same < word.length() && Character.toLowerCase(passphrase[from + same]) == word.charAt(same)) {
                same++;
            }
            if (same == word.length()) {
                return true;
            }
        }
        return false;
    }

    /** Key of the word for it. */
    public String textKey() {
        return "passphrase." + name().toLowerCase(Locale.ROOT);
    }
}
