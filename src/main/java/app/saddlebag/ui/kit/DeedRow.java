package app.saddlebag.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** Buttons and what belongs to them, in one line where there is room, else in as many as they need. */
final class DeedRow extends FlowPane {

    DeedRow(Node... deeds) {
        super(deeds);
        getStyleClass().add("page-deeds");
    }

    /** One line: a flow pane itself prefers a width that does not hang on what is in it. */
    @Override
    protected double computePrefWidth(double height) {
        double gaps = getHgap() * Math.max(0, getManagedChildren().size() - 1);
        return snappedLeftInset() + getManagedChildren().stream().mapToDouble(deed -> snapSizeX(deed.prefWidth(-1))).sum() + gaps
                + snappedRightInset();
    }
}
