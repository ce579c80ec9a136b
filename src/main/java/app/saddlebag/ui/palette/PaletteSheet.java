package app.saddlebag.ui.palette;

import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.geometry.Pos;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Shows a {@link PaletteModel} at the top of the window. The keyboard stays in the field: arrows choose, Enter goes there,
 * Escape, or a click beside it, goes back to where the keyboard was.
 */
public final class PaletteSheet {

    private static final double ROW_HEIGHT = 40;
    private static final int MOST_ROWS = 10;
    private static final int PAGE = 8;

    private final PaletteModel model;
    private final Sheet sheet;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private boolean armed;

    private PaletteSheet(Ui ui, PaletteModel model, double scale) {
        this.model = model;
        sheet = new Sheet(ui.messages(), ui.text("palette.title")).light().style("palette").focus(field);
        field.setId("palette-field");
        field.setPromptText(ui.text("palette.prompt"));
        field.setAccessibleText(ui.text("palette.title"));
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(new FontIcon(Feather.SEARCH), field);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("palette-line");
        list.setId("palette-list");
        list.setAccessibleText(ui.text("palette.found"));
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT * scale);
        list.setItems(model.found());
        list.setCellFactory(_ -> new PaletteCell(ui, this::choose));
        list.getStyleClass().add("palette-list");
        model.found().addListener((ListChangeListener<PaletteEntry>) change -> fit(scale));
        model.selectedProperty().subscribe(place -> select());
        Label nothing = Labels.paragraph(ui.text("palette.nothing"), "muted", "palette-nothing");
        nothing.visibleProperty().bind(model.nothingProperty());
        nothing.managedProperty().bind(model.nothingProperty());
        VBox content = new VBox(line, nothing, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        content.setMinHeight(0);
        sheet.add(content);
        fit(scale);
    }

    /** @param scale of everything that is drawn, 1 being 100 % */
    public static void open(Ui ui, PaletteModel model, double scale) {
        PaletteSheet palette = new PaletteSheet(ui, model, scale);
        ui.sheets().open(palette.sheet.withAmounts());
        palette.select();
    }

    private void fit(double scale) {
        double height = ROW_HEIGHT * scale * Math.min(MOST_ROWS, model.found().size()) + 2;
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        list.setMinHeight(0);
        select();
    }

    private void select() {
        int place = model.selectedProperty().get();
        if (place >= 0 && place < model.found().size()) {
            list.getSelectionModel().clearAndSelect(place);
            list.scrollTo(Math.max(0, place - MOST_ROWS + 2));
            model.selected().ifPresent(entry -> field.setAccessibleHelp(entry.title() + " " + entry.detail()));
        }
    }

    private void pressed(KeyEvent event) {
        boolean handled = true;
        if (Shortcut.PALETTE.matches(event)) {
            sheet.cancel();
        } else {
            switch (event.getCode()) {
                case DOWN -> model.move(1);
                case UP -> model.move(-1);
                case PAGE_DOWN -> model.page(PAGE);
                case PAGE_UP -> model.page(-PAGE);
                case TAB -> model.move(event.isShiftDown() ? -1 : 1);
                case ENTER -> armed = true;
                default -> handled = false;
            }
        }
        if (handled) {
            event.consume();
        }
    }

    /** When the key is let go: one that is held repeats, and would press what is opened next. */
    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && armed) {
            armed = false;
            event.consume();
            model.selected().ifPresent(this::choose);
        }
    }

    /** The keyboard is back where it was before anything else takes it. */
    private void choose(PaletteEntry entry) {
        sheet.close();
        Platform.runLater(entry.deed());
    }
}
