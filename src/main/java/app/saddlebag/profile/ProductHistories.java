package app.saddlebag.profile;

import app.saddlebag.insight.Histories;
import app.saddlebag.store.Store;
import java.time.LocalDate;

/** Histories of a profile's products, from what its syncs kept and its ledger holds. Reads the disk: worker only. */
public final class ProductHistories {

    private final Store store;
    private final LedgerSource ledger;
    private final BankRecords records;

    ProductHistories(Store store, LedgerSource ledger, BankRecords records) {
        this.store = store;
        this.ledger = ledger;
        this.records = records;
    }

    /** As they are known on a day. */
    public Histories on(LocalDate today) {
        return new Histories(ledger.snapshot(), records.worth(), store.balances()::series, today);
    }
}
