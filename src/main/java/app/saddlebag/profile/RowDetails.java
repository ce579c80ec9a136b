package app.saddlebag.profile;

import app.saddlebag.insight.link.Evidence;
import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.ProductKey;
import app.saddlebag.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

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

    /**
     * A row that tells of the same event.
     *
     * @param login   the log-in that tells it, as it is called
     * @param product what it lies on, as it is called; nullable
     * @param bankId  the bank's id of that row
     * @param tie     what ties the two; null where two log-ins tell the same movement of a product that counts once
     */
    public record Counterpart(String login, String product, String bankId, MovementLink tie) {
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
        List<Counterpart> found = new ArrayList<>();
        ledger.counterparts().ofRow(rowId).or(() -> ledger.counterparts().proposalOfRow(rowId)).ifPresent(tie -> {
            int other = snapshot.positionOf(tie.other(rowId));
            if (other >= 0) {
                found.add(counterpart(snapshot.row(other), tie));
            }
        });
        for (Link link : store.links().list()) {
            if (link.kind().tiesRows() && link.standing() == Standing.REJECTED && link.members().contains(rowId)) {
                MovementLink declined = new MovementLink(link.kind(), link.standing(), Evidence.ANSWERED, link.members().getFirst(),
                        link.members().getLast());
                int other = snapshot.positionOf(declined.other(rowId));
                if (other >= 0) {
                    found.add(counterpart(snapshot.row(other), declined));
                }
            }
        }
        LedgerSource.shared(store).counterparts(snapshot, position).stream().map(snapshot::row)
                .map(row -> counterpart(row, null)).forEach(found::add);
        return List.copyOf(found);
    }

    private Counterpart counterpart(LedgerRow row, MovementLink tie) {
        String login = LoginNames.named(store).stream().filter(connection -> connection.id() == row.connectionId())
                .map(Connection::title).findFirst().orElseThrow();
        ProductKey key = ProductKey.of(row.connectionId(), row.transaction());
        return new Counterpart(login, store.products().list().stream().filter(stored -> stored.key().equals(key))
                .map(stored -> stored.product().title()).findFirst().orElse(null), row.transaction().id(), tie);
    }
}
