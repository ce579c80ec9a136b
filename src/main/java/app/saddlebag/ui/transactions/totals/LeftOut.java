package app.saddlebag.ui.transactions.totals;

import app.saddlebag.filter.State;
import app.saddlebag.ledger.Basis;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * The rows that the sums leave out, as ways to them, the switch that adds them all the same, and the way to the pairs that may yet be
 * left out. Not there where all count and nothing is asked.
 */
final class LeftOut extends FlowPane {

    private final Ui ui;
    private final Hyperlink vanished;
    private final Hyperlink repeated;
    private final Hyperlink internal;
    private final Hyperlink proposals;
    private final CheckBox asTold;
    private final TotalsModel model;
    private boolean severalLines;

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
        getChildren().addAll(internal, repeated, vanished, proposals, asTold);
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
        severalLines = sum.lines().size() > 1;
        requestLayout();
    }

    /**
     * Beside the sums it takes as many lines as they do: one below the other, or the switch below the links. Where that has no room
     * it stands below the sums, and has all the width.
     *
     * @param beside what the sums leave of it, in pixels
     * @param whole  in pixels
     */
    void setRoom(double beside, double whole) {
        double links = 0;
        double widest = 0;
        for (Node part : getManagedChildren()) {
            double width = Math.ceil(part.prefWidth(-1));
            widest = Math.max(widest, width);
            links += part == asTold ? 0 : width + getHgap();
        }
        double wanted = severalLines ? widest : Math.max(widest, links - getHgap());
        double room = Math.max(1, wanted <= beside ? wanted : whole);
        if (room != getPrefWrapLength()) {
            setPrefWrapLength(room);
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
