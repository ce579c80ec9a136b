package app.saddlebag.ui.looks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Everything a person reads or hears in the windows that are open, menus, tooltips and popups of theirs included. On the JavaFX thread. */
final class ShownTexts {

    /** Under which the Flanks API's own words stand, which are English. */
    private static final Set<String> OF_THE_API = Set.of("json-text", "json");

    private final Set<String> texts = new LinkedHashSet<>();

    private ShownTexts() {
    }

    /** @return each once, with where it stands */
    static Set<String> now() {
        ShownTexts shown = new ShownTexts();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof Stage stage) {
                shown.add(stage.getTitle());
            }
            if (window.getScene() != null && window.isShowing()) {
                shown.gather(window.getScene().getRoot());
            }
        }
        return shown.texts;
    }

    private void gather(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0 || node.getStyleClass().stream().anyMatch(OF_THE_API::contains)) {
            return;
        }
        add(node.getAccessibleText());
        add(node.getAccessibleHelp());
        add(node.getAccessibleRoleDescription());
        if (node.getProperties().get("javafx.scene.control.Tooltip") instanceof Tooltip tooltip) {
            add(tooltip);
        }
        switch (node) {
            case Labeled labeled -> add(labeled.getText());
            case Text text -> add(text.getText());
            case TextInputControl input -> add(input.getPromptText());
            default -> { }
        }
        if (node instanceof Control control) {
            add(control.getTooltip());
            if (control.getContextMenu() != null) {
                add(control.getContextMenu().getItems());
            }
        }
        if (node instanceof MenuButton menu) {
            add(menu.getItems());
        }
        if (node instanceof ComboBox<?> box) {
            choices(box);
        }
        // What is typed is the person's own, and not ours to translate.
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(this::gather);
        }
    }

    private <T> void choices(ComboBox<T> box) {
        add(box.getPromptText());
        if (box.getConverter() != null) {
            box.getItems().forEach(item -> add(box.getConverter().toString(item)));
        }
    }

    private void add(ObservableList<MenuItem> items) {
        for (MenuItem item : items) {
            add(item.getText());
            if (item instanceof Menu menu) {
                add(menu.getItems());
            }
        }
    }

    private void add(Tooltip tooltip) {
        if (tooltip != null) {
            add(tooltip.getText());
            if (tooltip.getGraphic() != null) {
                gather(tooltip.getGraphic());
            }
        }
    }

    private void add(String text) {
        // What banks tell of a row is shown as it came, in JSON.
        if (text != null && !text.isBlank() && !text.startsWith("{")) {
            texts.add(text);
        }
    }
}
