package app.saddlebag.flanks;

/**
 * One object out of an answer: as we understand it, and as the bank sent it.
 *
 * @param value   what our model has room for
 * @param payload the object's own JSON text in UTF-8, byte for byte, unknown fields included. Not copied: treat as
 *                read-only
 */
public record Received<T>(T value, byte[] payload) {
}
