package app.saddlebag.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** From a passphrase to the key that wraps the master key (Argon2id, RFC 9106). */
final class Argon2 {

    static final int KEY_BYTES = 32;
    static final int SALT_BYTES = 16;

    /** No character below this one changes under NFC, alone or in company. */
    private static final char FIRST_COMBINING = '\u0300';

    private Argon2() {
    }

    /**
     * @param passphrase left as it is; the caller wipes it
     * @throws app.saddlebag.model.ProblemException {@code keys.slow}, {@code keys.memory}: more than this machine can do
     */
    static SubKey derive(Argon2Cost cost, char[] passphrase, byte[] salt) {
        cost.requirePossible();
        byte[] secret = utf8(passphrase);
        try {
            return new SubKey("AES", derive(cost, secret, salt));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** How long one derivation takes here and now. */
    static long nanosTaken(Argon2Cost cost) {
        long start = System.nanoTime();
        derive(cost, new byte[SALT_BYTES], new byte[SALT_BYTES]);
        return System.nanoTime() - start;
    }

    private static byte[] derive(Argon2Cost cost, byte[] secret, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKiB())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] key = new byte[KEY_BYTES];
        generator.generateBytes(secret, key);
        return key;
    }

    /**
     * The same text gives the same bytes whichever keyboard composed it (NFC). The JDK's normalizer leaves a
     * {@code String} behind that nobody can wipe, so it is asked only where it could change something.
     */
    private static byte[] utf8(char[] passphrase) {
        CharBuffer text = CharBuffer.wrap(passphrase);
        if (text.chars().anyMatch(c -> c >= FIRST_COMBINING)) {
            text = CharBuffer.wrap(Normalizer.normalize(text, Normalizer.Form.NFC));
        }
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(text);
            byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
            Arrays.fill(encoded.array(), (byte) 0);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The passphrase holds half a character", e);
        }
    }
}
