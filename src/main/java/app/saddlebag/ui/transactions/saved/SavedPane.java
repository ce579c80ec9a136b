package app.saddlebag.ui.transactions.saved;

import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.keys.Shortcut.Where;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.io.File;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kept filters as folders that fill themselves: choosing one filters the grid by it. */
public final class SavedPane extends VBox {

    private static final Logger LOG = LoggerFactory.getLogger(SavedPane.class);
    private static final int MOST_SLIM = 6;
    private static final Duration REMOVED_CAN_COME_BACK = Duration.seconds(12);

    private final Ui ui;
    private final SavedModel model;
    private final Consumer<String> choose;
    private final ListView<SavedLine> list = new ListView<>();

    /** How much of it there is. */
    public enum Form {
        /** Each with its sum, below what shows all. */
        WHOLE,
        /** A line for each, below other lists: as high as they are many, and beyond some it scrolls. */
        SLIM
    }

    /**
     * @param choose  filters the grid
     * @param current text in the filter bar, for keeping it
     */
    public SavedPane(Ui ui, SavedModel model, Form form, Consumer<String> choose, ObservableValue<String> current) {
        this.ui = ui;
        this.model = model;
        this.choose = choose;
        getStyleClass().add("saved");
        list.setId("saved");
        list.setAccessibleText(ui.text("transactions.saved.title"));
        list.setItems(model.lines());
        list.setMinHeight(0);
        list.setCellFactory(view -> new SavedCell(ui, model, form, choose, current));
        Label none = Labels.paragraph(ui.text("transactions.saved.none"), "muted", "small");
        // A list that has no room for it would let it lie over what is above.
        none.visibleProperty().bind(list.heightProperty().greaterThanOrEqualTo(Bindings.createDoubleBinding(
                () -> none.prefHeight(none.getWidth()), none.heightProperty(), none.widthProperty(), none.fontProperty())));
        list.setPlaceholder(none);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger()) {
                SavedCell.openMenu(list);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        switch (form) {
            case WHOLE -> getChildren().addAll(head(current), all(), list, undo());
            case SLIM -> {
                slim();
                getChildren().addAll(head(current), list, undo());
            }
        }
    }

    /** Writes every line anew, as after amounts were hidden. */
    public void redraw() {
        list.refresh();
    }

    private void slim() {
        getStyleClass().add("saved-slim");
        list.managedProperty().bind(Bindings.isNotEmpty(model.lines()));
        list.visibleProperty().bind(list.managedProperty());
        list.prefHeightProperty().bind(Bindings.min(MOST_SLIM, Bindings.size(model.lines())).multiply(list.fixedCellSizeProperty()));
    }

