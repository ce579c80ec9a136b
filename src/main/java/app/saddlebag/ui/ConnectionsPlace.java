package app.saddlebag.ui;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Departure;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.connections.ConnectionsModel;
import app.saddlebag.ui.connections.ConnectionsPage;
import app.saddlebag.ui.connections.SyncModel;
import app.saddlebag.ui.history.BatchModel;
import app.saddlebag.ui.history.BatchPage;
import app.saddlebag.ui.history.BatchUndo;
import app.saddlebag.ui.history.HistoryModel;
import app.saddlebag.ui.history.HistoryPage;
import app.saddlebag.ui.kit.Sheets.Question;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Page;
import app.saddlebag.ui.print.Printout;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The connections and, behind them, the history of their batches and the rows of one: each leads back to where it was come from. */
final class ConnectionsPlace implements Page {

    private final Ui ui;
    private final OpenProfile profile;
    private final Changes changes;
    private final Navigator navigator;
    private final BatchUndo undo;
    private final StackPane node = new StackPane();
    /** The one in front first, the connections last. */
    private final Deque<Step> steps = new ArrayDeque<>();
    private boolean front;

    /** @param from what had the keyboard when it was left; null when nothing had */
    private record Step(Page page, Node from) {
    }

    /** @param goOn goes on with somebody’s leaving for a bank */
    ConnectionsPlace(Ui ui, OpenProfile profile, SyncModel sync, Changes changes, Navigator navigator, Consumer<Departure> goOn) {
        this.ui = ui;
        this.profile = profile;
        this.changes = changes;
        this.navigator = navigator;
        undo = new BatchUndo(profile.changes(), ui.background(), ui.messages(), ui.toasts(), changes, (since, yes) ->
                ui.sheets().confirm(new Question(ui.text("history.undo.question"), ui.text("history.undo.changed-since", since),
                        ui.text("history.undo"), false), yes));
        Page connections = new ConnectionsPage(ui, new ConnectionsModel(profile, ui.background(), ui.messages(), changes),
                sync, changes, navigator, goOn, this::showHistory);
        steps.push(new Step(connections, null));
        node.getChildren().setAll(connections.node());
        node.setMinSize(0, 0);
    }

    /** Leads to the rows of one batch, or to the list of several. */
    void show(List<Batch> batches) {
        while (steps.size() > 1) {
            leave();
        }
        if (batches.size() == 1) {
            showBatch(batches.getFirst().id());
        } else {
            showHistory(0);
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String titleKey() {
        return steps.getLast().page.titleKey();
    }

    @Override
    public Optional<Printout> printout() {
        return steps.peek().page().printout();
    }

    @Override
    public void shown() {
        front = true;
        steps.getFirst().page.shown();
    }

    @Override
    public void hidden() {
        front = false;
        steps.getFirst().page.hidden();
    }

    @Override
    public void close() {
        steps.forEach(step -> step.page.close());
    }

    private void showHistory(long sourceId) {
        if (sourceId == 0) {
            enter(history(0, null));
        } else {
            ui.background().run(() -> profile.records().connection(sourceId).title(),
                    title -> enter(history(sourceId, title)), failure -> ui.toasts().warn(ui.sentence(failure)));
        }
    }

    private Page history(long sourceId, String source) {
        return new HistoryPage(ui, new HistoryModel(profile.changes(), profile.categories(), sourceId, ui.background(), ui.messages()), source, undo,
                changes, this::back, this::showBatch);
    }

    private void showBatch(long batchId) {
        enter(new BatchPage(ui, new BatchModel(profile.changes(), profile.categories(), batchId, ui.background(), ui.messages()), undo, changes,
                navigator, this::back, this::showBatch));
    }

    private void enter(Page page) {
        Node from = node.getScene() == null ? null : node.getScene().getFocusOwner();
        if (front) {
            steps.getFirst().page.hidden();
        }
        steps.push(new Step(page, from));
        bringToFront();
    }

    private void back() {
        Node from = steps.getFirst().from;
        leave();
        bringToFront();
        if (steps.size() == 1 && from != null) {
            // The cards are made anew; the button of the same name stands for the one that was pressed.
            Node same = from.getId() == null ? null : node.lookup("#" + from.getId());
            (same == null ? from : same).requestFocus();
        }
    }

    private void leave() {
        Page left = steps.pop().page;
        if (front) {
            left.hidden();
        }
        left.close();
    }

    private void bringToFront() {
        Page page = steps.getFirst().page;
        node.getChildren().setAll(page.node());
        if (front) {
            page.shown();
        }
    }
}
