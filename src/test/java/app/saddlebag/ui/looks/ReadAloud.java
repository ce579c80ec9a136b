package app.saddlebag.ui.looks;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.chart.Chart;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.web.WebView;
import javafx.stage.Window;

/**
 * What a screen reader has nothing to say of, among what has the keyboard or is a row, in the windows that are open. It asks the
 * nodes themselves, as the systems' readers do. On the JavaFX thread.
 */
final class ReadAloud {

    private final List<String> silent = new ArrayList<>();

    private ReadAloud() {
    }

    static List<String> silent() {
        ReadAloud all = new ReadAloud();
        Window.getWindows().forEach(window -> {
            // A control answers by its skin, which one that came in this moment has from the next pulse on.
            window.getScene().getRoot().applyCss();
            all.gather(window.getScene().getRoot());
        });
        return all.silent;
    }

    private void gather(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        boolean row = node instanceof IndexedCell<?> cell && !cell.isEmpty() && !(cell.getParent() instanceof ComboBox<?>)
                && cell.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("filled"));
        if (node instanceof Chart) {
            // JavaFX's charts say nothing; what holds one is the table, or the picture, that is read.
            check(node.getParent(), "chart");
        } else if (node.isFocusTraversable() && !node.isDisabled() && !isFrame(node)) {
            check(node, "reached");
        } else if (row && node.getAccessibleRole() != AccessibleRole.TABLE_CELL) {
            check(node, "row");
        }
        if (node instanceof Parent parent && !(node instanceof WebView)) {
            parent.getChildrenUnmodifiable().forEach(this::gather);
        }
    }

    private void check(Node node, String what) {
        AccessibleRole role = node.getAccessibleRole();
        // There is no role of a page, whose own nodes have theirs.
        if (!(node instanceof WebView) && (role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT)) {
            silent.add(what + " without a role: " + named(node));
        } else if (name(node).isBlank()) {
            silent.add(what + " without a name: " + named(node));
        } else if (!saysItsValue(node)) {
            silent.add(what + " without its value: " + named(node));
        }
    }

    /** How it stands, beside what it is called: whether it is on, what is chosen, what is typed, how far it is. */
    private static boolean saysItsValue(Node node) {
        return switch (node) {
            case ComboBoxBase<?> box -> box.getValue() == null || says(box, AccessibleAttribute.TEXT);
            case Toggle _ -> node.queryAccessibleAttribute(AccessibleAttribute.SELECTED) instanceof Boolean;
            case TextInputControl input -> input.getText() == null || input.getText().isEmpty() || says(input, AccessibleAttribute.TEXT);
            case ProgressIndicator progress -> progress.isIndeterminate() || progress.queryAccessibleAttribute(AccessibleAttribute.VALUE) != null;
            default -> true;
        };
    }

    private static boolean says(Node node, AccessibleAttribute attribute) {
        return node.queryAccessibleAttribute(attribute) instanceof String text && !text.isBlank();
    }

    /** Holds others, and is told by them. */
    private static boolean isFrame(Node node) {
        return node instanceof ScrollPane || node instanceof VirtualFlow<?>;
    }

    /** What a reader says first: its own text, that of the label it belongs to, or its title. */
    private static String name(Node node) {
        String own = (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Node label) {
            return String.valueOf(label.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        }
        return switch (node.getAccessibleRole()) {
            // What is typed is a value, and no name.
            case TEXT_FIELD, TEXT_AREA, PASSWORD_FIELD, COMBO_BOX, DATE_PICKER, SPINNER, LIST_VIEW, TABLE_VIEW, TREE_VIEW -> "";
            default -> own == null ? "" : own;
        };
    }

    /** Which it is, for whoever looks for it in the sources. */
    static String named(Node node) {
        StringBuilder path = new StringBuilder();
        Node up = node;
        for (int i = 0; i < 4 && up != null; i++) {
            path.append(i == 0 ? "" : " in ").append(up.getClass().getSimpleName())
                    .append(up.getId() == null ? "" : "#" + up.getId().replaceAll("\\d+", "N"))
                    .append(up.getStyleClass().isEmpty() ? "" : "." + String.join(".", up.getStyleClass()));
            up = up.getParent();
        }
        return path.toString();
    }
}
