package app.saddlebag.flanks;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One object out of an answer: as we understand it, and as the bank sent it.
 *
 * @param value   what our model has room for
 * @param payload the object's own JSON text in UTF-8, byte for byte, unknown fields included. Not copied: treat as
 *                read-only
 */
public record Received<T>(T value, byte[] payload) {

    /** By which the same object is known again: equal payloads have equal signs, others practically never. */
    public long sign() {
        return sign(payload);
    }

    static long sign(byte[] payload) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(payload)).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has it
        }
    }
}
