package app.saddlebag.ui.transactions.drawer;

import app.saddlebag.filter.Row;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Novelty;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Transaction;

/** A row as the bank knows it: without what the person added. */
record BareRow(LedgerRow row) implements Row {

    @Override
    public long connectionId() {
        return row.connectionId();
    }

    @Override
    public Transaction transaction() {
        return row.transaction();
    }

    @Override
    public Overlay overlay() {
        return Overlay.NONE;
    }

    @Override
    public boolean vanished() {
        return row.vanished();
    }

    @Override
    public Counting counting() {
        return row.counting();
    }

    @Override
    public Novelty novelty() {
        return row.novelty();
    }

    @Override
    public boolean recurring() {
        return row.recurring();
    }
}
