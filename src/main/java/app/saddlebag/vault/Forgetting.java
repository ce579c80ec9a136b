package app.saddlebag.vault;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Has the platform's ciphers overwrite the copies of a key that they made: its expanded form, and itself. The JDK's do so when they
 * are given another key, and not when they are merely let go of (AES and HMAC of its own provider).
 */
final class Forgetting {

    private static final int TAG_BITS = 128;

    private Forgetting() {
    }

    /** @param cipher an AES-GCM one, whatever it did last; needs a key before it is used again */
    static void gcm(Cipher cipher) {
        try {
            // The same key and nonce twice are refused, and forgetting twice must not be.
            cipher.init(Cipher.ENCRYPT_MODE, nobodys("AES"), new GCMParameterSpec(TAG_BITS, Wrapping.randomBytes(12)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks AES-256-GCM", e);
        }
    }

    /** @param cipher an AES-ECB one */
    static void ecb(Cipher cipher) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, nobodys("AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks AES-256", e);
        }
    }

    static void mac(Mac mac) {
        try {
            mac.init(nobodys("HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks HMAC-SHA-256", e);
        }
    }

    private static SecretKeySpec nobodys(String algorithm) {
        return new SecretKeySpec(new byte[32], algorithm);
    }
}
