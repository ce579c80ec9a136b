package app.saddlebag.profile;

import app.saddlebag.insight.link.Counterparts;
import app.saddlebag.insight.link.Evidence;
import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.Tie.Side;
import app.saddlebag.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/**
 * What lies behind one transaction: the bank's own object, and who else tells it. Reads the disk: worker only. Safe to share
 * between threads.
 */
public final class RowDetails {

    private final Store store;
    private final LedgerSource ledger;

    RowDetails(Store store, LedgerSource ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * The bank's own object, as received.
     *
     * @param rowId local number of the transaction
     * @throws NoSuchElementException when there is none with that number (any more)
     */
    public byte[] payload(long rowId) {
        return store.transactions().payload(rowId);
    }

    /** Tells by its local number whether a row is tied to another, as things stand now: cheap, and on any thread. */
    public LongPredicate tied() {
        Counterparts now = ledger.counterparts();
        return row -> now != null && now.ofRow(row).isPresent();
    }

    /**
     * A row that tells of the same event.
     *
     * @param login   the log-in that tells it, as it is called
     * @param product what it lies on, as it is called; nullable
     * @param bankId  the bank's id of that row
     * @param tie     what ties the two; null where two log-ins tell the same movement of a product that counts once
     */
    public record Counterpart(String login, String product, String bankId, Tie tie) {
    }

    /**
     * The rows that tell of the same event: the other side of a transfer, the purchase on the card, another log-in's telling; and
     * those of which the person said that they do not.
     */
    public List<Counterpart> counterparts(long rowId) {
        Ledger snapshot = ledger.snapshot();
        int position = snapshot.positionOf(rowId);
        if (position < 0) {
            return List.of();
        }
        Sides sides = new Sides();
        List<Counterpart> found = new ArrayList<>();
        ledger.counterparts().ofRow(rowId).or(() -> ledger.counterparts().proposalOfRow(rowId))
                .ifPresent(link -> sides.add(found, snapshot, rowId, link));
        for (Link link : store.links().list()) {
            if (link.kind().tiesRows() && link.standing() == Standing.REJECTED && link.members().contains(rowId)) {
                sides.add(found, snapshot, rowId, new MovementLink(link.kind(), link.standing(), Evidence.ANSWERED,
                        link.members().getFirst(), link.members().getLast()));
            }
        }
        LedgerSource.shared(store).counterparts(snapshot, position).stream().map(snapshot::row)
                .forEach(row -> found.add(counterpart(sides.of(row), null)));
        return List.copyOf(found);
    }

    private static Counterpart counterpart(Side other, Tie tie) {
        return new Counterpart(other.login(), other.stored() == null ? null : other.stored().title(),
                other.row().transaction().id(), tie);
    }

    /** Where rows lie and who tells them, read once. */
    private final class Sides {

        private final Map<Long, String> logins = LoginNames.named(store).stream()
                .collect(Collectors.toMap(Connection::id, Connection::title));
        private final Map<ProductKey, StoredProduct> products = OwnNames.products(store).stream()
                .collect(Collectors.toMap(StoredProduct::key, Function.identity(), (some, other) -> some));

        Side of(LedgerRow row) {
            return new Side(row, products.get(ProductKey.of(row.connectionId(), row.transaction())), logins.get(row.connectionId()));
        }

        /** Unless the other row is not there any more. */
        void add(List<Counterpart> found, Ledger snapshot, long rowId, MovementLink link) {
            int first = snapshot.positionOf(link.first());
            int second = snapshot.positionOf(link.second());
            if (first >= 0 && second >= 0) {
                Tie tie = new Tie(link, of(snapshot.row(first)), of(snapshot.row(second)));
                found.add(counterpart(link.first() == rowId ? tie.second() : tie.first(), tie));
            }
        }
    }
}
