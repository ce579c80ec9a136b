package app.saddlebag.ui.files;

import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows an {@link ImportModel}. */
final class ImportSheet {

    private final Ui ui;
    private final ImportModel model;
    private final Supplier<List<Path>> choose;
    private final Sheet sheet;
    private final VBox cards = new VBox();
    private final Map<ImportedFile, Node> shown = new HashMap<>();
    private final Node nothing;
    private final CheckBox doubtful = new CheckBox();
    private final BooleanProperty unready = new SimpleBooleanProperty(this, "unready");
    private final Button add;
    private final Button deed;

    /** @param choose asks the person for files; an empty list where they chose none */
    ImportSheet(Ui ui, ImportModel model, Supplier<List<Path>> choose) {
        this.ui = ui;
        this.model = model;
        this.choose = choose;
        Button first = Buttons.primary(Feather.FOLDER, ui.text("import.choose"), this::choose);
        first.setId("import-choose");
        nothing = new VBox(Placeholder.empty(Feather.FILE_PLUS, ui.text("import.drop"), ui.text("import.drop.about"), first));
        nothing.getStyleClass().add("import-drop");
        cards.getStyleClass().addAll("row-12", "import-cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("import-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        doubtful.setId("import-doubtful");
        doubtful.setWrapText(true);
        doubtful.selectedProperty().bindBidirectional(model.doubtfulProperty());
        sheet = new Sheet(ui.messages(), ui.text("import.title")).add(nothing).add(scroll).add(doubtful)
                .style("import-sheet").fills().withAmounts().focus(first);
        add = sheet.aside(ui.text("import.add"), this::choose);
        add.setId("import-add");
        deed = sheet.stayingAction("", () -> {
            if (!model.runningProperty().get()) {
                model.take();
            }
        });
        deed.setId("import-deed");
        deed.disableProperty().bind(unready);
        Buttons.rest(deed, model.runningProperty());
        InvalidationListener tell = changed -> tell();
        model.runningProperty().addListener(tell);
        model.doubtfulProperty().addListener(tell);
        model.files().addListener((ListChangeListener<ImportedFile>) change -> fill());
        scroll.visibleProperty().bind(nothing.visibleProperty().not());
        scroll.managedProperty().bind(scroll.visibleProperty());
        add.visibleProperty().bind(scroll.visibleProperty());
        nothing.managedProperty().bind(nothing.visibleProperty());
        doubtful.managedProperty().bind(doubtful.visibleProperty());
        fill();
    }

    Sheet sheet() {
        return sheet;
    }

    private void choose() {
        model.add(choose.get());
    }

    private void fill() {
        shown.keySet().retainAll(model.files());
        model.files().forEach(file -> shown.computeIfAbsent(file, added -> new FileCard(ui, model, added).node()));
        boolean letGo = cards.isFocusWithin() && cards.getChildren().size() > model.files().size();
        cards.getChildren().setAll(model.files().stream().map(shown::get).toList());
        nothing.setVisible(model.files().isEmpty());
        tell();
        if (letGo || nothing.isFocusWithin()) {
            (model.files().isEmpty() ? nothing.lookup("#import-choose") : deed.isDisabled() ? add : deed).requestFocus();
        }
    }

    private void tell() {
        int rows = model.fresh() + (model.doubtfulProperty().get() ? model.inDoubt() : 0);
        deed.setText(rows == 0 ? ui.text("import.deed") : ui.text("import.deed.rows", rows));
        unready.set(model.ready() == 0 && !model.runningProperty().get());
        doubtful.setVisible(model.inDoubt() > 0);
        doubtful.setText(ui.text("import.doubtful", model.inDoubt()));
        boolean anyDone = model.files().stream().anyMatch(file -> file.stage() instanceof Stage.Taken);
        sheet.cancelText(ui.text(anyDone ? "import.close" : "kit.cancel"));
    }
}
