package app.saddlebag.profile;

import app.saddlebag.insight.BalanceSeries;
import app.saddlebag.insight.BalanceSeries.Day;
import app.saddlebag.insight.Histories;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Money;
import app.saddlebag.model.StoredProduct;
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
        return of(records.worth(), today);
    }

    /** Of one product, with what is owed against the person, whatever its bank's sign. */
    public BalanceSeries counted(StoredProduct stored, Worth worth, LocalDate today) {
        return new BalanceSeries(of(worth, today).of(stored).days().stream().map(day -> new Day(day.day(),
                worth.signed(stored, new Money(day.balance(), stored.product().currency())).amount(), day.origin(), day.jump())).toList());
    }

    private Histories of(Worth worth, LocalDate today) {
        return new Histories(ledger.snapshot(), worth, store.balances()::series, today);
    }
}
