package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.Vault;
import app.saddlebag.vault.Vaults;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The way of opening a profile that lies with the operating system: a random secret in its key store, and a slot in the key file
 * that this secret opens. Neither is of use without the other.
 */
record KeyStoreSlot(Vaults vaults, SystemSecrets secrets) {

    /** The same slot, changed in another way. */
    KeyStoreSlot by(Vaults others) {
        return new KeyStoreSlot(others, secrets);
    }

    boolean isOn(Path keys) {
        return vaults.hasKeyStoreSlot(keys);
    }

    /**
     * @throws ProblemException {@code keystore.absent} and the others of {@link SystemSecrets}, or those of {@link
     *                          Vaults#addKeyStoreSlot}: then the secret is gone again from the key store
     */
    void on(Path keys, char[] passphrase) {
        byte[] secret = new byte[Vaults.KEY_STORE_BYTES];
        new SecureRandom().nextBytes(secret);
        char[] text = text(secret);
        String name = vaults.number(keys);
        try {
            vaults.unlock(keys, passphrase).close(); // or the secret of a slot that is there would be lost for nothing
            secrets.keep(name, text);
            if (!secrets.find(name).filter(kept -> Arrays.equals(kept, text)).isPresent()) {
                throw new ProblemException("keystore.refused");
            }
            vaults.addKeyStoreSlot(keys, passphrase, secret);
        } catch (RuntimeException failed) {
            undo(keys, name, failed);
            throw failed;
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(text, '\0');
        }
    }

    /** Not where the slot was written after all, or an earlier one is still there that this secret has replaced. */
    private void undo(Path keys, String name, RuntimeException failed) {
        try {
            if (!isOn(keys)) {
                secrets.remove(name);
            }
        } catch (RuntimeException e) {
            failed.addSuppressed(e);
        }
    }

    /**
     * The slot first: with it goes all that the secret can do.
     *
     * @throws ProblemException those of {@link Vaults#removeKeyStoreSlot}: nothing was changed; {@code keystore.leftover}: the
     *                          slot is gone, and the secret, which opens nothing any more, is not
     */
    void off(Path keys, char[] passphrase) {
        vaults.removeKeyStoreSlot(keys, passphrase);
        try {
            secrets.remove(vaults.number(keys));
        } catch (ProblemException failed) {
            throw new ProblemException("keystore.leftover", failed);
        }
    }

    /** @throws ProblemException {@code keystore.gone} where the two do not belong together any more, and those of a key store */
    Vault unlock(Path keys) {
        char[] text = secrets.find(vaults.number(keys)).orElseThrow(() -> new ProblemException("keystore.gone"));
        byte[] secret = bytes(text);
        try {
            return vaults.unlockBySecret(keys, secret);
        } catch (ProblemException failed) {
            throw failed.key().equals("slot.wrong") || failed.key().equals("slot.none")
                    ? new ProblemException("keystore.gone", failed) : failed;
        } finally {
            Arrays.fill(text, '\0');
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static char[] text(byte[] secret) {
        char[] text = new char[secret.length * 2];
        for (int i = 0; i < secret.length; i++) {
            text[2 * i] = HexFormat.of().toHighHexDigit(secret[i]);
            text[2 * i + 1] = HexFormat.of().toLowHexDigit(secret[i]);
        }
        return text;
    }

    private static byte[] bytes(char[] text) {
        try {
            return HexFormat.of().parseHex(text, 0, text.length);
        } catch (IllegalArgumentException notOurs) {
            throw new ProblemException("keystore.gone", notOurs);
        }
    }
}
