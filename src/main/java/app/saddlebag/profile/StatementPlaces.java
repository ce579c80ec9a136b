package app.saddlebag.profile;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.statement.Statement;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.FileLook.Target;
import app.saddlebag.profile.StatementImport.Wish;
import app.saddlebag.store.Store;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where the rows of statements go, and what is there already. Reads the disk: worker only. */
final class StatementPlaces {

    private final Store store;
    private final LedgerSource ledger;
    private final FileAccounts accounts;

    StatementPlaces(Store store, LedgerSource ledger, FileAccounts accounts) {
        this.store = store;
        this.ledger = ledger;
        this.accounts = accounts;
    }

    /** Where a statement's rows go, and in which currency they are. */
    record Place(Target target, String currency) {

        boolean isOpen() {
            return target instanceof Target.Open || currency == null;
        }
    }

    /** The accounts that are here, for one look at a file. */
    AccountsByNumber here() {
        return accounts.byNumber();
    }

    Place of(BankFile file, Statement begun, Wish wish, AccountsByNumber here) {
        Target target = wish.account() != null ? wish.account() : here.recognise(begun.account(), begun.currency())
                .<Target>map(Target.Known::new).orElseGet(() -> named(file, begun, wish));
        String ofAccount = target instanceof Target.Known(StoredProduct known) ? known.product().currency() : null;
        String currency = begun.currency() != null ? begun.currency() : wish.currency() != null ? wish.currency() : ofAccount;
        return new Place(target, currency);
    }

    /** An account that nothing here has the number of is the one from files that is called as it is, if there is one. */
    private Target named(BankFile file, Statement begun, Wish wish) {
        if (!begun.account().identified() && begun.account().name() == null) {
            return new Target.Open();
        }
        Target fresh = new Target.Fresh(FileAccounts.name(begun.account(), file.name()));
        String currency = begun.currency() != null ? begun.currency() : wish.currency();
        return currency == null ? fresh : accounts.find(accounts.id(fresh, begun.account(), currency)).<Target>map(Target.Known::new).orElse(fresh);
    }

    /** Sorts the statements of one file, those of one account with one memory. */
    final class Sorters {

        private final Map<String, EntrySorting> byAccount = new HashMap<>();
        /** Read when it is first asked for. */
        private SharedProducts shared;

        private SharedProducts shared() {
            if (shared == null) {
                shared = LedgerSource.shared(store);
            }
            return shared;
        }

        EntrySorting of(Statement begun, Place place) {
            if (place.isOpen()) {
                return new EntrySorting(ledger.snapshot(), new ProductKey(0, ProductKind.ACCOUNT, null), Set.of(), "");
            }
            return byAccount.computeIfAbsent(accounts.id(place.target, begun.account(), place.currency), id -> {
                long source = accounts.source().map(Connection::id).orElse(0L);
                Set<ProductKey> sightings = new HashSet<>();
                if (place.target instanceof Target.Known(StoredProduct known)) {
                    sightings.add(known.key());
                }
                accounts.find(id).flatMap(here -> shared().of(here)).ifPresent(shared ->
                        shared.sightings().forEach(sighting -> sightings.add(sighting.key())));
                return new EntrySorting(ledger.snapshot(), new ProductKey(source, ProductKind.ACCOUNT, id), sightings,
                        FileEntries.origin(begun.format()));
            });
        }
    }

    FileEntries entries(Statement begun, Place place) {
        return new FileEntries(account(begun, place), begun.format(), place.currency);
    }

    /** Id of the account on which a statement's rows lie, or will; empty where that is open. */
    String account(Statement begun, Place place) {
        return place.isOpen() ? "" : accounts.id(place.target, begun.account(), place.currency);
    }
}
