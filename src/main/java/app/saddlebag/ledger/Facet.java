package app.saddlebag.ledger;

/**
 * A value that occurs, and in how many rows.
 *
 * @param <T> what the value is
 */
public record Facet<T>(T value, long count) {
}
