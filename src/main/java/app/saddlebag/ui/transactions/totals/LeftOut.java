package app.saddlebag.ui.transactions.totals;

import app.saddlebag.filter.State;
import app.saddlebag.ledger.Basis;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The rows that the sums leave out, as ways to them, the switch that adds them all the same, and the way to the pairs that may yet be
 * left out. Not there where all count and nothing is asked.
 */
final class LeftOut extends VBox {

    private final Ui ui;
    private final Hyperlink vanished;
    private final Hyperlink repeated;
    private final Hyperlink internal;
    private final Hyperlink proposals;
    private final CheckBox asTold;
    private final TotalsModel model;
    private final HBox beside = new HBox();

    /**
     * @param ask      shows the rows of which this holds
     * @param answer   asks about the pairs that may be one event
     */
    LeftOut(Ui ui, TotalsModel model, Consumer<State> ask, Runnable answer) {
        this.ui = ui;
        this.model = model;
        proposals = link("totals-proposals", answer);
        vanished = link("totals-vanished", () -> ask.accept(State.VANISHED));
        repeated = link("totals-repeated", () -> ask.accept(State.REPEATED));
        internal = link("totals-transfer", () -> ask.accept(State.TRANSFER));
        asTold = new CheckBox(ui.text("transactions.totals.asTold"));
        asTold.setId("totals-as-told");
        asTold.setMinWidth(Region.USE_PREF_SIZE);
        asTold.setOnAction(event -> model.basisProperty().set(asTold.isSelected() ? Basis.AS_TOLD : Basis.COUNTED));
        beside.getStyleClass().add("row-12");
        getStyleClass().add("totals-left-out");
        setId("totals-left-out");
        model.allProperty().subscribe(this::show);
        model.proposalsProperty().subscribe(() -> show(model.allProperty().get()));
    }

    private void show(Sum sum) {
        boolean told = sum.basis() == Basis.AS_TOLD;
        int asked = model.proposalsProperty().get();
        shown(this, sum.sums().leavesOut() || told || asked > 0);
        shown(asTold, sum.sums().leavesOut() || told);
        say(proposals, asked, "transactions.totals.proposals");
        say(internal, sum.internal(), told ? "transactions.totals.transfer.counted" : "transactions.totals.transfer");
        say(vanished, sum.vanished(), told ? "transactions.totals.vanished.counted" : "transactions.totals.vanished");
        say(repeated, sum.repeated(), told ? "transactions.totals.repeated.counted" : "transactions.totals.repeated");
        asTold.setSelected(told);
        arrange(sum.lines().size() > 1);
    }

    /** One below the other where the sums take as many lines, so that both have room side by side. */
    private void arrange(boolean oneBelowTheOther) {
        List<Node> links = List.of(internal, repeated, vanished, proposals);
        List<Node> below = new ArrayList<>(oneBelowTheOther ? links : List.of(beside));
        below.add(asTold);
        if (!getChildren().equals(below)) {
            getChildren().setAll(asTold);
            beside.getChildren().setAll(oneBelowTheOther ? List.of() : links);
            getChildren().setAll(below);
        }
    }

    private void say(Hyperlink link, long rows, String key) {
        shown(link, rows > 0);
        link.setText(ui.text(key, rows));
        // It is a way to the same rows as often as it is asked for.
        link.setVisited(false);
    }

    private static Hyperlink link(String id, Runnable deed) {
        Hyperlink link = new Hyperlink();
        link.setId(id);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> {
            link.setVisited(false);
            deed.run();
        });
        return link;
    }

    private static void shown(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
