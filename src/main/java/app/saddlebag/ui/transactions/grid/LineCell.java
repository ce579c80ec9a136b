package app.saddlebag.ui.transactions.grid;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ui.kit.CategoryMark;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One column's part of a row of two lines. Its own text, which is not painted, is what a screen reader reads. */
final class LineCell extends TableCell<LedgerRow, LedgerRow> {

    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
    private static final PseudoClass POSITIVE = PseudoClass.getPseudoClass("positive");
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    private final GridColumn column;
    private final Supplier<RowTexts> texts;
    private final Supplier<Set<GridColumn>> away;
    private final Label first = new Label();
    private final Label second = new Label();
    private final HBox head = new HBox(first);
    private final VBox lines = new VBox(head);
    private List<RowMark> marks = List.of();
    private CategoryMark dot;

    /** @param away columns there is no room for */
    LineCell(GridColumn column, Supplier<RowTexts> texts, Supplier<Set<GridColumn>> away) {
        this.column = column;
        this.texts = texts;
        this.away = away;
        getStyleClass().addAll("grid-" + column.name().toLowerCase(Locale.ROOT).replace('_', '-'), "line-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        lines.getStyleClass().add("line-lines");
        head.getStyleClass().add("line-head");
        first.getStyleClass().add(column == GridColumn.CATEGORY ? "category-chip" : "line-first");
        second.getStyleClass().add("line-second");
        lines.setMinWidth(0);
        head.setMinWidth(0);
        first.setMinWidth(0);
        HBox.setHgrow(first, Priority.SOMETIMES);
        if (column.isFigure()) {
            getStyleClass().add("figures");
            head.setAlignment(Pos.CENTER_RIGHT);
            lines.setAlignment(Pos.CENTER_RIGHT);
        }
        hoverProperty().subscribe(hovered -> setTooltip(hovered ? whole() : null));
    }

    @Override
    protected void updateItem(LedgerRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean some = !empty && row != null;
        int sign = some ? row.transaction().amount().signum() : 0;
        pseudoClassStateChanged(NEGATIVE, sign < 0);
        pseudoClassStateChanged(POSITIVE, sign > 0);
        pseudoClassStateChanged(OWN, some && row.overlay().category() != null);
        setText(some ? said(row) : null);
        setGraphic(some ? lines : null);
        if (some) {
            show(row, RowLines.of(column, row, texts.get(), away.get()));
        }
    }

    /** What stands in the second line of an amount is told by its place alone to who sees it. */
    private String said(LedgerRow row) {
        String text = texts.get().line(column, row);
        String balance = column == GridColumn.AMOUNT ? texts.get().balance(row) : "";
        return balance.isEmpty() ? text : text + ", " + balance;
    }

    private Tooltip whole() {
        String balance = column == GridColumn.AMOUNT && getItem() != null ? texts.get().balance(getItem()) : "";
        return !balance.isEmpty() ? new Tooltip(balance) : first.isWrapText() ? Cut.all(first, second) : Cut.whole(first, second);
    }

    private void show(LedgerRow row, RowLines said) {
        first.setText(said.first());
        second.setText(said.second());
        boolean two = !said.second().isEmpty();
        if (two != lines.getChildren().contains(second)) {
            lines.getChildren().setAll(two ? List.<Node>of(head, second) : List.<Node>of(head));
        }
        switch (column) {
            case CATEGORY -> {
                first.setVisible(!said.first().isEmpty());
                first.setGraphic(dot(row));
            }
            case DESCRIPTION -> {
                first.setGraphic(away.get().contains(GridColumn.CATEGORY) ? dot(row) : null);
                mark(texts.get().marks(row));
            }
            default -> { }
        }
    }

    /** Icons are made anew only where others are to be seen. */
    private void mark(List<RowMark> now) {
        if (!now.equals(marks)) {
            marks = now;
            head.getChildren().setAll(first);
            now.forEach(mark -> head.getChildren().add(mark.node()));
        }
    }

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

    /** An account's name takes both lines where it has no room in one: it tells more than its bank's. */
    private void wrap(boolean wraps) {
        if (wraps != first.isWrapText()) {
            first.setWrapText(wraps);
            second.setVisible(!wraps);
            second.setManaged(!wraps);
        }
    }

    @Override
    protected void layoutChildren() {
        double around = snappedLeftInset() + snappedRightInset();
        if (column == GridColumn.ACCOUNT) {
            wrap(first.prefWidth(-1) > getWidth() - around);
        }
        super.layoutChildren();
        if (column.isFigure()) {
            Cut.widen(first, around, getTableColumn());
            Cut.widen(second, around, getTableColumn());
        }
    }
}
