package app.saddlebag.ui.connections;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.ConnectionStatus.NextStep;
import app.saddlebag.ui.connections.ConnectionsModel.Entry;
import app.saddlebag.ui.history.BatchWords;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.CardHead;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.TwoEnds;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One connection: its state in plain words, what to do next, and what its syncs changed. */
final class ConnectionCard {

    private final Ui ui;
    private final VBox card = new VBox();

    /**
     * What can be done from it but syncing and renewing.
     *
     * @param ask      opens its questions
     * @param takeBack forgets what was answered and no sync acted on yet
     * @param history  leads to the batches of a log-in
     */
    record Deeds(Runnable ask, Runnable takeBack, Consumer<Connection> rename, Runnable remove, LongConsumer history) {
    }

    ConnectionCard(Ui ui, Entry entry, SyncModel sync, Navigator navigator, Deeds deeds) {
        this.ui = ui;
        Connection connection = entry.connection();
        card.getChildren().addAll(new CardHead(ui, connection.title(), entry.status().state(),
                ui.statusWords().times(entry.status()) + " · " + ui.text("connections.products", entry.products())), Labels.paragraph(ui.statusWords().whole(entry.status())),
                deeds(entry, sync, navigator, deeds));
        if (entry.answered() > 0) {
            card.getChildren().add(answered(entry, deeds.takeBack));
        }
        if (!entry.history().isEmpty()) {
            card.getChildren().add(history(connection, entry.history(), deeds.history));
        }
        card.getStyleClass().add("panel");
    }

    Node node() {
        return card;
    }

    private Node deeds(Entry entry, SyncModel sync, Navigator navigator, Deeds deeds) {
        ConnectionStatus status = entry.status();
        Connection connection = status.connection();
        Button syncNow = Buttons.plain(Feather.REFRESH_CW, ui.text("connections.sync"), () -> sync.sync(connection.id()));
        Buttons.rest(syncNow, sync.runningProperty());
        Button renew = Buttons.plain(Feather.KEY, ui.text(status.next() == NextStep.CONFIRM
                ? "connections.confirm" : "connections.renew"), () -> navigator.renew(connection));
        List<Button> steps = new ArrayList<>();
        questions(entry, deeds).ifPresent(steps::add);
        boolean wanted = status.next() == NextStep.LOG_IN || status.next() == NextStep.CONFIRM;
        steps.addAll(connection.files() ? List.of(importing(navigator)) : connection.archived() ? List.of(renew) : wanted ? List.of(renew, syncNow) : List.of(syncNow, renew));
        // The card is made anew when its step was taken: the next one has the keyboard then, by its name.
        steps.stream().findFirst().ifPresent(step -> step.setId("step-" + connection.id()));
        switch (status.next()) {
            case LOG_IN, CONFIRM -> renew.getStyleClass().add("accent");
            case SYNC, SYNC_LATER -> syncNow.getStyleClass().add("accent");
            case ANSWER -> steps.getFirst().getStyleClass().add("accent");
            case NOTHING, WAIT_FOR_BANK, WAIT_TILL, CHECK_SETTINGS -> { }
        }
        Button away = Buttons.flat(ui.text("connections.remove"), deeds.remove);
        away.setId("leave-" + connection.id());
        away.getStyleClass().add("danger");
        Button rename = Buttons.flat(ui.text("connections.rename"), () -> deeds.rename.accept(connection));
        rename.setId("rename-" + connection.id());
        FlowPane ways = new FlowPane();
        ways.getChildren().addAll(steps);
        ways.getChildren().add(rename);
        ways.getStyleClass().add("card-deeds");
        return new TwoEnds(ways, away);
    }

    private Button importing(Navigator navigator) {
        return Buttons.plain(Feather.FILE_PLUS, ui.text("import.title"), navigator::importStatements);
    }

    /** What was said and no sync acted on yet, with the way back. */
    private Node answered(Entry entry, Runnable takeBack) {
        Button back = Buttons.flat(ui.text("connections.ask.forget"), takeBack);
        back.setId("take-back-" + entry.connection().id());
        back.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(Labels.name(ui.text("connections.ask.kept", entry.answered()), "muted", "small"), back);
        line.getStyleClass().add("row-8");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Whatever else is the matter with a log-in, what only the person can tell is asked. */
    private Optional<Button> questions(Entry entry, Deeds deeds) {
        int open = entry.open().size();
        return open == 0 ? Optional.empty()
                : Optional.of(Buttons.plain(Feather.HELP_CIRCLE, ui.text("connections.ask", open), deeds.ask));
    }

    /** What the last sync changed, and the way to all of them. Why it changed nothing is said above, as it stands now. */
    private Node history(Connection connection, List<Batch> batches, LongConsumer show) {
        Button all = Buttons.flat(ui.text("connections.history", batches.size()), () -> show.accept(connection.id()));
        all.setGraphic(new FontIcon(Feather.CLOCK));
        all.setId("history-" + connection.id());
        all.setMinWidth(Region.USE_PREF_SIZE);
        Batch latest = batches.getFirst();
        Label what = Labels.paragraph(ui.text("connections.latest", ui.formats().dayAndTime(latest.at()),
                latest.problem() != null && latest.changedNothing() ? ui.text("connections.latest.failed")
                        : new BatchWords(ui.messages()).counts(latest)), "muted", "small");
        HBox line = new HBox(all, what);
        line.getStyleClass().addAll("row-8", "history-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
