package app.saddlebag.ui.kit;

import javafx.geometry.Insets;
import javafx.scene.layout.Region;

/**
 * Two parts of a page next to each other, equally high; where there is no room for that the second goes below, and both are as
 * wide as there is room.
 */
public final class Beside extends TwoParts {

    private final Region first;
    private final Region second;
    private final Region growing;
    private final double gap;

    /** @param growing the one of the two that takes what room the other leaves, which is as wide as it would like to be */
    public Beside(Region first, Region second, Region growing, double gap) {
        super(first, second, gap);
        this.first = first;
        this.second = second;
        this.growing = growing;
        this.gap = gap;
    }

    @Override
    double contentHeight(double room) {
        return fits(room) ? height(room) : first.prefHeight(room) + gap + second.prefHeight(room);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = getWidth() - insets.getLeft() - insets.getRight();
        double left = insets.getLeft();
        double top = insets.getTop();
        if (fits(room)) {
            double width = firstWidth(room);
            double height = snapSizeY(height(room));
            first.resizeRelocate(left, top, width, height);
            second.resizeRelocate(left + width + gap, top, room - width - gap, height);
        } else {
            double height = snapSizeY(first.prefHeight(room));
            first.resizeRelocate(left, top, room, height);
            second.resizeRelocate(left, top + height + gap, room, snapSizeY(second.prefHeight(room)));
        }
    }

    private double height(double room) {
        double width = firstWidth(room);
        return Math.max(first.prefHeight(width), second.prefHeight(room - width - gap));
    }

    private boolean fits(double room) {
        return snapSizeX(still().prefWidth(-1)) + gap + growing.minWidth(-1) <= room;
    }

    private double firstWidth(double room) {
        double width = snapSizeX(still().prefWidth(-1));
        return growing == second ? width : room - gap - width;
    }

    private Region still() {
        return growing == first ? second : first;
    }
}
