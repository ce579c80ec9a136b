package app.saddlebag.ui.product;

import app.saddlebag.insight.BalanceSeries;
import app.saddlebag.insight.BalanceSeries.Origin;
import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Money;
import app.saddlebag.profile.ProductDetails;
import app.saddlebag.ui.chart.CurvePane;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.util.List;
import javafx.scene.layout.VBox;

/** What a product was worth day by day, as a curve; in words where two days are not known yet. */
final class HistoryPane extends VBox {

    /** @param history as it counts for the person */
    HistoryPane(Ui ui, ProductDetails details, BalanceSeries history) {
        getStyleClass().add("row-4");
        List<BalancePoint> points = details.balances();
        if (points.isEmpty()) {
            getChildren().add(Labels.paragraph(ui.text(details.connection().files() ? "product.files.history.none" : "product.history.none"), "muted"));
            return;
        }
        Money latest = points.getLast().balance();
        String since = ui.formats().day(points.getFirst().day());
        String value = ui.formats().money(latest.amount(), latest.currency());
        String day = ui.formats().day(points.getLast().day());
        // What was told once and is merely carried on would be a line that says nothing.
        boolean reckoned = history.days().stream().anyMatch(one -> one.origin() == Origin.MOVEMENTS);
        if (points.size() == 1 && !reckoned) {
            getChildren().add(Labels.paragraph(ui.text("product.history.one", since, value), "muted"));
            return;
        }
        String said = points.size() == 1 ? ui.text("product.history.reckoned", since, value)
                : ui.text("product.history.since", since, points.size(), day, value);
        getChildren().addAll(Labels.paragraph(said, "muted", "small"),
                new CurvePane(history.days(), latest.currency(), ui.messages(), ui.formats(), false));
    }
}
