package app.saddlebag.ui.transactions.grid;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Counting;
import app.saddlebag.ui.kit.CategoryMark;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One column's part of a row. */
final class GridCell extends TableCell<LedgerRow, LedgerRow> {

    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
    private static final PseudoClass POSITIVE = PseudoClass.getPseudoClass("positive");
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    /** Wide enough for any amount of money there is; what is longer still ends in an ellipsis. */
    private static final double MOST_FOR_A_FIGURE = 320;
    private static final double MOST_FOR_A_TOOLTIP = 560;

    /** A row has one line. */
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

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
        hoverProperty().subscribe(hovered -> setTooltip(hovered && isCut() ? whole() : null));
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
        String text = texts.get().text(column, row);
        setText(text == null ? null : BREAKS.matcher(text).replaceAll(" "));
        switch (column) {
            case AMOUNT -> {
                pseudoClassStateChanged(NEGATIVE, row.transaction().amount().signum() < 0);
                pseudoClassStateChanged(POSITIVE, row.transaction().amount().signum() > 0);
            }
            case CATEGORY -> {
                pseudoClassStateChanged(OWN, row.overlay().category() != null);
                setGraphic(dot(row));
            }
            case DESCRIPTION -> setGraphic(mark(row, texts.get().isRewritten(row)));
            default -> { }
        }
    }

    /** A figure that is cut would read as another figure: its column widens instead. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (column.isFigure() && isCut()) {
            Text figure = new Text(getText());
            figure.setFont(getFont());
            double wanted = Math.min(MOST_FOR_A_FIGURE,
                    Math.ceil(figure.getLayoutBounds().getWidth()) + snappedLeftInset() + snappedRightInset() + 1);
            TableColumn<LedgerRow, LedgerRow> own = getTableColumn();
            // After the layout that is under way, which would not see what changes in it.
            Platform.runLater(() -> own.setMinWidth(Math.max(own.getMinWidth(), wanted)));
        }
    }

    private boolean isCut() {
        for (Node part : getChildrenUnmodifiable()) {
            if (part instanceof Text drawn) {
                return getText() != null && !drawn.getText().equals(getText());
            }
        }
        return false;
    }

    private Tooltip whole() {
        Tooltip whole = new Tooltip(getText());
        whole.setWrapText(true);
        whole.setMaxWidth(MOST_FOR_A_TOOLTIP);
        return whole;
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

    /** What is special about the row; null for nearly all of them. */
    private static FontIcon mark(LedgerRow row, boolean rewritten) {
        Feather icon = rewritten ? Feather.ALERT_TRIANGLE
                : row.vanished() ? Feather.ALERT_CIRCLE
                : row.counting() == Counting.REPEATED ? Feather.COPY
                : row.counting() == Counting.INTERNAL ? Feather.REPEAT
                : row.overlay().hidden() ? Feather.EYE_OFF
                : row.overlay().note() != null ? Feather.EDIT_3
                : !row.overlay().tags().isEmpty() ? Feather.TAG : null;
        if (icon == null) {
            return null;
        }
        FontIcon mark = new FontIcon(icon);
        mark.getStyleClass().add(rewritten ? "mark-rewritten" : row.vanished() ? "mark-vanished" : "mark");
        return mark;
    }
}
