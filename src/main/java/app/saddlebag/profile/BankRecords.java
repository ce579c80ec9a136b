package app.saddlebag.profile;

import app.saddlebag.insight.SharedProducts;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Identity;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What the banks told last of everything but transactions, which are the {@linkplain LedgerSource ledger}'s. Reads the
 * disk: worker only. Safe to share between threads.
 */
public final class BankRecords {

    private final Store store;

    BankRecords(Store store) {
        this.store = store;
    }

    /** In the order they were made; of several at one bank each has a name of its own. */
    public List<Connection> connections() {
        return LoginNames.named(store);
    }

    /** @throws NoSuchElementException when there is none with that number (any more) */
    public Connection connection(long id) {
        return connections().stream().filter(connection -> connection.id() == id).findFirst().orElseThrow();
    }

    /** Of every connection, what a bank no longer lists included, in the order they were found. */
    public List<StoredProduct> products() {
        return store.products().list();
    }

    /** Products that several log-ins show, and what the person said of them. */
    public SharedProducts shared() {
        return LedgerSource.shared(store);
    }

    /** Likewise of one connection. */
    public List<StoredProduct> productsOf(long connectionId) {
        return store.products().of(connectionId);
    }

    /** How many transactions came through a connection, those the bank no longer lists included. */
    public long transactionCount(long connectionId) {
        return store.transactions().count(connectionId);
    }

    /** Whose login it is; empty while the bank has not said. */
    public Optional<Identity> identity(long connectionId) {
        return store.people().identity(connectionId);
    }

    /** What a connection's syncs changed, the latest first. */
    public List<Batch> batches(long connectionId) {
        return store.journal().of(connectionId);
    }
}
