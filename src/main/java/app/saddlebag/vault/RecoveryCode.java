package app.saddlebag.vault;

import app.saddlebag.model.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A code on paper that opens a profile whose passphrase is forgotten: 128 random bits and 12 of their SHA-256, written as seven
 * groups of four characters of Crockford's base 32. Somebody reads it off and types it, so neither case, spaces nor dashes
 * count, an O is taken for a zero, and an I or L for a one; what is mistyped is told before anything is tried with it.
 */
public final class RecoveryCode {

    /** Of a code, dashes not counted. */
    public static final int CHARACTERS = 28;

    static final int SECRET_BYTES = 16;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int GROUP = 4;
    private static final int SUM_BITS = CHARACTERS * BITS - SECRET_BYTES * 8;

    private RecoveryCode() {
    }

    /** A new one, as it is printed: the caller's to wipe. */
    static char[] fresh() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            return print(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    static char[] print(byte[] secret) {
        byte[] summed = summed(secret);
        char[] code = new char[CHARACTERS + (CHARACTERS - 1) / GROUP];
        int at = 0;
        for (int i = 0; i < CHARACTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                code[at++] = '-';
            }
            int value = 0;
            for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
                value = value << 1 | summed[bit / 8] >> 7 - bit % 8 & 1;
            }
            code[at++] = ALPHABET.charAt(value);
        }
        Arrays.fill(summed, (byte) 0);
        return code;
    }

    /**
     * The secret that a code stands for.
     *
     * @param typed left as it is; the caller wipes both
     * @throws ProblemException {@code recovery.incomplete} for another number of characters, {@code recovery.mistyped} where the
     *                          sum does not fit or a character is none of a code's
     */
    static byte[] secret(char[] typed) {
        byte[] bits = new byte[(CHARACTERS * BITS + 7) / 8];
        try {
            int count = 0;
            for (char each : typed) {
                if (each == '-' || Character.isWhitespace(each)) {
                    continue;
                }
                int value = value(each);
                if (value < 0) {
                    throw new ProblemException("recovery.mistyped");
                }
                if (count < CHARACTERS) {
                    for (int bit = 0; bit < BITS; bit++) {
                        int place = count * BITS + bit;
                        bits[place / 8] |= (byte) ((value >> BITS - 1 - bit & 1) << 7 - place % 8);
                    }
                }
                count++;
            }
            if (count != CHARACTERS) {
                throw new ProblemException("recovery.incomplete", null, count, CHARACTERS);
            }
            byte[] secret = Arrays.copyOf(bits, SECRET_BYTES);
            if (!MessageDigest.isEqual(summed(secret), bits)) {
                Arrays.fill(secret, (byte) 0);
                throw new ProblemException("recovery.mistyped");
            }
            return secret;
        } finally {
            Arrays.fill(bits, (byte) 0);
        }
    }

    private static int value(char typed) {
        char upper = Character.toUpperCase(typed);
        return switch (upper) {
            case 'O' -> 0;
            case 'I', 'L' -> 1;
            default -> ALPHABET.indexOf(upper);
        };
    }

    /** The secret's bits with those of its sum behind them, the last byte filled up with zeroes. */
    private static byte[] summed(byte[] secret) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(secret);
            byte[] summed = Arrays.copyOf(secret, SECRET_BYTES + (SUM_BITS + 7) / 8);
            summed[SECRET_BYTES] = sum[0];
            summed[SECRET_BYTES + 1] = (byte) (sum[1] & 0xF0);
            return summed;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The platform lacks SHA-256", e);
        }
    }
}
