package app.saddlebag.ui.transactions.search;

import app.saddlebag.ledger.SortKey;

/** By what rows are ordered, and which way. */
public record Order(SortKey key, boolean ascending) {

    /** As the ledger keeps them. */
    public static final Order NEWEST_FIRST = new Order(SortKey.DATE, false);
}
