package app.saddlebag.ui.chart;

import app.saddlebag.text.Formats;
import app.saddlebag.ui.kit.Ui;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Bars for how many transactions have which amounts; drawing across some of them asks for that stretch. */
public final class Histogram extends Pane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
    /** Few transactions among very many still show as a line. */
    private static final double LEAST = 2;

    private final Ui ui;
    private final List<Bucket> buckets;
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private long[] counts;
    private int pressed = -1;

    /** Receives the first and last bar of a stretch. */
    public interface Drawn {
        void between(int first, int last);
    }

    public Histogram(Ui ui, List<Bucket> buckets, Drawn drawn) {
        this.ui = ui;
        this.buckets = buckets;
        this.counts = new long[buckets.size()];
        getStyleClass().add("histogram");
        setAccessibleText(ui.text("chart.histogram"));
        for (Bucket bucket : buckets) {
            Region bar = new Region();
            bar.getStyleClass().add("histogram-bar");
            bar.setMouseTransparent(true);
            bar.pseudoClassStateChanged(OUT, bucket.to() != null && bucket.to().signum() <= 0);
            bars.add(bar);
            Label label = new Label(labelled(bucket) && !ui.formats().hidesAmounts() ? Figures.write(bucket.from(), ui.messages().locale()) : "");
            label.getStyleClass().add("histogram-label");
            label.setMouseTransparent(true);
            labels.add(label);
        }
        getChildren().addAll(bars);
        getChildren().addAll(labels);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed = barAt(event.getX()));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> highlight(pressed, barAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            int released = barAt(event.getX());
            drawn.between(Math.min(pressed, released), Math.max(pressed, released));
        });
        Tooltip tooltip = new Tooltip();
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> tooltip.setText(words(barAt(event.getX()))));
        Tooltip.install(this, tooltip);
    }

    public void show(long[] now) {
        counts = now;
        requestLayout();
    }

    /** Marks the bars between two limits; null is no limit, and without any no bar is marked. */
    public void mark(BigDecimal from, BigDecimal to) {
        for (int i = 0; i < bars.size(); i++) {
            Bucket bucket = buckets.get(i);
            boolean above = from == null || bucket.to() == null || bucket.to().compareTo(from) > 0;
            boolean below = to == null || bucket.from() == null || bucket.from().compareTo(to) < 0;
            bars.get(i).pseudoClassStateChanged(CHOSEN, (from != null || to != null) && above && below);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() / bars.size();
        double lettering = labels.getFirst().prefHeight(-1);
        double height = getHeight() - lettering;
        // Square roots: groceries by the hundred would otherwise leave a salary no height at all.
        double most = Math.sqrt(Math.max(1, Arrays.stream(counts).max().orElse(1)));
        for (int i = 0; i < bars.size(); i++) {
            double tall = counts[i] == 0 ? 0 : Math.max(LEAST, height * Math.sqrt(counts[i]) / most);
            bars.get(i).resizeRelocate(snapPositionX(i * width) + 1, snapPositionY(height - tall),
                    Math.max(1, snapSizeX(width) - 2), snapSizeY(tall));
            Label label = labels.get(i);
            double wide = label.prefWidth(-1);
            label.resizeRelocate(i * width - wide / 2, height, wide, lettering);
        }
    }

    private void highlight(int one, int other) {
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).pseudoClassStateChanged(CHOSEN, i >= Math.min(one, other) && i <= Math.max(one, other));
        }
    }

    private int barAt(double x) {
        return Math.clamp((int) (x / getWidth() * bars.size()), 0, bars.size() - 1);
    }

    private String words(int bar) {
        Bucket bucket = buckets.get(bar);
        return ui.text("chart.histogram.bar", limit(bucket.from()), limit(bucket.to()),
                ui.formats().count(counts[bar]));
    }

    private String limit(BigDecimal figure) {
        return figure == null ? "…" : ui.formats().hidesAmounts() ? Formats.DOTS : Figures.write(figure, ui.messages().locale());
    }

    private static boolean labelled(Bucket bucket) {
        return bucket.from() != null && List.of(0, 10, 100, 1000).contains(Math.abs(bucket.from().intValue()));
    }
}
