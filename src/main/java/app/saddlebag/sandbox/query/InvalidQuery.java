package app.saddlebag.sandbox.query;

/** A {@code query} that cannot be evaluated: it is malformed, or one of its expressions is too costly. */
public final class InvalidQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidQuery() {
        super("Invalid query", null, false, false);
    }
}
