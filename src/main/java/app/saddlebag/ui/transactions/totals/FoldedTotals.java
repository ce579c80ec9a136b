package app.saddlebag.ui.transactions.totals;

import app.saddlebag.ledger.Totals;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** What matters most of the sums, in one line where there is room for it: of the selection, else of all, the net and how many rows it leaves out. */
final class FoldedTotals extends FlowPane {

    private final Ui ui;
    private final TotalsModel model;
    private final Runnable unfold;

    /** @param unfold shows all of the sums */
    FoldedTotals(Ui ui, TotalsModel model, Runnable unfold) {
        this.ui = ui;
        this.model = model;
        this.unfold = unfold;
        setId("totals-folded");
        getStyleClass().add("totals-folded");
        model.allProperty().subscribe(this::show);
        model.selectedProperty().subscribe(this::show);
    }

    private void show() {
        boolean some = model.selectedProperty().get().count() > 0;
        Sum sum = some ? model.selectedProperty().get() : model.allProperty().get();
        getChildren().setAll(whole(Labels.of(ui.text(some ? "transactions.totals.selected" : "transactions.totals.all", sum.count()), "caption")));
        if (!sum.lines().isEmpty()) {
            getChildren().add(whole(Labels.of(ui.text("transactions.totals.net"), "totals-count")));
        }
        for (Totals line : sum.lines()) {
            getChildren().add(new AmountLabel("totals-net").show(line.net(), line.currency(), ui.formats()));
        }
        if (sum.leftOut() > 0) {
            Hyperlink leftOut = new Hyperlink(ui.text("transactions.totals.leftOut", sum.leftOut()));
            leftOut.setId("totals-folded-left-out");
            leftOut.setMinWidth(Region.USE_PREF_SIZE);
            leftOut.setOnAction(_ -> unfold.run());
            getChildren().add(leftOut);
        }
    }

    private static Label whole(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
