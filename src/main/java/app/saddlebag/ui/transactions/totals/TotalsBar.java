package app.saddlebag.ui.transactions.totals;

import app.saddlebag.filter.State;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.FlowPane;

/** The foot of the grid: how many rows, what came in and went out, for all that match and beside it for the selection. */
final class TotalsBar extends FlowPane {

    private final TotalsBlock all;
    private final TotalsBlock selected;
    private final LeftOut leftOut;

    /**
     * @param ask    shows the rows of which this holds: those that are left out
     * @param answer asks about the pairs that may be one event
     */
    TotalsBar(Ui ui, TotalsModel model, Consumer<State> ask, Runnable answer) {
        all = block(ui, model.allProperty(), "totals-all", "transactions.totals.all");
        selected = block(ui, model.selectedProperty(), "totals-selected", "transactions.totals.selected");
        selected.managedProperty().bind(selected.visibleProperty());
        leftOut = new LeftOut(ui, model, ask, answer);
        getChildren().addAll(all, selected, leftOut);
        getStyleClass().add("totals");
        setMinWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width >= 0) {
            double room = width - getInsets().getLeft() - getInsets().getRight();
            boolean both = all.isVisible() && selected.isVisible();
            all.align(both ? selected : null);
            selected.align(both ? all : null);
            all.setRoom(room);
            selected.setRoom(room);
            double sums = all.prefWidth(-1) + getHgap() + (selected.isManaged() ? selected.prefWidth(-1) + getHgap() : 0);
            leftOut.setRoom(room - sums, room);
        }
        return super.computePrefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private static TotalsBlock block(Ui ui, ObservableValue<Sum> sum, String id, String captionKey) {
        TotalsBlock block = new TotalsBlock(ui, id, captionKey);
        sum.subscribe(block::show);
        return block;
    }
}
