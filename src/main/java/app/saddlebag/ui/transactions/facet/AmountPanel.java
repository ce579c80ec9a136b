package app.saddlebag.ui.transactions.facet;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Term;
import app.saddlebag.ui.chart.Bucket;
import app.saddlebag.ui.chart.Figures;
import app.saddlebag.ui.chart.Histogram;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.search.Latest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Two limits, the two directions, and a histogram across which a stretch can be drawn. */
final class AmountPanel implements FacetButton.Panel {

    private final Ui ui;
    private final AmountModel model;
    private final Counts counts;
    private final Latest latest;
    private final List<Bucket> buckets = AmountModel.buckets();
    private final Histogram histogram;
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final VBox node;
    private Filter counted;

    AmountPanel(Ui ui, AmountModel model, Counts counts) {
        this.ui = ui;
        this.model = model;
        this.counts = counts;
        latest = new Latest(ui.background());
        histogram = new Histogram(ui, buckets, (first, last) ->
                model.between(buckets.get(first).from(), buckets.get(last).to()));
        limit(from, "transactions.facet.from", "amount-from");
        limit(to, "transactions.facet.to", "amount-to");
        HBox limits = new HBox(from, Labels.of("–", "muted"), to);
        limits.setAlignment(Pos.CENTER_LEFT);
        limits.getStyleClass().add("row-8");
        HBox directions = new HBox(Buttons.plain(ui.text("transactions.facet.out"), () -> model.direction(false)),
                Buttons.plain(ui.text("transactions.facet.in"), () -> model.direction(true)));
        directions.getStyleClass().add("row-8");
        node = new VBox(histogram, limits, directions);
        node.getStyleClass().add("facet-amount");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node firstFocus() {
        return from;
    }

    @Override
    public void opened() {
        counted = null;
        filterChanged();
    }

    @Override
    public void closed() {
        latest.cancel();
    }

    @Override
    public void filterChanged() {
        show(from, model.from());
        show(to, model.to());
        histogram.mark(model.isActive() ? model.from() : null, model.isActive() ? model.to() : null);
        Filter others = model.others();
        if (!others.equals(counted)) {
            counted = others;
            latest.run(cancellation -> buckets.stream().mapToLong(bucket -> cancellation.isCancelled() ? 0
                    : counts.count(others.and(Term.amount(bucket.from(), bucket.to())), cancellation)).toArray(), histogram::show, failure ->
                    histogram.show(new long[buckets.size()]));
        }
    }

    @Override
    public String summary() {
        return model.summary();
    }

    @Override
    public void clear() {
        model.clear();
    }

    private void limit(TextField field, String key, String id) {
        field.setId(id);
        field.setPromptText(ui.text(key));
        field.setAccessibleText(ui.text(key));
        field.getStyleClass().add("figures");
        field.setPrefColumnCount(8);
        field.setOnAction(event -> ask());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                ask();
            }
        });
    }

    private void ask() {
        Optional<BigDecimal> low = Figures.read(from.getText(), ui.messages().locale());
        Optional<BigDecimal> high = Figures.read(to.getText(), ui.messages().locale());
        boolean sound = (low.isPresent() || from.getText().isBlank()) && (high.isPresent() || to.getText().isBlank());
        boolean different = !same(low.orElse(null), model.from()) || !same(high.orElse(null), model.to());
        if (sound && different) {
            model.between(low.orElse(null), high.orElse(null));
        }
    }

    private void show(TextField field, BigDecimal limit) {
        if (!field.isFocused()) {
            field.setText(limit == null ? "" : Figures.write(limit, ui.messages().locale()));
        }
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
