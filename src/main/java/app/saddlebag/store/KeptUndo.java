package app.saddlebag.store;

import app.saddlebag.store.StoredTransaction.Listing;

/**
 * Brings rows of a {@link KeptTable} back as they were before a batch, those that are still as it left them. A product that it
 * made stays, out of the picture, while rows that are so too lie on it, and in the picture while others do. For one thread, inside
 * a write.
 */
record KeptUndo(Session session, Tables tables, Products products) {

    void undo(Change.Kept change) {
        SealedTable table = change.table().in(tables);
        if (!KeptRow.same(table.whole(session, change.id()), change.now())) {
            undoProduct(change);
        } else if (change.before() == null && change.table() == KeptTable.PRODUCT) {
            undoProduct(change);
        } else if (change.before() == null) {
            table.remove(session, "id = ?", change.id());
        } else if (change.now() != null) {
            table.replace(session, change.id(), bound(change), plains(change));
        } else if (fits(table, change.before())) {
            table.insert(session, change.id(), bound(change), plains(change));
        }
    }

    /** What it says may be another by now, as what it holds follows from its rows: one that was made goes even so. */
    private void undoProduct(Change.Kept change) {
        boolean there = change.table() == KeptTable.PRODUCT && change.before() == null && tables.product().whole(session, change.id()) != null;
        if (there && isEmpty(change.id())) {
            products.withdraw(session, change.id());
        }
    }

    private boolean isEmpty(long product) {
        boolean[] any = {false};
        tables.transaction().many(session).each((_, _, facts) -> TransactionCodec.listing(facts),
                listing -> any[0] |= listing != Listing.UNDONE, "WHERE product_id = ?", product);
        return !any[0] && session.number("SELECT count(*) FROM balance WHERE product_id = ?", product) == 0;
    }

    private static Long[] bound(Change.Kept change) {
        return change.before().bound().toArray(Long[]::new);
    }

    private static byte[][] plains(Change.Kept change) {
        return change.before().plains().toArray(byte[][]::new);
    }

    /** Whether nothing has come to stand in its place, and what it belongs to is still there. */
    private boolean fits(SealedTable table, KeptRow row) {
        int identity = table.readable().indexOf("identity");
        int product = table.readable().indexOf("product_id");
        return (identity < 0 || session.number("SELECT count(*) FROM \"" + table.name() + "\" WHERE identity = ?", row.bound().get(identity)) == 0)
                && (product < 0 || session.number("SELECT count(*) FROM product WHERE id = ?", row.bound().get(product)) > 0);
    }
}
