package app.saddlebag.ui.chart;

import app.saddlebag.insight.BalanceSeries.Day;
import app.saddlebag.insight.BalanceSeries.Origin;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** A curve of balances, and what its lines and points mean where they are of more than one kind. */
public final class CurvePane extends VBox {

    private static final double SWATCH = 18;

    /**
     * @param days    two at least, the earliest first, every day between
     * @param several whether each balance is the sum of several products'
     */
    public CurvePane(List<Day> days, String currency, Messages messages, Formats formats, boolean several) {
        Curve curve = new Curve(days);
        CurveWords words = new CurveWords(messages, formats, currency, several);
        getStyleClass().add("row-4");
        getChildren().add(new BalanceCurve(curve, currency, words, formats, messages));
        FlowPane legend = new FlowPane(16, 4);
        legend.getStyleClass().add("curve-legend");
        Set<Origin> origins = curve.origins();
        if (origins.contains(Origin.TOLD) && origins.size() > 1) {
            legend.getChildren().addAll(entry(line("curve-line"), messages.get("curve.legend.told")),
                    entry(line("curve-reckoned"), words.paler(origins)));
        }
        if (!curve.jumps().isEmpty()) {
            Circle jump = new Circle(4);
            jump.getStyleClass().add("curve-jump");
            legend.getChildren().add(entry(jump, messages.get("curve.legend.jump")));
        }
        if (!legend.getChildren().isEmpty()) {
            getChildren().add(legend);
        }
    }

    private static Line line(String style) {
        Line line = new Line(0, 0, SWATCH, 0);
        line.getStyleClass().add(style);
        return line;
    }

    private static Label entry(Node swatch, String words) {
        Label entry = new Label(words, swatch);
        entry.getStyleClass().add("curve-label");
        return entry;
    }
}
