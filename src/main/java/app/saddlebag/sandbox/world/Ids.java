package app.saddlebag.sandbox.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes ids as the service does (API reference §10): {@code _id} is a hash of the credentials token and what names
 * the object at the bank; {@code external_id} the same with the client's own id. Not safe between threads.
 */
final class Ids {

    private final String token;
    private final String externalId;
    private final MessageDigest digest;

    Ids(String token, String externalId) {
        this.token = token;
        this.externalId = externalId;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String id(String prefix, String key) {
        return prefix + hash(token, key);
    }

    /** Null when the client gave no id of its own. */
    String external(String prefix, String key) {
        return externalId == null ? null : "ext_" + prefix + hash(externalId, key);
    }

    private String hash(String seed, String key) {
        digest.update(seed.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)), 0, 12);
    }
}
