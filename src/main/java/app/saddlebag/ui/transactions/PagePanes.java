package app.saddlebag.ui.transactions;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** The grid and the panes around it, each of which can be taken away: left, right and below. */
final class PagePanes {

    private static final double LEFT = 0.19;
    private static final double RIGHT = 0.76;
    private static final double BELOW = 0.62;

    private final SplitPane across = new SplitPane();
    private final SplitPane down = new SplitPane();
    private final Region left;
    private final Region centre;
    private final Region right;
    private final Region below;
    private final BooleanProperty leftShown = new SimpleBooleanProperty(this, "leftShown", true);
    private final BooleanProperty rightShown = new SimpleBooleanProperty(this, "rightShown", false);
    private final BooleanProperty belowShown = new SimpleBooleanProperty(this, "belowShown", false);

    PagePanes(Region left, Region centre, Region right, Region below) {
        this.left = left;
        this.centre = centre;
        this.right = right;
        this.below = below;
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(right, false);
        SplitPane.setResizableWithParent(below, false);
        down.setOrientation(Orientation.VERTICAL);
        across.getStyleClass().add("panes");
        down.getStyleClass().add("panes");
        down.getItems().add(across);
        arrangeAcross();
        leftShown.subscribe((before, now) -> arrangeAcross());
        rightShown.subscribe((before, now) -> arrangeAcross());
        belowShown.subscribe((before, now) -> arrangeDown());
    }

    Node node() {
        return down;
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

    private void arrangeAcross() {
        across.getItems().clear();
        if (leftShown.get()) {
            across.getItems().add(left);
        }
        across.getItems().add(centre);
        if (rightShown.get()) {
            across.getItems().add(right);
        }
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
