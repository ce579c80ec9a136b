package app.saddlebag.exchange.write;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Transaction;
import java.util.List;

/**
 * A transaction with what is said of it besides.
 *
 * @param account    place of its product in {@link Content#accounts}
 * @param product    that product
 * @param entity     name of the bank as shown; nullable
 * @param categories the category as the person reads it, after those it lies in; empty without one
 */
public record WrittenRow(LedgerRow row, int account, WrittenAccount product, String entity, List<String> categories) {

    public Transaction fact() {
        return row.transaction();
    }

    public Overlay own() {
        return row.overlay();
    }

    /** As the person reads it; null without one. */
    public String category() {
        return categories.isEmpty() ? null : categories.getLast();
    }

    /** The row's, else its product's; null where neither says. */
    public String currency() {
        return fact().currency() != null ? fact().currency() : product.currency();
    }
}
