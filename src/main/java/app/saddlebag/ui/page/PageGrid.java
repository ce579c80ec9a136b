package app.saddlebag.ui.page;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Parts of a page in two columns, what matters at a glance in the narrower one; below one another, in the order in which they were
 * added, where there is no room for two. As wide as it is let be, and as high as what is in it.
 */
public final class PageGrid extends Pane {

    private static final double GAP = 16;
    private static final double SIDE_SHARE = 0.34;

    /** Where a part stands while there is room for two columns. */
    public enum Column { MAIN, SIDE, WHOLE }

    /** Lays what follows out anew. */
    public void set(List<Part> parts) {
        parts.forEach(part -> {
            part.node().getProperties().put(Column.class, part.column());
            if (part.column() != Column.WHOLE && !part.node().getStyleClass().contains(style(part.column()))) {
                part.node().getStyleClass().add(style(part.column()));
            }
        });
        getChildren().setAll(parts.stream().map(Part::node).toList());
    }

    /** A part and its place. */
    public record Part(Column column, Node node) {
    }

    /** The theme says how narrow each may be, as it says how large letters are. */
    private static String style(Column column) {
        return column == Column.MAIN ? "grid-main" : "grid-side";
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return least(Column.MAIN);
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
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    private double least(Column column) {
        return getManagedChildren().stream().filter(node -> column(node) == column).mapToDouble(node -> node.minWidth(-1)).max().orElse(0);
    }

    private static Column column(Node node) {
        return (Column) node.getProperties().get(Column.class);
    }

    private double arrange(double width, boolean place) {
        double side = least(Column.SIDE);
        boolean two = side > 0 && least(Column.MAIN) > 0 && least(Column.MAIN) + GAP + side <= width;
        double sideWidth = snapSizeX(Math.max(side, (width - GAP) * SIDE_SHARE));
        double[] bottoms = new double[2];
        for (Node node : getManagedChildren()) {
            Column column = two ? column(node) : Column.WHOLE;
            int at = column == Column.SIDE ? 1 : 0;
            double top = column == Column.WHOLE ? Math.max(bottoms[0], bottoms[1]) : bottoms[at];
            double x = column == Column.SIDE ? width - sideWidth : 0;
            double wide = switch (column) {
                case WHOLE -> width;
                case SIDE -> sideWidth;
                case MAIN -> width - sideWidth - GAP;
            };
            double high = snapSizeY(node.prefHeight(wide));
            if (place) {
                node.resizeRelocate(x, top, wide, high);
            }
            bottoms[at] = top + high + GAP;
            if (column == Column.WHOLE) {
                bottoms[1 - at] = bottoms[at];
            }
        }
        return Math.max(0, Math.max(bottoms[0], bottoms[1]) - GAP);
    }
}
