package app.saddlebag.ui.product;

import app.saddlebag.insight.History.Point;
import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Money;
import app.saddlebag.profile.ProductDetails;
import app.saddlebag.ui.chart.BalanceCurve;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/** What a product was worth on the days it was read, as a curve; in words where two days are not there yet. */
final class HistoryPane extends VBox {

    HistoryPane(Ui ui, ProductDetails details) {
        getStyleClass().add("row-4");
        List<BalancePoint> points = details.balances();
        if (points.isEmpty()) {
            getChildren().add(Labels.paragraph(ui.text("product.history.none"), "muted"));
            return;
        }
        Money latest = points.getLast().balance();
        String since = ui.formats().day(points.getFirst().day());
        String value = ui.formats().money(latest.amount(), latest.currency());
        String day = ui.formats().day(points.getLast().day());
        if (points.size() == 1) {
            getChildren().add(Labels.paragraph(ui.text("product.history.one", since, value), "muted"));
            return;
        }
        getChildren().addAll(Labels.paragraph(ui.text("product.history.since", since, points.size(), day, value), "muted", "small"),
                new BalanceCurve(daily(points), latest.currency(), ui.formats(), ui.messages().locale()));
    }

    /** A day on which nothing was read has the value of the one before. */
    static List<Point> daily(List<BalancePoint> points) {
        List<Point> daily = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            BalancePoint point = points.get(i);
            LocalDate until = i + 1 < points.size() ? points.get(i + 1).day() : point.day().plusDays(1);
            point.day().datesUntil(until).forEach(day -> daily.add(new Point(day, point.balance().amount())));
        }
        return List.copyOf(daily);
    }
}
