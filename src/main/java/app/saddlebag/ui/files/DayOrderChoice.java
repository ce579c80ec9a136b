package app.saddlebag.ui.files;

import app.saddlebag.exchange.read.DateOrder;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/** In which order the days of a file are read that can be read in several: shown, and corrected there. */
final class DayOrderChoice {

    private final ImportedFile file;
    private final ComboBox<DateOrder> order = new ComboBox<>();
    private final HBox node;
    private boolean filling;

    DayOrderChoice(Ui ui, ImportModel model, ImportedFile file) {
        this.file = file;
        order.getItems().setAll(DateOrder.values());
        order.setId("import-days");
        order.setAccessibleText(ui.text("import.days"));
        order.setConverter(new StringConverter<>() {
            @Override
            public String toString(DateOrder one) {
                return one == null ? "" : TableColumns.day(one);
            }

            @Override
            public DateOrder fromString(String typed) {
                throw new UnsupportedOperationException();
            }
        });
        order.valueProperty().subscribe((before, now) -> {
            if (!filling && now != null) {
                model.wish(file, file.wish().withDays(now));
            }
        });
        Label label = Labels.of(ui.text("import.days"), "muted");
        label.setLabelFor(order);
        node = new HBox(label, order);
        node.getStyleClass().add("row-8");
        node.setAlignment(Pos.CENTER_LEFT);
        shown(false);
    }

    Node node() {
        return node;
    }

    private void shown(boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows how the days were read; while the file is looked at again, what stood there stays. */
    void fill() {
        boolean taken = file.stage() instanceof Stage.Taken || file.stage() instanceof Stage.Taking;
        file.look().ifPresent(look -> {
            filling = true;
            look.openDays().ifPresent(order::setValue);
            filling = false;
            shown(!taken && (look.openDays().isPresent() || file.wish().days() != null));
        });
    }
}
