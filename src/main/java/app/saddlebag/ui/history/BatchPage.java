package app.saddlebag.ui.history;

import app.saddlebag.model.Batch;
import app.saddlebag.profile.ChangeHistory.Entry;
import app.saddlebag.profile.ChangeHistory.Told;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Page;
import app.saddlebag.ui.page.PageData.State;
import app.saddlebag.ui.page.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a {@link BatchModel}: Enter leads to the transaction, the button undoes the batch or brings its rows back. */
public final class BatchPage implements Page {

    /** Lines before the last that is there at which the next are read. */
    private static final int AHEAD = 50;

    private final Ui ui;
    private final BatchModel model;
    private final BatchUndo undo;
    private final Changes changes;
    private final Navigator navigator;
    private final LongConsumer other;
    private final BatchWords words;
    private final ListPage<Told> page;
    private final Button deed = new Button();
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private Subscription shown = Subscription.EMPTY;
    private boolean focused;

    /** @param other leads to the page of another batch */
    public BatchPage(Ui ui, BatchModel model, BatchUndo undo, Changes changes, Navigator navigator, Runnable back,
                     LongConsumer other) {
        this.ui = ui;
        this.model = model;
        this.undo = undo;
        this.changes = changes;
        this.navigator = navigator;
        this.other = other;
        this.words = new BatchWords(ui.messages(), model::category);
        page = new ListPage<>(ui, ui.text("history.rows"), back, this::open);
        page.list().setId("batch-rows");
        page.list().setItems(model.rows());
        page.list().setCellFactory(_ -> new ChangeCell(ui, model::category, this::open, this::drawn));
        deed.setId("batch-undo");
        deed.setMinWidth(Region.USE_PREF_SIZE);
        Buttons.rest(deed, undo.runningProperty());
        progress.setAccessibleText(ui.text("history.undoing"));
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.visibleProperty().bind(undo.runningProperty());
        progress.managedProperty().bind(undo.runningProperty());
        page.above(List.of());
        page.fill(Placeholder.loading(ui.text("history.loading")));
        model.reading().stateProperty().subscribe(this::turn);
        model.partsProperty().subscribe(this::turn);
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
        shown = changes.listen(model::refresh);
        focused = false;
        page.focus();
        model.refresh();
    }

    @Override
    public void hidden() {
        shown.unsubscribe();
    }

    /** Reads on when the end comes near. */
    private void drawn(int line) {
        if (line >= model.rows().size() - AHEAD) {
            ui.background().onScreen(model::more);
        }
    }

    private void open(Told row) {
        String filter = BatchModel.filter(row);
        if (filter != null) {
            navigator.showTransactions(filter);
        }
    }

    private void turn() {
        switch (model.reading().stateProperty().get()) {
            case State.Loading<Entry> _ -> { }
            case State.Failed<Entry>(String sentence) -> {
                page.above(List.of());
                fail(sentence);
            }
            case State.Shown<Entry>(Entry entry) -> show(entry);
        }
        // Rows that arrive before their batch are not shown yet, and cannot have the keyboard.
        boolean awaited = model.reading().stateProperty().get() instanceof State.Loading<Entry>
                || model.rows().isEmpty() && !model.isComplete();
        if (!focused && !awaited || page.lostFocus()) {
            focused = true;
            page.focus();
        }
    }

    private void show(Entry entry) {
        page.title(words.title(entry));
        offer(entry);
        page.above(facts(entry));
        if (!model.rows().isEmpty()) {
            page.showList();
        } else if (!model.problemProperty().get().isEmpty()) {
            fail(model.problemProperty().get());
        } else if (model.isComplete()) {
            page.fill(noRows(entry));
        }
    }

    private void fail(String sentence) {
        page.fill(Placeholder.failed(ui.text("history.failed"), sentence,
                Buttons.plain(ui.text("page.retry"), model::refresh)));
    }

    /** The same button undoes and brings back, so that the keyboard stays where the way back is. */
    private void offer(Entry entry) {
        Batch batch = entry.batch();
        boolean bringsBack = batch.undone() && batch.undoneBy() != batch.id();
        deed.setText(ui.text(bringsBack ? "history.bring-back" : "history.undo"));
        deed.setGraphic(new FontIcon(bringsBack ? Feather.CORNER_UP_RIGHT : Feather.CORNER_UP_LEFT));
        deed.setOnAction(_ -> undo.undo(bringsBack ? batch.undoneBy() : batch.id()));
        if (bringsBack || entry.undoable()) {
            page.deeds(deed);
        } else {
            page.deeds();
        }
    }

    private List<Node> facts(Entry entry) {
        Batch batch = entry.batch();
        List<Node> facts = new ArrayList<>();
        facts.add(Labels.paragraph(ui.text("history.facts", batch.id(), ui.formats().dayAndTime(batch.at()),
                words.whole(entry)), "muted"));
        if (batch.problem() != null) {
            facts.add(Labels.paragraph(ui.problem(batch.problem()), "problem"));
        }
        if (batch.undone()) {
            facts.add(batch.undoneBy() == batch.id() ? Labels.paragraph(words.undone(batch))
                    : withWay(words.undone(batch), "history.to-undo", batch.undoneBy()));
        }
        if (batch.undoes() != 0) {
            facts.add(withWay(words.undoes(batch), "history.to-undone", batch.undoes()));
        }
        facts.add(progress);
        return facts;
    }

    private Node withWay(String sentence, String way, long batchId) {
        Label said = Labels.paragraph(sentence);
        HBox line = new HBox(said, Buttons.flat(ui.text(way), () -> other.accept(batchId)));
        line.getStyleClass().add("row-8");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node noRows(Entry entry) {
        Batch batch = entry.batch();
        if (!entry.asides().isEmpty()) {
            return Placeholder.empty(Feather.CLOCK, ui.text("history.changed-nothing"), ui.text("history.asides.about", words.whole(entry)));
        }
        if (batch.changedNothing()) {
            return Placeholder.empty(Feather.CLOCK, ui.text("history.changed-nothing"), ui.text(batch.problem() == null
                    ? "history.changed-nothing.about" : "history.changed-nothing.failed"));
        }
        return Placeholder.empty(Feather.CLOCK, ui.text("history.no-rows"), ui.text("history.no-rows.about"));
    }
}
