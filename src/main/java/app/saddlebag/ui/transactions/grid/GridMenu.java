package app.saddlebag.ui.transactions.grid;

import app.saddlebag.filter.Term;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ui.keys.MenuKeys;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.edit.ValueItems;
import app.saddlebag.ui.transactions.search.IndexRanges;
import app.saddlebag.ui.transactions.search.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;

/** What can be done with rows: copy them, look at one closely, put what it shows into the filter. */
public final class GridMenu {

    /** More rows than these are for an export, not for the clipboard. */
    public static final int MOST_COPIED = 100_000;

    private final Ui ui;
    private final GridView grid;
    private final Supplier<Results> results;
    private final ValueItems values;
    private final Menu only;
    private final Menu without;
    private final List<MenuItem> here = new ArrayList<>();
    private GridColumn pointedAt;
    private final MenuItem copy = new MenuItem();
    private final MenuItem counterpart;
    private final List<MenuItem> deeds;
    private final List<MenuItem> alike = new ArrayList<>();
    private final ContextMenu menu;

    /**
     * @param values  puts values into the filter
     * @param details shows a row in full
     * @param deed    does something with the selected rows
     */
    public GridMenu(Ui ui, GridView grid, Supplier<Results> results, ValueItems values, Runnable details,
                    Consumer<RowDeed> deed) {
        this.ui = ui;
        this.grid = grid;
        this.results = results;
        this.values = values;
        copy.setAccelerator(MenuKeys.of(Shortcut.COPY, ui.messages()));
        copy.setOnAction(event -> copy());
        MenuItem inspect = new MenuItem(ui.text("transactions.menu.details"));
        inspect.setOnAction(event -> details.run());
        MenuItem all = new MenuItem(ui.text("transactions.menu.all"));
        all.setOnAction(event -> grid.selection().selectAll());
        only = menu("grid-only", "transactions.menu.only");
        without = menu("grid-without", "transactions.menu.without");
        deeds = Arrays.stream(RowDeed.values()).map(one -> item(one, deed)).toList();
        menu = new ContextMenu(copy, all, new SeparatorMenuItem());
        menu.getItems().addAll(deeds);
        counterpart = new MenuItem(ui.text("transactions.menu.counterpart"));
        counterpart.setId("grid-counterpart");
        counterpart.setAccelerator(MenuKeys.of(Shortcut.COUNTERPART, ui.messages()));
        menu.getItems().addAll(new SeparatorMenuItem(), inspect, counterpart);
        menu.setId("grid-menu");
        menu.setOnShowing(event -> prepare());
        grid.table().setContextMenu(menu);
        grid.table().addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event ->
                pointedAt = event.isKeyboardTrigger() ? null : GridView.columnOf(event.getPickResult().getIntersectedNode()));
        menu.getItems().addAll(new SeparatorMenuItem(), only, without);
        grid.table().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.COPY.matches(event)) {
                copy();
                event.consume();
            } else if (Shortcut.OPEN.matches(event)) {
                details.run();
                event.consume();
            }
        });
    }

    /**
     * Adds the way to how another log-in tells the selected row.
     *
     * @param possible whether there is one
     */
    public void leadToCounterpart(ObservableBooleanValue possible, Runnable lead) {
        counterpart.disableProperty().bind(Bindings.not(possible));
        counterpart.setOnAction(event -> {
            if (!ui.sheets().isOpen()) {
                lead.run();
            }
        });
    }

    /**
     * Adds the ways to what is of the same merchant as the selected row.
     *
     * @param show  shows it, given the row's local number
     * @param ruled makes a rule for it, likewise
     */
    public void leadToAlike(LongConsumer show, LongConsumer ruled) {
        MenuItem all = alike("grid-alike", "rules.menu.alike", show);
        all.setAccelerator(MenuKeys.of(Shortcut.ALIKE, ui.messages()));
        alike.addAll(List.of(all, alike("grid-rule", "rules.menu.rule-alike", ruled)));
        menu.getItems().addAll(menu.getItems().indexOf(counterpart) + 1, alike);
    }

    private MenuItem alike(String id, String key, LongConsumer deed) {
        MenuItem item = new MenuItem(ui.text(key));
        item.setId(id);
        item.setOnAction(event -> {
            LedgerRow row = grid.selection().getSelectedItem();
            if (row != null && !ui.sheets().isOpen()) {
                deed.accept(row.id());
            }
        });
        return item;
    }

    /** Puts the selected rows on the clipboard, as many as it bears, and says how many. */
    public void copy() {
        IndexRanges selected = grid.selection().ranges();
        Results now = results.get();
        int size = Math.min(selected.size(), MOST_COPIED);
        if (size == 0) {
            return;
        }
        TableText text = new TableText(ui.messages(), grid.texts(), grid.chosenColumns());
        ui.background().run(() -> text.of(selected.stream().limit(size).mapToObj(now::row)), copied -> {
            ui.copies().put(copied);
            ui.toasts().tell(size == selected.size() ? ui.text("transactions.copied", size)
                    : ui.text("transactions.copiedFirst", size, selected.size()));
        }, failure -> ui.toasts().warn(ui.sentence(failure)));
    }

    private void prepare() {
        IndexRanges selected = grid.selection().ranges();
        copy.setText(ui.text("transactions.menu.copy", selected.size()));
        copy.setDisable(selected.isEmpty());
        deeds.forEach(item -> item.setDisable(selected.isEmpty()));
        LedgerRow row = grid.selection().getSelectedItem();
        only.setDisable(row == null);
        without.setDisable(row == null);
        alike.forEach(item -> item.setDisable(row == null));
        List<RowValue> shown = row == null ? List.of() : RowValue.of(row, grid.texts());
        only.getItems().setAll(shown.stream().map(value -> item("only-", value, values.bar()::only)).toList());
        without.getItems().setAll(shown.stream().map(value -> item("without-", value, values.bar()::without)).toList());
        menu.getItems().removeAll(here);
        here.clear();
        if (row != null && pointedAt != null) {
            RowValue.under(pointedAt, row, grid.texts()).ifPresent(value -> here.addAll(List.of(
                    values.only("only-here", value.said(), value.term()), values.without("without-here", value.said(), value.term()))));
            menu.getItems().addAll(menu.getItems().indexOf(only), here);
        }
    }

    /** The page hears the key itself, wherever the keyboard is in it; but the menu's is heard under a dialog, too. */
    private MenuItem item(RowDeed deed, Consumer<RowDeed> does) {
        MenuItem item = new MenuItem(ui.text("transactions.menu." + deed.name()));
        item.setId("row-" + deed.name());
        item.setAccelerator(MenuKeys.of(deed.key(), ui.messages()));
        item.setOnAction(event -> {
            if (!ui.sheets().isOpen()) {
                does.accept(deed);
            }
        });
        return item;
    }

    private MenuItem item(String prefix, RowValue value, Consumer<Term> deed) {
        return values.item(prefix + value.kind().name(), ui.text("transactions.value." + value.kind().name(), value.said()),
                value.term(), deed);
    }

    private Menu menu(String id, String key) {
        Menu menu = new Menu(ui.text(key));
        menu.setId(id);
        return menu;
    }
}
