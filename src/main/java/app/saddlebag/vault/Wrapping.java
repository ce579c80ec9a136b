package app.saddlebag.vault;

import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.KeysFile.Opened;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The master key in its slots: how a passphrase or a random secret wraps it, and unwraps it again. All that a slot says beside
 * the wrapped key is vouched for by the wrapping (AES-256-GCM). Touches no file; safe to share between threads.
 *
 * @param derivation from a passphrase to the key that wraps
 */
record Wrapping(KeysFile.Derivation derivation) {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Under a passphrase, at the cost given, or at that of the slot in its place where that is dearer. */
    KeysText close(KeysText keys, Opened opened, char[] passphrase, Argon2Cost least) {
        if (passphrase.length == 0) {
            throw new ProblemException("passphrase.empty");
        }
        Argon2Cost cost = keys.passphrase() == null ? least : keys.passphrase().cost().dearer(least);
        byte[] salt = randomBytes(Argon2.SALT_BYTES);
        SubKey key = derivation.derive(cost, passphrase, salt);
        try {
            return close(keys, opened, SlotKind.PASSPHRASE, key, cost, salt);
        } finally {
            key.destroy();
        }
    }

    /** Under a secret that was random from the start. */
    KeysText close(KeysText keys, Opened opened, SlotKind kind, byte[] secret) {
        byte[] salt = randomBytes(Argon2.SALT_BYTES);
        SubKey key = key(kind, secret, salt);
        try {
            return close(keys, opened, kind, key, null, salt);
        } finally {
            key.destroy();
        }
    }

    /**
     * A file of the first version in its present form, under the key that opened it.
     *
     * @param key of the passphrase's slot
     */
    KeysText renewed(KeysText keys, Opened opened, SubKey key) {
        return close(keys, opened, SlotKind.PASSPHRASE, key, keys.passphrase().cost(), keys.passphrase().salt());
    }

    private static KeysText close(KeysText keys, Opened opened, SlotKind kind, SubKey key, Argon2Cost cost, byte[] salt) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        byte[] header = KeysText.header(kind, opened.profile(), cost, salt);
        byte[] master = opened.masterKey().getEncoded();
        try {
            return keys.with(new KeysText.Slot(kind, cost, salt, header, nonce,
                    crypt(Cipher.ENCRYPT_MODE, key, nonce, header, master)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks AES-256-GCM", e);
        } finally {
            Arrays.fill(master, (byte) 0);
        }
    }

    /** The key of the passphrase's slot, the receiver's to destroy. */
    SubKey key(KeysText keys, char[] passphrase) {
        return derivation.derive(keys.passphrase().cost(), passphrase, keys.passphrase().salt());
    }

    /** @throws WrongPassphraseException when it does not open its slot */
    Opened open(KeysText keys, char[] passphrase) {
        SubKey key = key(keys, passphrase);
        try {
            return open(keys, keys.passphrase(), key);
        } finally {
            key.destroy();
        }
    }

    /** @throws ProblemException {@code slot.none} when there is no such slot, {@code slot.wrong} when it does not open */
    Opened open(KeysText keys, SlotKind kind, byte[] secret) {
        KeysText.Slot slot = keys.slot(kind).orElseThrow(() -> new ProblemException("slot.none"));
        SubKey key = key(kind, secret, slot.salt());
        try {
            return open(keys, slot, key);
        } catch (WrongPassphraseException e) {
            throw new ProblemException("slot.wrong", e);
        } finally {
            key.destroy();
        }
    }

    Opened open(KeysText keys, KeysText.Slot slot, SubKey key) {
        try {
            byte[] master = crypt(Cipher.DECRYPT_MODE, key, slot.nonce(), slot.header(), slot.wrapped());
            return new Opened(keys.profile(), new SubKey("AES", master), keys.stamp());
        } catch (AEADBadTagException e) {
            throw new WrongPassphraseException(e);
        } catch (GeneralSecurityException e) {
            throw new UnreadableKeysException(e);
        }
    }

    /** The wrapping key of a secret that nobody can guess: no dear derivation is needed (RFC 5869). */
    private static SubKey key(SlotKind kind, byte[] secret, byte[] salt) {
        SubKey input = new SubKey("Generic", secret.clone());
        SubKey drawn = new SubKey("Generic", salt.clone());
        try {
            return new SubKey("AES", KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.ofExtract().addIKM(input)
                    .addSalt(drawn).thenExpand(kind.bytes(), KEY_BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks HKDF-SHA256", e);
        } finally {
            input.destroy();
            drawn.destroy();
        }
    }

    private static byte[] crypt(int mode, SubKey key, byte[] nonce, byte[] header, byte[] input)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        try {
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(header);
            return cipher.doFinal(input);
        } finally {
            Forgetting.gcm(cipher);
        }
    }

    static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
