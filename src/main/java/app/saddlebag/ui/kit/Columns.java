package app.saddlebag.ui.kit;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Lays cards into as many equal columns as fit their least width, each card under the shortest column so far. */
public final class Columns extends Pane {

    private final double gap;

    public Columns(double gap) {
        this.gap = gap;
        setMinWidth(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getManagedChildren().stream().mapToDouble(card -> card.minWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    private double arrange(double width, boolean place) {
        List<Node> cards = getManagedChildren();
        if (cards.isEmpty()) {
            return 0;
        }
        Insets insets = getInsets();
        double room = Math.max(0, width - insets.getLeft() - insets.getRight());
        double least = cards.stream().mapToDouble(card -> card.minWidth(-1)).max().orElse(1);
        int columns = (int) Math.max(1, (room + gap) / (least + gap));
        double columnWidth = snapSizeX((room - gap * (columns - 1)) / columns) - 1;
        double[] bottoms = new double[columns];
        for (Node card : cards) {
            int shortest = 0;
            for (int i = 1; i < columns; i++) {
                if (bottoms[i] < bottoms[shortest]) {
                    shortest = i;
                }
            }
            double height = snapSizeY(card.prefHeight(columnWidth));
            if (place) {
                card.resizeRelocate(insets.getLeft() + shortest * (columnWidth + gap), insets.getTop() + bottoms[shortest],
                        columnWidth, height);
            }
            bottoms[shortest] += height + gap;
        }
        return insets.getTop() + insets.getBottom() + Arrays.stream(bottoms).max().orElse(gap) - gap;
    }
}
