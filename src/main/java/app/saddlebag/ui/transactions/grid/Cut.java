package app.saddlebag.ui.transactions.grid;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/** What to do where a text does not fit. */
final class Cut {

    /** Wide enough for any amount of money there is; what is longer still ends in an ellipsis. */
    private static final double MOST_FOR_A_FIGURE = 320;
    private static final double MOST_FOR_A_TOOLTIP = 560;

    private Cut() {
    }

    /** Whether another text is painted than the whole. */
    static boolean is(Labeled label) {
        for (Node part : label.getChildrenUnmodifiable()) {
            if (part instanceof Text drawn) {
                return label.getText() != null && !drawn.getText().equals(label.getText());
            }
        }
        return false;
    }

    /** All texts, one beneath the other, if one of them is cut; else null. */
    static Tooltip whole(Labeled... labels) {
        return Stream.of(labels).noneMatch(Cut::is) ? null : all(labels);
    }

    /** All texts, one beneath the other. */
    static Tooltip all(Labeled... labels) {
        Tooltip whole = new Tooltip(Stream.of(labels).map(Labeled::getText).filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining("\n")));
        whole.setWrapText(true);
        whole.setMaxWidth(MOST_FOR_A_TOOLTIP);
        return whole;
    }

    /**
     * A figure that is cut would read as another figure: its column widens instead.
     *
     * @param around what the column has to be wider than the figure
     */
    static void widen(Labeled figure, double around, TableColumn<?, ?> column) {
        if (is(figure)) {
            Text text = new Text(figure.getText());
            text.setFont(figure.getFont());
            double wanted = Math.min(MOST_FOR_A_FIGURE, Math.ceil(text.getLayoutBounds().getWidth()) + around + 1);
            // After the layout that is under way, which would not see what changes in it.
            Platform.runLater(() -> column.setMinWidth(Math.max(column.getMinWidth(), wanted)));
        }
    }
}
