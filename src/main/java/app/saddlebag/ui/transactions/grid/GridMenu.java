package app.saddlebag.ui.transactions.grid;

import app.saddlebag.filter.Term;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.search.IndexRanges;
import app.saddlebag.ui.transactions.search.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;

/** What can be done with rows: copy them, look at one closely, ask for more like it. */
public final class GridMenu {

    /** More rows than these are for an export, not for the clipboard. */
    public static final int MOST_COPIED = 100_000;

    private final Ui ui;
    private final GridView grid;
    private final Supplier<Results> results;
    private final Supplier<ProductNames> names;
    private final Consumer<Term> narrow;
    private final Menu more = new Menu();
    private final MenuItem copy = new MenuItem();
    private final MenuItem counterpart;
    private final List<MenuItem> deeds;
    private final List<MenuItem> alike = new ArrayList<>();
    private final ContextMenu menu;

    /**
     * @param names   how products are called
     * @param narrow  asks for more like a row
     * @param details shows a row in full
     * @param deed    does something with the selected rows
     */
    public GridMenu(Ui ui, GridView grid, Supplier<Results> results, Supplier<ProductNames> names,
                    Consumer<Term> narrow, Runnable details, Consumer<RowDeed> deed) {
        this.ui = ui;
        this.grid = grid;
        this.results = results;
        this.names = names;
        this.narrow = narrow;
        copy.setAccelerator(Shortcut.COPY.first());
        copy.setOnAction(event -> copy());
        MenuItem inspect = new MenuItem(ui.text("transactions.menu.details"));
        inspect.setOnAction(event -> details.run());
        MenuItem all = new MenuItem(ui.text("transactions.menu.all"));
        all.setOnAction(event -> grid.selection().selectAll());
        more.setId("grid-more");
        more.setText(ui.text("transactions.menu.more"));
        deeds = Arrays.stream(RowDeed.values()).map(one -> item(one, deed)).toList();
        menu = new ContextMenu(copy, all, new SeparatorMenuItem());
        menu.getItems().addAll(deeds);
        counterpart = new MenuItem(ui.text("transactions.menu.counterpart"));
        counterpart.setId("grid-counterpart");
        counterpart.setAccelerator(Shortcut.COUNTERPART.first());
        menu.getItems().addAll(new SeparatorMenuItem(), inspect, counterpart, more);
        menu.setId("grid-menu");
        menu.setOnShowing(event -> prepare());
        grid.table().setContextMenu(menu);
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
        all.setAccelerator(Shortcut.ALIKE.first());
        alike.addAll(List.of(all, alike("grid-rule", "rules.menu.rule-alike", ruled)));
        menu.getItems().addAll(alike);
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
        TableText text = new TableText(ui.messages(), grid.texts(), grid.shownColumns());
        ui.background().run(() -> text.of(selected.stream().limit(size).mapToObj(now::row)), copied -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(copied);
            Clipboard.getSystemClipboard().setContent(content);
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
        more.setDisable(row == null);
        alike.forEach(item -> item.setDisable(row == null));
        more.getItems().setAll(row == null ? Stream.<MenuItem>empty().toList()
                : MoreLikeThis.of(row, names.get(), grid.texts().categories()).stream().map(way -> item(way, row)).toList());
    }

    /** The page hears the key itself, wherever the keyboard is in it; but the menu's is heard under a dialog, too. */
    private MenuItem item(RowDeed deed, Consumer<RowDeed> does) {
        MenuItem item = new MenuItem(ui.text("transactions.menu." + deed.name()));
        item.setId("row-" + deed.name());
        item.setAccelerator(deed.key());
        item.setOnAction(event -> {
            if (!ui.sheets().isOpen()) {
                does.accept(deed);
            }
        });
        return item;
    }

    private MenuItem item(MoreLikeThis way, LedgerRow row) {
        MenuItem item = new MenuItem(ui.text("transactions.more." + way.likeness().name(), switch (way.likeness()) {
            case SHOP -> grid.texts().text(GridColumn.SHOP, row);
            case CATEGORY -> grid.texts().text(GridColumn.CATEGORY, row);
            case AMOUNT -> grid.texts().text(GridColumn.AMOUNT, row);
            case ACCOUNT -> grid.texts().text(GridColumn.ACCOUNT, row);
            case MONTH -> grid.texts().month(row);
        }));
        item.setId("more-" + way.likeness().name());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> narrow.accept(way.term()));
        return item;
    }
}
