package app.saddlebag.ui.history;

import app.saddlebag.profile.ChangeHistory.Entry;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Page;
import app.saddlebag.ui.page.PageData.State;
import app.saddlebag.ui.page.Place;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** Shows a {@link HistoryModel}: Enter opens a batch, Ctrl+Z undoes it. */
public final class HistoryPage implements Page {


    private final Ui ui;
    private final HistoryModel model;
    private final Changes changes;
    private final ListPage<Entry> page;
    private Subscription shown = Subscription.EMPTY;
    private boolean focused;

    /**
     * @param source name of the log-in it is of; null for all
     * @param open   gets the number of a batch to be read row by row
     */
    public HistoryPage(Ui ui, HistoryModel model, String source, BatchUndo undo, Changes changes, Runnable back,
                       LongConsumer open) {
        this.ui = ui;
        this.model = model;
        this.changes = changes;
        page = new ListPage<>(ui, ui.text("history.title"), back, entry -> open.accept(entry.batch().id()));
        page.title(source == null ? ui.text("history.title") : ui.text("history.of", source));
        page.above(List.of());
        page.list().setId("history");
        BatchWords words = new BatchWords(ui.messages(), model::category);
        page.list().setCellFactory(_ -> new BatchCell(ui, words, entry -> open.accept(entry.batch().id()),
                entry -> undo.undo(entry.batch().id())));
        page.list().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Entry selected = page.list().getSelectionModel().getSelectedItem();
            if (Shortcut.UNDO.matches(event) && selected != null && selected.undoable()) {
                event.consume();
                undo.undo(selected.batch().id());
            }
        });
        page.fill(Placeholder.loading(ui.text("history.loading")));
        model.reading().stateProperty().subscribe(this::turn);
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public String titleKey() {
        return Place.CONNECTIONS.titleKey();
    }

    @Override
    public void shown() {
        shown = changes.listen(model.reading()::refresh);
        focused = false;
        page.focus();
        model.reading().refresh();
    }

    @Override
    public void hidden() {
        shown.unsubscribe();
    }

    private void turn(State<List<Entry>> state) {
        switch (state) {
            case State.Loading<List<Entry>> _ -> { }
            case State.Failed<List<Entry>>(String sentence) -> page.fill(Placeholder.failed(ui.text("history.failed"),
                    sentence, Buttons.plain(ui.text("page.retry"), model.reading()::refresh)));
            case State.Shown<List<Entry>>(List<Entry> entries) when entries.isEmpty() -> page.fill(Placeholder.empty(
                    Feather.CLOCK, ui.text("history.empty"), ui.text("history.empty.about")));
            case State.Shown<List<Entry>>(List<Entry> entries) -> show(entries);
        }
        if (!(state instanceof State.Loading<List<Entry>>) && (!focused || page.lostFocus())) {
            focused = true;
            page.focus();
        }
    }

    /** The line that was selected stays so, wherever it is now. */
    private void show(List<Entry> entries) {
        Entry selected = page.list().getSelectionModel().getSelectedItem();
        page.list().getItems().setAll(entries);
        page.showList();
        for (int i = 0; selected != null && i < entries.size(); i++) {
            if (entries.get(i).batch().id() == selected.batch().id()) {
                page.list().getSelectionModel().select(i);
                page.list().getFocusModel().focus(i);
            }
        }
    }
}
