package app.saddlebag.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for Argon2 where a test needs a thousand derivations and their cost is not its subject. */
public final class Cheap implements KeysFile.Derivation {

    /** Key files under it. */
    public static Vaults vaults() {
        return new Vaults(() -> Argon2Cost.FLOOR, new Cheap());
    }

    final AtomicInteger derivations = new AtomicInteger();

    @Override
    public SubKey derive(Argon2Cost cost, char[] passphrase, byte[] salt) {
        derivations.incrementAndGet();
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(salt);
            hash.update(cost.toString().getBytes(StandardCharsets.UTF_8));
            return new SubKey("AES", hash.digest(new String(passphrase).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
