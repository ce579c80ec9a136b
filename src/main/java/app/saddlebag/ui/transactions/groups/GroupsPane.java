package app.saddlebag.ui.transactions.groups;

import app.saddlebag.ledger.GroupKey;
import app.saddlebag.ledger.Totals;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.edit.ValueItems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The rows that match, put together, with bars; choosing a group narrows the filter to it. */
public final class GroupsPane extends VBox {

    private final Ui ui;
    private final GroupsModel model;
    private final ListView<GroupLine> list = new ListView<>();
    private BigDecimal longest = BigDecimal.ZERO;

    public GroupsPane(Ui ui, GroupsModel model, ValueItems values) {
        this.ui = ui;
        this.model = model;
        getStyleClass().add("groups");
        list.setId("groups");
        list.setMinHeight(0);
        list.setAccessibleText(ui.text("transactions.groups.title"));
        list.setCellFactory(view -> new GroupCell(ui, this::fraction, model.currencyProperty()::get, model::narrow));
        Label none = Labels.paragraph(ui.text("transactions.groups.none"), "muted", "small");
        none.visibleProperty().bind(model.waitingProperty().not());
        list.setPlaceholder(none);
        list.setOnKeyPressed(event -> {
            GroupLine line = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && line != null) {
                model.narrow(line);
                event.consume();
            }
        });
        ContextMenu menu = new ContextMenu();
        menu.setId("groups-menu");
        // Without items it would not be shown, and so not be filled.
        list.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            GroupLine line = list.getSelectionModel().getSelectedItem();
            menu.getItems().setAll(line == null || line.term() == null ? List.of()
                    : List.of(values.only("group-only", line.label(), line.term()),
                            values.without("group-without", line.label(), line.term())));
        });
        list.setContextMenu(menu);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), list);
        model.linesProperty().subscribe(this::show);
    }

    private void show(List<GroupLine> lines) {
        String currency = model.currencyProperty().get();
        longest = lines.stream().flatMap(line -> line.in(currency).stream()).map(Totals::net).map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        list.getItems().setAll(lines);
    }

    /** Length of a bar, of the longest one. */
    private double fraction(BigDecimal net) {
        return longest.signum() == 0 ? 0 : net.abs().divide(longest, 4, RoundingMode.HALF_UP).doubleValue();
    }

    private HBox head() {
        ChoiceBox<GroupKey> key = new ChoiceBox<>();
        key.setId("groups-key");
        key.setAccessibleText(ui.text("transactions.groups.title"));
        key.getItems().setAll(GroupKey.values());
        key.setConverter(new StringConverter<>() {
            @Override
            public String toString(GroupKey value) {
                return value == null ? "" : ui.text("transactions.groups.by." + value.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public GroupKey fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        key.valueProperty().bindBidirectional(model.keyProperty());
        ChoiceBox<String> currency = currency();
        HBox.setHgrow(key, Priority.ALWAYS);
        key.setMaxWidth(Double.MAX_VALUE);
        currency.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(key, currency);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("pane-head", "row-8");
        return head;
    }

    /** Takes no room while all transactions are in one currency. */
    private ChoiceBox<String> currency() {
        ChoiceBox<String> currency = new ChoiceBox<>();
        currency.setId("groups-currency");
        currency.setAccessibleText(ui.text("transactions.column.CURRENCY"));
        model.currenciesProperty().subscribe(now -> {
            if (!currency.getItems().equals(now)) {
                String chosen = model.currencyProperty().get();
                currency.getItems().setAll(now);
                currency.setValue(now.contains(chosen) ? chosen : null);
            }
            currency.setVisible(now.size() > 1);
            currency.setManaged(now.size() > 1);
        });
        currency.setOnAction(event -> {
            if (currency.getValue() != null) {
                model.currencyProperty().set(currency.getValue());
            }
        });
        model.currencyProperty().subscribe(currency::setValue);
        return currency;
    }
}
