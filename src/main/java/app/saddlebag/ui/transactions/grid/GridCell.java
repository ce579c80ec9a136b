package app.saddlebag.ui.transactions.grid;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ui.kit.CategoryMark;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;

/** One column's part of a row. */
final class GridCell extends TableCell<LedgerRow, LedgerRow> {

    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
    private static final PseudoClass POSITIVE = PseudoClass.getPseudoClass("positive");
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    private final GridColumn column;
    private final Supplier<RowTexts> texts;
    private CategoryMark dot;

    GridCell(GridColumn column, Supplier<RowTexts> texts) {
        this.column = column;
        this.texts = texts;
        getStyleClass().add("grid-" + column.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        if (column.isFigure()) {
            getStyleClass().add("figures");
        }
        hoverProperty().subscribe(hovered -> setTooltip(hovered ? Cut.whole(this) : null));
    }

    @Override
    protected void updateItem(LedgerRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            pseudoClassStateChanged(NEGATIVE, false);
            pseudoClassStateChanged(POSITIVE, false);
            pseudoClassStateChanged(OWN, false);
            return;
        }
        setText(column == GridColumn.ACCOUNT ? texts.get().shortAccount(row) : texts.get().line(column, row));
        switch (column) {
            case AMOUNT -> {
                pseudoClassStateChanged(NEGATIVE, row.transaction().amount().signum() < 0);
                pseudoClassStateChanged(POSITIVE, row.transaction().amount().signum() > 0);
            }
            case CATEGORY -> {
                pseudoClassStateChanged(OWN, row.overlay().category() != null);
                setGraphic(dot(row));
            }
            case DESCRIPTION -> setGraphic(texts.get().marks(row).stream().findFirst().map(RowMark::node).orElse(null));
            default -> { }
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (column.isFigure()) {
            Cut.widen(this, snappedLeftInset() + snappedRightInset(), getTableColumn());
        }
    }

    /** One for each cell, which takes another colour with each row. */
    private CategoryMark dot(LedgerRow row) {
        if (row.category() == null) {
            return null;
        }
        if (dot == null) {
            dot = new CategoryMark();
        }
        dot.show(texts.get().categories(), row.category());
        return dot;
    }
}
