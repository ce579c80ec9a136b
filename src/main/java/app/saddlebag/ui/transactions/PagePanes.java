package app.saddlebag.ui.transactions;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/**
 * The grid and the panes around it, each of which can be taken away: left, right and below. Where they do not all fit the
 * left one steps back by itself; it can be fetched again, and comes back by itself when there is room. Where not even the grid
 * and the right one fit, the right one has the place of both until it is taken away.
 */
final class PagePanes {

    private static final double LEFT = 0.2;
    private static final double RIGHT = 0.72;
    private static final double BELOW = 0.62;

    /** How much wider than its least the grid wants to be beside the left pane. */
    private static final double COMFORT = 1.5;

    private final SplitPane across = new SplitPane();
    private final SplitPane down = new SplitPane();
    private final Region left;
    private final Region centre;
    private final Region right;
    private final Region below;
    private final BooleanProperty leftWanted = new SimpleBooleanProperty(this, "leftWanted", true);
    private final BooleanProperty leftShown = new SimpleBooleanProperty(this, "leftShown", true);
    private final BooleanProperty rightShown = new SimpleBooleanProperty(this, "rightShown", false);
    private final BooleanProperty belowShown = new SimpleBooleanProperty(this, "belowShown", false);
    private boolean narrow;
    private boolean rightAlone;

    PagePanes(Region left, Region centre, Region right, Region below) {
        this.left = left;
        this.centre = centre;
        this.right = right;
        this.below = below;
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(right, false);
        SplitPane.setResizableWithParent(below, false);
        down.setOrientation(Orientation.VERTICAL);
        // A split pane shows the middle of what does not fit: nothing in it may ask for more height than there is.
        List.of(down, across, left, centre, right).forEach(pane -> pane.setMinHeight(0));
        down.setMinWidth(0);
        across.setMinWidth(0);
        across.getStyleClass().add("panes");
        down.getStyleClass().add("panes");
        down.getItems().add(across);
        arrangeAcross();
        // After the layout that is under way, which would not see what changes in it.
        across.widthProperty().subscribe(() -> Platform.runLater(this::makeRoom));
        leftWanted.subscribe(wanted -> leftShown.set(wanted && !narrow));
        leftShown.subscribe((before, now) -> {
            if (!narrow) {
                leftWanted.set(now);
            }
            arrangeAcross();
        });
        rightShown.subscribe((before, now) -> {
            arrangeAcross();
            Platform.runLater(this::makeRoom);
        });
        belowShown.subscribe((before, now) -> arrangeDown());
    }

    Node node() {
        return down;
    }

    /** Whether the person wants the left pane where there is room for it. */
    BooleanProperty leftWantedProperty() {
        return leftWanted;
    }

    BooleanProperty leftShownProperty() {
        return leftShown;
    }

    BooleanProperty rightShownProperty() {
        return rightShown;
    }

    BooleanProperty belowShownProperty() {
        return belowShown;
    }

    /** Lets the left pane step back or come again. */
    private void makeRoom() {
        if (across.getScene() == null || across.getWidth() == 0) {
            return;
        }
        across.applyCss();
        double wanted = left.minWidth(-1) + centre.minWidth(-1) * COMFORT
                + (rightShown.get() ? right.minWidth(-1) : 0);
        boolean tooNarrow = across.getWidth() < wanted;
        if (tooNarrow != narrow) {
            narrow = tooNarrow;
            leftShown.set(leftWanted.get() && !narrow);
        }
        boolean alone = rightShown.get() && across.getWidth() < centre.minWidth(-1) + right.minWidth(-1);
        if (alone != rightAlone) {
            rightAlone = alone;
            arrangeAcross();
        }
    }

    private void arrangeAcross() {
        if (rightAlone && rightShown.get()) {
            across.getItems().setAll(right);
            return;
        }
        List<Node> panes = new ArrayList<>();
        if (leftShown.get()) {
            panes.add(left);
        }
        panes.add(centre);
        if (rightShown.get()) {
            panes.add(right);
        }
        across.getItems().setAll(panes);
        int divider = 0;
        if (leftShown.get()) {
            across.setDividerPosition(divider++, LEFT);
        }
        if (rightShown.get()) {
            across.setDividerPosition(divider, RIGHT);
        }
    }

    private void arrangeDown() {
        down.getItems().remove(below);
        if (belowShown.get()) {
            down.getItems().add(below);
            down.setDividerPosition(0, BELOW);
        }
    }
}
