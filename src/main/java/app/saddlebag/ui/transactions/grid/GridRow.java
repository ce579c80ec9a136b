package app.saddlebag.ui.transactions.grid;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Counting;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

/** A row that tells what is special about it, in its style and to a screen reader. */
final class GridRow extends TableRow<LedgerRow> {

    private static final PseudoClass VANISHED = PseudoClass.getPseudoClass("vanished");
    private static final PseudoClass UNCOUNTED = PseudoClass.getPseudoClass("uncounted");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

    private final Supplier<RowTexts> texts;

    GridRow(Supplier<RowTexts> texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(LedgerRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean some = !empty && row != null;
        pseudoClassStateChanged(VANISHED, some && row.vanished());
        pseudoClassStateChanged(UNCOUNTED, some && row.counting() != Counting.COUNTED);
        pseudoClassStateChanged(HIDDEN, some && row.overlay().hidden());
        setAccessibleText(some ? texts.get().sentence(row) : null);
    }
}
