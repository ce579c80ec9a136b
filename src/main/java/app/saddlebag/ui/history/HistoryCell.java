package app.saddlebag.ui.history;

import app.saddlebag.ui.kit.Labels;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A line of history: a title above its details, with room for more at both sides. A click opens it.
 *
 * @param <T> what it is about
 */
abstract class HistoryCell<T> extends ListCell<T> {

    final Label title = Labels.name("", "history-title");
    final Label details = Labels.name("", "muted", "small");
    private final HBox line = new HBox();

    /** @param gap style class of the space between the parts */
    HistoryCell(String gap, Consumer<T> open) {
        VBox texts = texts(Pos.CENTER_LEFT, title, details);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        line.getChildren().add(texts);
        line.getStyleClass().add(gap);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY) {
                open.accept(getItem());
            }
        });
    }

    /** One text above the other. */
    static VBox texts(Pos alignment, Node... lines) {
        VBox texts = new VBox(lines);
        texts.getStyleClass().add("history-texts");
        texts.setAlignment(alignment);
        return texts;
    }

    final void before(Node node) {
        line.getChildren().addFirst(node);
    }

    final void after(Node... nodes) {
        line.getChildren().addAll(nodes);
    }

    /** Writes what the line is about now, and says it for who cannot see it. */
    abstract void show(T item);

    @Override
    protected final void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            show(item);
            setGraphic(line);
        }
    }
}
