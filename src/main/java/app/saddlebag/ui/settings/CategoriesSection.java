package app.saddlebag.ui.settings;

import app.saddlebag.model.Category;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.CategoryMark;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.settings.CategoriesModel.Line;
import app.saddlebag.ui.transactions.edit.UndoKeys;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows a {@link CategoriesModel}: the tree, and below it what can be done to the selected one. The keys that undo take back. */
final class CategoriesSection {

    private static final double GAP = 12;

    private final Ui ui;
    private final CategoriesModel model;
    private final VBox section;
    private final ListView<Line> list = new ListView<>();
    private final Button remove = new Button();

    CategoriesSection(Ui ui, CategoriesModel model) {
        this.ui = ui;
        this.model = model;
        list.setId("categories");
        list.setAccessibleText(ui.text("settings.categories"));
        list.getStyleClass().add("categories-list");
        list.setCellFactory(_ -> new CategoryCell(ui));
        section = new VBox(Labels.of(ui.text("settings.categories"), "section-title"),
                Labels.paragraph(ui.text("settings.categories.about"), "muted"), list, deeds(),
                Labels.whenSaid(model.problemProperty(), "problem"));
        section.setId("settings-categories");
        section.getStyleClass().addAll("panel", "settings-section");
        section.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (UndoKeys.isUndo(event)) {
                event.consume();
                model.undo();
            }
        });
        model.linesProperty().subscribe(this::show);
        model.selectedProperty().subscribe(this::select);
        list.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null) {
                model.selectedProperty().set(line.category().key());
                remove.setText(ui.text(removing(line.category())));
            }
        });
    }

    Node node() {
        return section;
    }

    private static String removing(Category category) {
        return category.hidden() ? "settings.categories.offer" : category.builtIn() ? "settings.categories.hide" : "settings.categories.remove";
    }

    private Node deeds() {
        Button add = Buttons.plain(Feather.PLUS, ui.text("settings.categories.add"), () -> CategorySheet.add(ui, model));
        add.setId("categories-add");
        MenuButton colour = new MenuButton(ui.text("settings.categories.colour"));
        colour.setId("categories-colour");
        Category.COLOURS.forEach(one -> colour.getItems().add(colour(one)));
        remove.setId("categories-remove");
        remove.setOnAction(event -> onSelected(line -> {
            // What was pressed is not pressed again by accident, on the next one.
            list.requestFocus();
            if (line.category().hidden()) {
                model.offerAgain(line);
            } else {
                model.remove(line);
            }
        }));
        FlowPane deeds = new FlowPane(GAP, GAP, add, deed("rename", line -> CategorySheet.rename(ui, model, line)),
                deed("move", line -> CategorySheet.move(ui, model, line)), colour,
                deed("merge", line -> CategorySheet.merge(ui, model, line)), remove);
        Button undo = Buttons.plain(Feather.CORNER_UP_LEFT, ui.text("settings.rates.undo"), model::undo);
        undo.setId("categories-undo");
        deeds.getChildren().add(undo);
        deeds.setAlignment(Pos.CENTER_LEFT);
        return deeds;
    }

    private Button deed(String name, Consumer<Line> deed) {
        Button button = Buttons.plain(ui.text("settings.categories." + name), () -> onSelected(deed));
        button.setId("categories-" + name);
        return button;
    }

    private MenuItem colour(String colour) {
        CategoryMark mark = new CategoryMark();
        mark.show(colour);
        MenuItem item = new MenuItem(ui.text("categories.colour." + colour), mark);
        item.setId("categories-colour-" + colour);
        item.setOnAction(event -> onSelected(line -> model.recolour(line, colour)));
        return item;
    }

    private void onSelected(Consumer<Line> deed) {
        model.selectedLine().ifPresent(deed);
    }

    /** What was added is told after the lines that have it. */
    private void select(String key) {
        List<String> keys = list.getItems().stream().map(line -> line.category().key()).toList();
        int place = keys.indexOf(key);
        if (place >= 0 && place != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().clearAndSelect(place);
            list.getFocusModel().focus(place);
            list.scrollTo(place);
        }
    }

    /** Keeps what was selected, or its place where it has gone. */
    private void show(List<Line> lines) {
        String key = model.selectedProperty().get();
        int before = Math.max(0, list.getSelectionModel().getSelectedIndex());
        list.getItems().setAll(lines);
        if (!lines.isEmpty()) {
            int at = lines.stream().map(line -> line.category().key()).toList().indexOf(key);
            int place = at >= 0 ? at : Math.min(before, lines.size() - 1);
            list.getSelectionModel().clearAndSelect(place);
            list.getFocusModel().focus(place);
            if (at >= 0) {
                // Once the lines are laid out: before, it scrolls among those there were.
                Platform.runLater(() -> list.scrollTo(list.getSelectionModel().getSelectedIndex()));
            }
        }
    }
}
