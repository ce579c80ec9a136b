package app.saddlebag.ui.transactions.grid;

import app.saddlebag.ledger.LedgerRow;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One column's part of a row. */
final class GridCell extends TableCell<LedgerRow, LedgerRow> {

    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
    private static final PseudoClass POSITIVE = PseudoClass.getPseudoClass("positive");
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    private final GridColumn column;
    private final Supplier<RowTexts> texts;

    GridCell(GridColumn column, Supplier<RowTexts> texts) {
        this.column = column;
        this.texts = texts;
        getStyleClass().add("grid-" + column.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        if (column.isFigure()) {
            getStyleClass().add("figures");
            setTextOverrun(OverrunStyle.CLIP);
        }
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
        setText(texts.get().text(column, row));
        switch (column) {
            case AMOUNT -> {
                pseudoClassStateChanged(NEGATIVE, row.transaction().amount().signum() < 0);
                pseudoClassStateChanged(POSITIVE, row.transaction().amount().signum() > 0);
            }
            case CATEGORY -> pseudoClassStateChanged(OWN, row.overlay().category() != null);
            case DESCRIPTION -> setGraphic(mark(row, texts.get().isSuspicious(row)));
            default -> { }
        }
    }

    /** What is special about the row; null for nearly all of them. */
    private static FontIcon mark(LedgerRow row, boolean suspicious) {
        Feather icon = suspicious ? Feather.ALERT_TRIANGLE
                : row.vanished() ? Feather.ALERT_CIRCLE
                : row.overlay().hidden() ? Feather.EYE_OFF
                : row.overlay().note() != null ? Feather.EDIT_3
                : !row.overlay().tags().isEmpty() ? Feather.TAG : null;
        if (icon == null) {
            return null;
        }
        FontIcon mark = new FontIcon(icon);
        mark.getStyleClass().add(suspicious ? "mark-suspicious" : row.vanished() ? "mark-vanished" : "mark");
        return mark;
    }
}
