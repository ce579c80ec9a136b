package app.saddlebag.ui.settings;

import app.saddlebag.model.Rate;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.chart.Figures;
import app.saddlebag.ui.kit.Ui;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

/** Rates one below the other; the Delete key removes the selected one. */
final class RatesTable {

    private final TableView<Rate> table = new TableView<>();
    private final Consumer<Rate> remove;

    RatesTable(Ui ui, Consumer<Rate> remove) {
        this.remove = remove;
        table.setId("rates");
        table.setAccessibleText(ui.text("settings.rates"));
        table.getStyleClass().add("rates-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column(ui.text("settings.rates.day"), rate -> ui.formats().day(rate.day()), false);
        column(ui.text("settings.rates.currency"), Rate::currency, false);
        column(ui.text("settings.rates.rate"), rate -> Figures.write(rate.perEuro(), ui.messages().locale()), true);
        column(ui.text("settings.rates.origin"), rate -> ui.text(switch (rate.origin()) {
            case ECB -> "settings.rates.origin.ecb";
            case TYPED -> "settings.rates.origin.typed";
        }), false);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.REMOVE_RATE.matches(event) && !table.getSelectionModel().isEmpty()) {
                event.consume();
                removeSelected();
            }
        });
    }

    Node node() {
        return table;
    }

    BooleanBinding emptySelection() {
        return Bindings.isNull(table.getSelectionModel().selectedItemProperty());
    }

    void focus() {
        table.requestFocus();
    }

    /** The keyboard goes to the rows: what was pressed is not pressed again by accident. */
    void removeSelected() {
        Rate selected = table.getSelectionModel().getSelectedItem();
        if (selected != null) {
            focus();
            remove.accept(selected);
        }
    }

    /** Keeps the place of what was selected, whatever stands there now. */
    void show(List<Rate> rates) {
        int place = table.getSelectionModel().getSelectedIndex();
        if (!table.getItems().equals(rates)) {
            table.getItems().setAll(rates);
            if (place >= 0 && !rates.isEmpty()) {
                table.getSelectionModel().clearAndSelect(Math.min(place, rates.size() - 1));
            }
        }
    }

    private void column(String title, Function<Rate, String> text, boolean figure) {
        TableColumn<Rate, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        if (figure) {
            column.getStyleClass().add("figure-column");
        }
        table.getColumns().add(column);
    }
}
