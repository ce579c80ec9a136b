package app.saddlebag.ui.kit;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Two things next to each other, the second below the first where both do not fit: what such panes have in common. */
abstract class TwoParts extends Pane {

    private final Node first;
    private final Node second;
    private final double gap;

    TwoParts(Node first, Node second, double gap) {
        this.first = first;
        this.second = second;
        this.gap = gap;
        getChildren().setAll(first, second);
    }

    /** Of what is in them, where so much room is there. */
    abstract double contentHeight(double room);

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected final double computePrefWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft() + first.prefWidth(-1) + gap + second.prefWidth(-1) + insets.getRight();
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected final double computePrefHeight(double width) {
        Insets insets = getInsets();
        double room = (width < 0 ? computePrefWidth(-1) : width) - insets.getLeft() - insets.getRight();
        return insets.getTop() + contentHeight(room) + insets.getBottom();
    }
}
