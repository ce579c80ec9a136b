package app.saddlebag.ui.history;

import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The frame of a page that is one long list: a way back, a title, deeds, and the list or what stands instead of it. */
final class ListPage<T> {

    private final Label heading = Labels.name("", "page-title");
    private final HBox deeds = new HBox();
    private final VBox above = new VBox();
    private final StackPane body = new StackPane();
    private final ListView<T> list = new ListView<>();
    private final VBox page;
    private final Button back;

    /** @param open what Enter does with the selected line */
    ListPage(Ui ui, String listName, Runnable goBack, Consumer<T> open) {
        back = Buttons.icon(Feather.ARROW_LEFT, ui.text("history.back"));
        back.setId("history-back");
        back.setOnAction(event -> goBack.run());
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        deeds.getStyleClass().add("row-8");
        deeds.setAlignment(Pos.CENTER_RIGHT);
        deeds.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(back, heading, deeds);
        head.getStyleClass().add("page-head");
        head.setAlignment(Pos.CENTER_LEFT);
        above.getStyleClass().addAll("row-8", "history-above");
        list.setAccessibleText(listName);
        list.getStyleClass().add("history-list");
        list.setMinHeight(0);
        StackPane inset = new StackPane(body);
        inset.getStyleClass().add("page-content");
        VBox.setVgrow(inset, Priority.ALWAYS);
        page = new VBox(head, above, inset);
        page.getStyleClass().add("page");
        // Before the list, which would keep Escape to itself.
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.BACK.matches(event)) {
                event.consume();
                goBack.run();
            }
        });
        // At the list itself, which keeps Enter for cells that are edited.
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            T selected = list.getSelectionModel().getSelectedItem();
            if (Shortcut.READ.matches(event) && selected != null) {
                event.consume();
                open.accept(selected);
            }
        });
    }

    Node node() {
        return page;
    }

    ListView<T> list() {
        return list;
    }

    void title(String title) {
        Labels.rename(heading, title);
    }

    /** Stand at the right of the title. */
    void deeds(Node... nodes) {
        deeds.getChildren().setAll(nodes);
    }

    /** Stand between title and list. */
    void above(List<? extends Node> nodes) {
        above.getChildren().setAll(nodes);
        above.setVisible(!nodes.isEmpty());
        above.setManaged(!nodes.isEmpty());
    }

    void showList() {
        body.getChildren().setAll(list);
    }

    void fill(Node instead) {
        body.getChildren().setAll(instead);
    }

    /** The keyboard goes to the list, or to the way back where there is none. */
    void focus() {
        if (body.getChildren().contains(list) && !list.getItems().isEmpty()) {
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
            list.requestFocus();
        } else {
            back.requestFocus();
        }
    }

    /** Whether the keyboard is nowhere, or on something that is not shown any more. */
    boolean lostFocus() {
        Node owner = page.getScene() == null ? null : page.getScene().getFocusOwner();
        return page.getScene() != null && (owner == null || owner.getScene() == null || owner == page.getScene().getRoot());
    }
}
