package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import java.util.List;

/**
 * The person's accounts with the names, order and groups they gave them. Whatever lists accounts asks here, so that they are the
 * same everywhere. Reads and writes the disk: worker only. Safe to share between threads.
 */
public final class AccountBook {

    private final Store store;
    private final BankRecords records;
    private final LedgerSource ledger;

    AccountBook(Store store, BankRecords records, LedgerSource ledger) {
        this.store = store;
        this.records = records;
        this.ledger = ledger;
    }

    /** @throws ProblemException {@code accounts.newer} for what a later program wrote, {@code accounts.unreadable} */
    public AccountList read() {
        return AccountList.of(records.statuses(), records.products(), records.worth(), new KeptArrangement(store.settings()).get());
    }

    /**
     * Calls a product something else, wherever it is named; filters by the name before go on meaning it.
     *
     * @param name blank, or as its bank calls it, for the bank's
     * @throws ProblemException {@code product.none} when it was removed meanwhile
     */
    public void rename(long productId, String name) {
        StoredProduct stored = records.products().stream().filter(one -> one.id() == productId).findFirst()
                .orElseThrow(() -> new ProblemException("product.none"));
        call(stored, name);
        ledger.refresh(List.of());
    }

    /** The same, inside a write; the ledger does not show it yet. */
    void call(StoredProduct stored, String name) {
        String stripped = name.strip();
        String own = stripped.isEmpty() || stripped.equals(stored.product().title()) ? null : stripped;
        store.write(() -> new OwnNames(store.settings()).call(stored, own));
    }

    /** Keeps how the person arranged them, instead of how they stood before. */
    public void arrange(Arrangement arrangement) {
        new KeptArrangement(store.settings()).put(arrangement);
    }
}
