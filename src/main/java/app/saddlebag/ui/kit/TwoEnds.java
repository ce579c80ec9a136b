package app.saddlebag.ui.kit;

import javafx.geometry.Insets;
import javafx.scene.Node;

/** Two things at the ends of one line, the first taking what room is left; the second goes below where both do not fit. */
public final class TwoEnds extends TwoParts {

    static final double GAP = 12;

    private final Node start;
    private final Node end;

    public TwoEnds(Node start, Node end) {
        super(start, end, GAP);
        this.start = start;
        this.end = end;
    }

    @Override
    double contentHeight(double room) {
        double endWidth = Math.min(room, end.prefWidth(-1));
        return isOneLine(room) ? Math.max(start.prefHeight(room - endWidth - GAP), end.prefHeight(endWidth))
                : start.prefHeight(room) + GAP + end.prefHeight(endWidth);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = getWidth() - insets.getLeft() - insets.getRight();
        double endWidth = Math.min(room, end.prefWidth(-1));
        double endHeight = end.prefHeight(endWidth);
        double left = insets.getLeft();
        double top = insets.getTop();
        if (isOneLine(room)) {
            double height = getHeight() - top - insets.getBottom();
            double startHeight = Math.min(height, start.prefHeight(room - endWidth - GAP));
            start.resizeRelocate(left, top + snapPositionY((height - startHeight) / 2), room - endWidth - GAP, startHeight);
            end.resizeRelocate(left + room - endWidth, top + snapPositionY((height - endHeight) / 2), endWidth, endHeight);
        } else {
            double startHeight = start.prefHeight(room);
            start.resizeRelocate(left, top, room, startHeight);
            end.resizeRelocate(left + room - endWidth, top + startHeight + GAP, endWidth, endHeight);
        }
    }

    private boolean isOneLine(double room) {
        return start.minWidth(-1) + GAP + end.prefWidth(-1) <= room;
    }
}