    private HBox head(ObservableValue<String> current) {
        Button keep = Buttons.icon(Feather.PLUS, ui.text("transactions.saved.keep"));
        keep.setId("saved-keep");
        keep.setOnAction(event -> keep(current.getValue()));
        MenuButton more = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL),
                item("copy", this::copy), item("paste", this::paste), item("export", this::export),
                item("import", this::importFile));
        more.setId("saved-more");
        more.getStyleClass().addAll("flat", "icon-only", "no-arrow");
        more.setAccessibleText(ui.text("transactions.saved.more"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(Labels.of(ui.text("transactions.saved.title"), "caption"), space, keep, more);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private Button all() {
        Button all = new Button(ui.text("transactions.saved.all"), new FontIcon(Feather.LAYERS));
        all.setId("saved-all");
        all.getStyleClass().addAll("flat", "saved-all");
        all.setMaxWidth(Double.MAX_VALUE);
        all.setOnAction(event -> choose.accept(""));
        return all;
    }

    /** Says what was removed, for as long as it can be brought back. */
    private HBox undo() {
        Label said = Labels.name("", "small");
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        Button undo = Buttons.flat(ui.text("transactions.saved.undo"), model::restore);
        undo.setId("saved-undo");
        undo.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(said, undo);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("saved-undo");
        PauseTransition wait = new PauseTransition(REMOVED_CAN_COME_BACK);
        wait.setOnFinished(event -> model.forgetRemoved());
        model.removedProperty().subscribe(removed -> {
            line.setVisible(removed != null);
            line.setManaged(removed != null);
            if (removed != null) {
                said.setText(ui.text("transactions.saved.removed", removed.name()));
                wait.playFromStart();
            }
        });
        return line;
    }

    private void keep(String text) {
        if (text.isBlank()) {
            ui.toasts().tell(ui.text("transactions.saved.nothing"));
            return;
        }
        String wanted = text.strip();
        for (SavedLine line : model.lines()) {
            if (line.filter().text().equals(wanted)) {
                select(line);
                ui.toasts().tell(ui.text("transactions.saved.known", line.filter().name()));
                return;
            }
        }
        model.keep(wanted, wanted, () -> {
            select(model.lines().getLast());
            list.layout();
            SavedCell.rename(list, model.lines().size() - 1);
        });
    }

    private void select(SavedLine line) {
        list.getSelectionModel().select(line);
        list.scrollTo(line);
    }

    private void keyPressed(KeyEvent event) {
        SavedLine line = list.getSelectionModel().getSelectedItem();
        if (list.getEditingIndex() < 0 && Shortcut.UNDO.matches(event) && model.removedProperty().get() != null) {
            model.restore();
            event.consume();
        }
        if (line == null || list.getEditingIndex() >= 0 || event.isConsumed()) {
            return;
        }
        switch (Shortcut.of(event, Where.SAVED).orElse(null)) {
            case ASK -> {
                choose.accept(line.filter().text());
                // The page that may have come to the front took the keyboard.
                list.requestFocus();
            }
            case REMOVE -> model.remove(line.filter());
            case RENAME -> SavedCell.rename(list, list.getSelectionModel().getSelectedIndex());
            case EARLIER -> move(line, -1);
            case LATER -> move(line, 1);
            case null, default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(SavedLine line, int step) {
        int to = list.getSelectionModel().getSelectedIndex() + step;
        model.move(line.filter(), to);
        list.getSelectionModel().select(Math.clamp(to, 0, model.lines().size() - 1));
    }

    private void copy() {
        ui.copies().put(model.exported());
        ui.toasts().tell(ui.text("transactions.copiedText"));
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        ui.background().run(() -> text == null ? List.<FilterList.Entry>of() : FilterFile.entries(text), entries -> {
            if (entries.isEmpty()) {
                ui.toasts().tell(ui.text("transactions.saved.noneToPaste"));
            } else {
                model.imported(entries, this::added);
            }
        }, this::failed);
    }

    private void added(int count) {
        ui.toasts().tell(ui.text("incoming.filters.added", count));
    }

    private void export() {
        File file = chooser("transactions.saved.export").showSaveDialog(getScene().getWindow());
        if (file != null) {
            String text = model.exported();
            ui.background().run(() -> Files.writeString(file.toPath(), text),
                    done -> ui.toasts().tell(ui.text("transactions.saved.exported", file.getName())), this::notWritten);
        }
    }

    private void importFile() {
        File file = chooser("transactions.saved.import").showOpenDialog(getScene().getWindow());
        if (file != null) {
            ui.background().run(() -> FilterFile.read(file.toPath()), entries -> model.imported(entries, this::added),
                    this::failed);
        }
    }

    private void failed(Throwable failure) {
        LOG.warn("A list of filters could not be read", failure);
        ui.toasts().warn(ui.sentence(failure));
    }

    private void notWritten(Throwable failure) {
        LOG.warn("A list of filters could not be written", failure);
        ui.toasts().warn(ui.text("transactions.saved.notWritten"));
    }

    private FileChooser chooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(ui.text(titleKey));
        chooser.setInitialFileName("Saddlebag.saddlebag-filters");
        return chooser;
    }

    private MenuItem item(String name, Runnable deed) {
        MenuItem item = new MenuItem(ui.text("transactions.saved." + name));
        item.setId("saved-" + name);
        item.setOnAction(event -> deed.run());
        return item;
    }
}
