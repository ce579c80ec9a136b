package app.saddlebag.ledger;

/** A row by its chunk and its place in it, in one int. Handles are in the order of positions. */
final class Handle {

    static final int ROW_BITS = 12;

    private Handle() {
    }

    static int of(int chunk, int row) {
        return chunk << ROW_BITS | row;
    }

    static int chunk(int handle) {
        return handle >>> ROW_BITS;
    }

    static int row(int handle) {
        return handle & (1 << ROW_BITS) - 1;
    }
}
