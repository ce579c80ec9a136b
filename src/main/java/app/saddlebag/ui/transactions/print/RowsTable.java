package app.saddlebag.ui.transactions.print;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.Totals;
import app.saddlebag.model.Counting;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.grid.GridColumn;
import app.saddlebag.ui.transactions.grid.RowLines;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.util.List;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Draws the lines of the table: every one as wide as the paper, every column as wide as in the grid for its size. */
final class RowsTable {

    /** A line's height, as the widths of columns at the size of the grid. */
    private static final double LINE = 21;

    /** The size of letters on paper where there is room, as a share of the grid's. */
    private static final double USUAL = 0.65;
    /** As wide as the description has to be at that size. */
    private static final double DESCRIPTION = 240;
    /** An account's bank stands behind its name, not below it. */
    private static final double ACCOUNT = 230;
    private static final double GAP = 8;

    private final Ui ui;
    private final FoundRows found;

    RowsTable(Ui ui, FoundRows found) {
        this.ui = ui;
        this.found = found;
    }

    /** How small all has to be to fit a width. */
    static double scale(List<GridColumn> columns, double width) {
        double wanted = columns.stream().mapToDouble(RowsTable::width).sum();
        return Math.min(USUAL, width / Math.max(1, wanted));
    }

    /** In whole points: what is laid out would round it up. */
    static double line(double scale) {
        return Math.ceil(LINE * scale);
    }

    Region headings(double width, double scale) {
        HBox line = line("paper-headings");
        for (GridColumn column : found.columns()) {
            line.getChildren().add(sized(Labels.of(ui.text("transactions.column." + column.name()), "paper-heading"), column, width, scale));
        }
        return high(line, scale);
    }

    Region row(LedgerRow row, double width, double scale) {
        HBox line = line("paper-row");
        if (row.counting() != Counting.COUNTED || row.vanished()) {
            line.getStyleClass().add("paper-uncounted");
        }
        for (GridColumn column : found.columns()) {
            line.getChildren().add(sized(cell(column, row), column, width, scale));
        }
        return high(line, scale);
    }

    private Region cell(GridColumn column, LedgerRow row) {
        if (column == GridColumn.AMOUNT) {
            AmountLabel amount = new AmountLabel("movement").show(row.transaction().amount(), row.transaction().currency(), ui.formats());
            amount.setText(found.texts().line(column, row));
            return amount;
        }
        if (column == GridColumn.DESCRIPTION && found.named()) {
            RowLines lines = RowLines.of(column, row, found.texts(), Set.of());
            Label name = new Label(lines.first()) {
                @Override
                protected double computeMinWidth(double height) {
                    // What the bank wrote gives way before it does.
                    return Math.min(computePrefWidth(height), ((Region) getParent()).getMaxWidth());
                }
            };
            name.getStyleClass().add("paper-name");
            Label told = Labels.of(lines.second(), "paper-told");
            told.setMinWidth(0);
            HBox both = new HBox(name, told);
            both.getStyleClass().add("paper-both");
            both.setAlignment(Pos.CENTER_LEFT);
            return both;
        }
        return Labels.of(found.texts().line(column, row));
    }

    /** How many lines the totals take, with one that parts them from the rows. */
    int totalLines() {
        return 2 + Math.max(1, found.sum().lines().size());
    }

    Region totals(double scale) {
        Sum sum = found.sum();
        GridPane grid = new GridPane(GAP * 3 * scale, 0);
        grid.getStyleClass().add("paper-totals");
        String rows = ui.text("transactions.totals.all", sum.count());
        grid.add(Labels.of(sum.leftOut() == 0 ? rows : ui.text("transactions.totals.notCounted", rows, sum.leftOut()), "paper-heading"), 0, 0);
        List<String> headings = List.of("in", "out", "net", "average");
        for (int column = 0; column < headings.size(); column++) {
            put(grid, Labels.of(ui.text("transactions.totals." + headings.get(column)), "paper-heading"), column + 1, 0);
        }
        for (int line = 0; line < sum.lines().size(); line++) {
            Totals totals = sum.lines().get(line);
            grid.add(Labels.of(totals.currency() == null ? ui.text("transactions.totals.noCurrency") : totals.currency()), 0, line + 1);
            List<java.math.BigDecimal> figures = List.of(totals.in(), totals.out(), totals.net(), totals.average());
            for (int column = 0; column < figures.size(); column++) {
                put(grid, new AmountLabel().show(figures.get(column), totals.currency(), ui.formats()), column + 1, line + 1);
            }
        }
        return grid;
    }

    private static void put(GridPane grid, Label label, int column, int line) {
        GridPane.setHalignment(label, HPos.RIGHT);
        grid.add(label, column, line);
    }

    private static HBox line(String style) {
        HBox line = new HBox();
        line.getStyleClass().add(style);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Region sized(Region cell, GridColumn column, double width, double scale) {
        double others = found.columns().stream().filter(one -> one != GridColumn.DESCRIPTION).mapToDouble(RowsTable::width).sum();
        double wide = column == GridColumn.DESCRIPTION ? Math.max(DESCRIPTION * scale, width - others * scale) : width(column) * scale;
        cell.setMinWidth(wide - GAP * scale);
        cell.setPrefWidth(wide - GAP * scale);
        cell.setMaxWidth(wide - GAP * scale);
        HBox.setMargin(cell, new javafx.geometry.Insets(0, GAP * scale, 0, 0));
        if (column.isFigure() && cell instanceof Label label) {
            label.setAlignment(Pos.CENTER_RIGHT);
        }
        return cell;
    }

    private static double width(GridColumn column) {
        return switch (column) {
            case DESCRIPTION -> DESCRIPTION;
            case ACCOUNT -> ACCOUNT;
            default -> column.width();
        };
    }

    private static Region high(Region line, double scale) {
        line.setMinHeight(line(scale));
        line.setPrefHeight(line(scale));
        line.setMaxHeight(line(scale));
        return line;
    }
}
