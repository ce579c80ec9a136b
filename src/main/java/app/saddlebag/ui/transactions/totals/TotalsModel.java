package app.saddlebag.ui.transactions.totals;

import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.Sums;
import app.saddlebag.ledger.Totals;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.search.IndexRanges;
import app.saddlebag.ui.transactions.search.Latest;
import app.saddlebag.ui.transactions.search.Results;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What all rows that match come to, and what the selected ones do, per currency. JavaFX thread only. */
public final class TotalsModel {

    /**
     * @param count rows, those that do not count included
     * @param sums  what they come to, and what is left out
     * @param basis whether what is left out is to be added all the same
     */
    public record Sum(long count, Sums sums, Basis basis) {

        public static final Sum NOTHING = new Sum(0, Sums.NOTHING, Basis.COUNTED);

        /** One for each currency. */
        public List<Totals> lines() {
            return sums.on(basis);
        }

        /** Rows that their bank no longer lists. */
        public long vanished() {
            return Sums.rows(sums.vanished());
        }

        /** Rows whose money stayed the person's. */
        public long internal() {
            return Sums.rows(sums.internal());
        }

        /** Rows that another source tells too, where they count. */
        public long repeated() {
            return Sums.rows(sums.repeated());
        }

        /** Rows that are in the count and not in the sums. */
        public long leftOut() {
            return basis == Basis.AS_TOLD ? 0 : vanished() + internal() + repeated();
        }

        Sum on(Basis other) {
            return new Sum(count, sums, other);
        }
    }

    private final Latest latest;
    private final ObjectProperty<Basis> basis = new SimpleObjectProperty<>(this, "basis", Basis.COUNTED);
    private final IntegerProperty proposals = new SimpleIntegerProperty(this, "proposals");
    private final ReadOnlyObjectWrapper<Sum> all = new ReadOnlyObjectWrapper<>(this, "all", Sum.NOTHING);
    private final ReadOnlyObjectWrapper<Sum> selected = new ReadOnlyObjectWrapper<>(this, "selected", Sum.NOTHING);

    public TotalsModel(Background background) {
        latest = new Latest(background);
        basis.subscribe((before, now) -> {
            all.set(all.get().on(now));
            selected.set(selected.get().on(now));
        });
    }

    /** Whether sums are of what counts, or of all rows as the banks told them. */
    public ObjectProperty<Basis> basisProperty() {
        return basis;
    }

    /** How many pairs may be one event, of whatever rows: until they are answered sums count both. */
    public IntegerProperty proposalsProperty() {
        return proposals;
    }

    /** Of all rows that match. */
    public ReadOnlyObjectProperty<Sum> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Of the selected rows; nothing while less than two are selected. */
    public ReadOnlyObjectProperty<Sum> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Follows the rows. Until all are there the figures of the ones before stand. */
    public void show(Results results) {
        switch (results) {
            case Results.Found found -> all.set(new Sum(found.size(), found.matches().sums(), basis.get()));
            case Results.FirstRows _ -> { }
            case Results.Loading _, Results.Failed _ -> all.set(Sum.NOTHING.on(basis.get()));
        }
    }

    /** Follows the selection. Until all rows are there the figures of the one before stand, as those of the rows do. */
    public void select(Results results, IndexRanges rows) {
        if (results instanceof Results.FirstRows && rows.size() >= 2) {
            return;
        }
        latest.cancel();
        if (rows.size() < 2 || !(results instanceof Results.Found found)) {
            selected.set(Sum.NOTHING);
        } else if (rows.size() == found.size()) {
            selected.set(all.get());
        } else {
            latest.run(cancellation -> found.matches().sums(rows.stream(), cancellation),
                    sums -> selected.set(new Sum(rows.size(), sums, basis.get())), failure -> selected.set(Sum.NOTHING));
        }
    }
}
