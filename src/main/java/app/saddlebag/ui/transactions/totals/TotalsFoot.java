package app.saddlebag.ui.transactions.totals;

import app.saddlebag.filter.State;
import app.saddlebag.ui.kit.Ui;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sums under the grid; where they would leave too little of it they are one line, which unfolds. */
public final class TotalsFoot extends HBox {

    private final TotalsBar whole;
    private final FoldedTotals folded;
    private final ToggleButton unfold = new ToggleButton();
    private final Ui ui;
    private boolean low;

    /**
     * @param ask    shows the rows of which this holds: those that are left out
     * @param answer asks about the pairs that may be one event
     */
    public TotalsFoot(Ui ui, TotalsModel model, Consumer<State> ask, Runnable answer) {
        this.ui = ui;
        whole = new TotalsBar(ui, model, ask, answer);
        folded = new FoldedTotals(ui, model, () -> unfold.setSelected(true));
        unfold.setId("totals-unfold");
        unfold.getStyleClass().addAll("flat", "icon-only");
        unfold.selectedProperty().subscribe(_ -> arrange());
        StackPane sums = new StackPane(whole, folded);
        sums.setMinWidth(0);
        HBox.setHgrow(sums, Priority.ALWAYS);
        getChildren().addAll(sums, unfold);
        getStyleClass().add("totals-foot");
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Region sums = whole.isManaged() ? whole : folded;
        double room = width < 0 ? -1 : width - (unfold.isManaged() ? unfold.prefWidth(-1) : 0);
        return Math.max(sums.prefHeight(room), unfold.isManaged() ? unfold.prefHeight(-1) : 0);
    }

    /** What all of the sums take in this width, in pixels. */
    public double wholeHeight(double width) {
        return whole.prefHeight(width);
    }

    /** @param now whether there is too little room for all of them, until the person unfolds them */
    public void setLow(boolean now) {
        if (low != now) {
            low = now;
            arrange();
        }
    }

    private void arrange() {
        boolean all = !low || unfold.isSelected();
        shown(whole, all);
        shown(folded, !all);
        shown(unfold, low);
        String name = ui.text(all ? "transactions.totals.fold" : "transactions.totals.unfold");
        unfold.setGraphic(new FontIcon(all ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
        unfold.setTooltip(new Tooltip(name));
        unfold.setAccessibleText(name);
    }

    private static void shown(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
