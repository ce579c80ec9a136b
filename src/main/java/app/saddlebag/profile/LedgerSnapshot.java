package app.saddlebag.profile;

import app.saddlebag.filter.ProductRef;
import app.saddlebag.ledger.ImageReading;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerImage;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Overlay;
import app.saddlebag.store.RowsSince;
import app.saddlebag.store.RowsState;
import app.saddlebag.store.Snapshot;
import app.saddlebag.store.Store;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of the ledger as they lie beside the store, to be read at the next opening in a twentieth of the time that opening every
 * row takes. What was read is followed by reading what was written since, so that what is kept is of one moment of the store, and
 * never of what is on a screen. Safe to share between threads.
 */
final class LedgerSnapshot {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerSnapshot.class);

    private final Store store;
    /** Held while rows are added to what may share dictionaries with other ledgers. */
    private final Object adding;
    /** Null where nobody has read the rows, or they are not followed any more. */
    private final AtomicReference<Followed> followed = new AtomicReference<>();
    /** Held while one is written; never waited for by who opens or locks. */
    private final Object writing = new Object();
    private volatile RowsState kept;

    /** The rows at a moment. */
    private record Followed(Ledger rows, RowsState at) {
    }

    /** @param adding the lock of those who add rows to ledgers */
    LedgerSnapshot(Store store, Object adding) {
        this.store = store;
        this.adding = adding;
    }

    /**
     * The rows, and nothing that was added to them; empty where no snapshot is of them. A damaged one is removed.
     *
     * @param newest told of the newest rows before the others are there
     */
    Optional<Ledger> read(Collection<ProductRef> products, Consumer<Ledger> newest) {
        long begun = System.nanoTime();
        RowsState now = store.transactions().state();
        try (Snapshot snapshot = store.snapshots().find(LedgerImage.FORM).filter(found -> found.isOf(now)).orElse(null)) {
            if (snapshot == null) {
                return Optional.empty();
            }
            ImageReading reading = new ImageReading(snapshot.first(), snapshot.first().length, products);
            if (reading.parts() > 0) {
                Snapshot.Buffers buffers = new Snapshot.Buffers();
                int length = snapshot.open(1, buffers);
                reading.take(0, buffers.plain(), length);
                newest.accept(reading.newest(1));
            }
            snapshot.openAll(2, (part, plain, length) -> reading.take(part - 1, plain, length));
            Ledger whole = reading.whole();
            follow(whole, now);
            kept = now;
            LOG.info("Read {} rows from the snapshot in {} ms", whole.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            return Optional.of(whole);
        } catch (Exception damaged) {
            LOG.info("The snapshot is damaged; the rows are read instead: {}", damaged.toString());
            return Optional.empty();
        }
    }

    /** What was read of the store itself. */
    void follow(Ledger whole, RowsState moment) {
        followed.set(new Followed(whole, moment));
    }

    /**
     * Brings what is kept up to date. Blocks, for about a second for a million rows; does nothing where it is, or nobody has read the
     * rows yet. What fails is logged: the next opening reads the rows.
     *
     * @param stopped whether to give up
     */
    void keep(BooleanSupplier stopped) {
        synchronized (writing) {
            Followed before = followed.get();
            if (before == null || stopped.getAsBoolean()) {
                return;
            }
            try {
                Optional<RowsSince> since = store.transactions().since(before.at);
                if (since.isEmpty()) {
                    LOG.info("So much was written that the rows are read anew at the next opening");
                    followed.compareAndSet(before, null);
                    store.snapshots().remove();
                } else if (!since.get().now().isSame(kept)) {
                    keep(before, since.get(), stopped);
                }
            } catch (CancellationException closed) {
                LOG.debug("The snapshot was not kept: the profile is closed");
            } catch (RuntimeException failed) {
                if (!stopped.getAsBoolean()) {
                    LOG.warn("The snapshot could not be kept; the next opening reads the rows", failed);
                }
            }
        }
    }

    private void keep(Followed before, RowsSince since, BooleanSupplier stopped) {
        long begun = System.nanoTime();
        Ledger rows = since.rows().isEmpty() && since.gone().isEmpty() ? before.rows : with(before.rows, since);
        LedgerImage image = rows.image();
        store.snapshots().keep(LedgerImage.FORM, since.now(), 1 + image.parts(),
                part -> part == 0 ? image.head() : image.part(part - 1), stopped);
        followed.compareAndSet(before, new Followed(rows, since.now())); // or they were read anew meanwhile
        kept = since.now();
        LOG.info("Kept {} rows in the snapshot in {} ms", rows.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private Ledger with(Ledger rows, RowsSince since) {
        List<LedgerRow> written = since.rows().stream().map(row ->
                new LedgerRow(row.id(), row.connectionId(), row.transaction(), Overlay.NONE, row.vanished())).toList();
        synchronized (adding) {
            return rows.plus(written, since.gone());
        }
    }

    /** Lets go of every row. */
    void forget() {
        followed.set(null);
    }
}
