package app.saddlebag.ui.transactions.totals;

import app.saddlebag.ledger.Totals;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.search.IndexRanges;
import app.saddlebag.ui.transactions.search.Latest;
import app.saddlebag.ui.transactions.search.Results;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What all rows that match come to, and what the selected ones do, per currency. JavaFX thread only. */
public final class TotalsModel {

    /**
     * @param count rows
     * @param lines one for each currency
     */
    public record Sum(long count, List<Totals> lines) {

        public static final Sum NOTHING = new Sum(0, List.of());

        public Sum {
            lines = List.copyOf(lines);
        }
    }

    private final Latest latest;
    private final ReadOnlyObjectWrapper<Sum> all = new ReadOnlyObjectWrapper<>(this, "all", Sum.NOTHING);
    private final ReadOnlyObjectWrapper<Sum> selected = new ReadOnlyObjectWrapper<>(this, "selected", Sum.NOTHING);

    public TotalsModel(Background background) {
        latest = new Latest(background);
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
            case Results.Found found -> all.set(new Sum(found.size(), found.matches().totals()));
            case Results.FirstRows _ -> { }
            case Results.Loading _, Results.Failed _ -> all.set(Sum.NOTHING);
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
            latest.run(cancellation -> new Sum(rows.size(), found.matches().totals(rows.stream(), cancellation)),
                    selected::set, failure -> selected.set(Sum.NOTHING));
        }
    }
}
