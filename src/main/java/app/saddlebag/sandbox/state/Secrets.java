package app.saddlebag.sandbox.state;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes values nobody can guess. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {
    }

    /** A prefix that says what the value is, and 128 random bits. */
    public static String random(String prefix) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return prefix + HexFormat.of().formatHex(bytes);
    }
}
