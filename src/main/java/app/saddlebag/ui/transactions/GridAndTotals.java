package app.saddlebag.ui.transactions;

import app.saddlebag.ui.transactions.totals.TotalsFoot;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The grid with its sums under it, which give way where they would leave it fewer than some rows. */
final class GridAndTotals extends VBox {

    /** Three rows and a half and the titles of the columns. */
    private static final double ROWS_AT_LEAST = 4.2;

    private final TableView<?> grid;
    private final TotalsFoot totals;

    /** @param between what stands above the sums while there is something to tell */
    GridAndTotals(TableView<?> grid, TotalsFoot totals, Node... between) {
        super(grid);
        this.grid = grid;
        this.totals = totals;
        getChildren().addAll(between);
        getChildren().add(totals);
        setVgrow(grid, Priority.ALWAYS);
        getStyleClass().add("transactions-centre");
    }

    @Override
    protected void layoutChildren() {
        double room = getHeight() - totals.wholeHeight(getWidth());
        for (Node part : getManagedChildren()) {
            room -= part == grid || part == totals ? 0 : part.prefHeight(getWidth());
        }
        totals.setLow(room < ROWS_AT_LEAST * grid.getFixedCellSize());
        super.layoutChildren();
    }
}
