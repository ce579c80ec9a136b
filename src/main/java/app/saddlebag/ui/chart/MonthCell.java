package app.saddlebag.ui.chart;

import app.saddlebag.ui.kit.Openable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** What is pressed of a bar: all the height there is, so that a low one is met as easily as a high one. A cell of a table. */
final class MonthCell extends Region {

    private final int row;
    private final int column;
    private final Region bar;
    private final Runnable open;
    private final BooleanBinding pointed = Bindings.or(hoverProperty(), focusedProperty());

    MonthCell(int row, int column, Region bar, String words, Runnable open) {
        this.row = row;
        this.column = column;
        this.bar = bar;
        this.open = open;
        getStyleClass().add("month-cell");
        setManaged(false);
        Openable.opens(this, words, open);
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.TABLE_CELL);
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    Region bar() {
        return bar;
    }

    /** Whether the mouse or the keyboard is here. */
    BooleanBinding pointed() {
        return pointed;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_INDEX -> row;
            case COLUMN_INDEX -> column;
            case SELECTED -> isFocused();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
