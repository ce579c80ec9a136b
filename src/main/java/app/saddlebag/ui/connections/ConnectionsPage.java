package app.saddlebag.ui.connections;

import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.PendingCode;
import app.saddlebag.profile.RenewedProduct;
import app.saddlebag.sync.ProductQuestion.Said;
import app.saddlebag.ui.connections.ConnectionCard.Deeds;
import app.saddlebag.ui.connections.ConnectionsModel.Connected;
import app.saddlebag.ui.connections.ConnectionsModel.Entry;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Sheets.Question;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.DataPage;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows a {@link ConnectionsModel}. */
public final class ConnectionsPage extends DataPage<Connected> {

    private final Ui ui;
    private final ConnectionsModel model;
    private final SyncModel sync;
    private final Navigator navigator;
    private final LongConsumer history;
    private final Consumer<Departure> goOn;
    private final VBox cards;

    /**
     * @param goOn    goes on with somebody’s leaving for a bank
     * @param history leads to the batches of a log-in by its number, or to all for 0
     */
    public ConnectionsPage(Ui ui, ConnectionsModel model, SyncModel sync, Changes changes, Navigator navigator,
                           Consumer<Departure> goOn, LongConsumer history) {
        VBox cards = new VBox();
        VBox content = new VBox(Labels.whenSaid(model.problemProperty(), "problem"),
                Labels.whenSaid(sync.nextProperty(), "muted"), cards);
        super(ui, Place.CONNECTIONS, model.reading(), changes,
                new Words(ui.text("connections.loading"), ui.text("connections.failed")), content, history(ui, history), export(ui, navigator),
                importing(ui, navigator), connect(ui, navigator));
        this.ui = ui;
        this.history = history;
        this.goOn = goOn;
        this.model = model;
        this.sync = sync;
        this.navigator = navigator;
        this.cards = cards;
        cards.getStyleClass().addAll("row-16", "card-column");
        content.getStyleClass().add("row-16");
    }

    @Override
    protected Node show(Connected all) {
        if (all.nothing()) {
            return Placeholder.empty(Feather.LINK, ui.text("connections.empty"), ui.text("connections.empty.about"),
                    connect(ui, navigator), importing(ui, navigator));
        }
        List<Node> shownCards = new ArrayList<>();
        all.waiting().forEach(login -> shownCards.add(new WaitingCard(ui, login, sync, this::askToForget).node()));
        all.away().forEach(away -> shownCards.add(new AwayCard(ui, away, sync, goOn, this::askToGiveUp).node()));
        all.strays().forEach(stray -> shownCards.add(new StrayCard(ui, stray, sync,
                wanted -> model.adopt(wanted, sync::sync), this::askToFree).node()));
        all.entries().forEach(entry -> shownCards.add(new ConnectionCard(ui, entry, sync, navigator, deeds(entry)).node()));
        String focused = focusedCard();
        cards.getChildren().setAll(shownCards);
        Node same = focused == null ? null : again(focused);
        if (same != null) {
            same.requestFocus();
        }
        return null;
    }

    /** What bears the name now; where nothing does any more, the first step of the same card. Null when that is gone, too. */
    private Node again(String focused) {
        Node same = cards.lookup("#" + focused);
        return same != null ? same : cards.lookup("#step-" + focused.substring(focused.lastIndexOf('-') + 1));
    }

    private Deeds deeds(Entry entry) {
        return new Deeds(() -> QuestionSheet.open(ui, model.ask(entry), entry.connection().title(), this::tellAnswered),
                () -> model.takeBack(entry.questions().stream().filter(one -> one.said() != Said.NOTHING).toList()),
                this::askForName, () -> RemoveSheet.open(ui, entry, way -> model.remove(entry.connection(), way)), history);
    }

    private void tellAnswered(List<RenewedProduct> answered) {
        ui.toasts().tell(ui.text("connections.ask.kept", answered.size()), ui.text("connections.ask.undo"),
                () -> model.takeBack(answered));
    }

    /** Name of what has the keyboard in a card; the cards that are made anew get it back. */
    private String focusedCard() {
        Node owner = cards.getScene() == null ? null : cards.getScene().getFocusOwner();
        for (Node up = owner; up != null; up = up.getParent()) {
            if (up == cards) {
                return owner.getId();
            }
        }
        return null;
    }

    /** What is there may be the holder's, as the bank says: it is a name to begin with. */
    private void askForName(Connection connection) {
        TextField name = new TextField(connection.label());
        name.setId("login-name");
        Sheet sheet = new Sheet(ui.messages(), ui.text("connections.rename.title", connection.bank()))
                .text(ui.text("connections.rename.about")).add(Fields.field(ui.text("connections.rename.name"), name)).focus(name);
        sheet.action(ui.text("connections.rename.deed"), () -> model.rename(connection, name.getText()));
        ui.sheets().open(sheet);
    }

    private void askToForget(PendingCode login) {
        ui.sheets().confirm(new Question(ui.text("connections.forget.question"), ui.text("connections.forget.about"),
                ui.text("connections.forget"), true), () -> model.forget(login.id()));
    }

    private void askToGiveUp(Departure away) {
        ui.sheets().confirm(new Question(ui.text("connections.forget.question"), ui.text("connections.away.forget.about"),
                ui.text("connections.forget"), true), () -> model.forget(away.id()));
    }

    private void askToFree(Departure stray) {
        ui.sheets().confirm(new Question(ui.text("connections.stray.free.question"), ui.text("connections.stray.free.about"),
                ui.text("connections.stray.free"), true), () -> model.free(stray));
    }

    private static Button history(Ui ui, LongConsumer history) {
        Button all = Buttons.plain(Feather.CLOCK, ui.text("history.title"), () -> history.accept(0));
        all.setId("history-0");
        return all;
    }

    private static Button export(Ui ui, Navigator navigator) {
        Button export = Buttons.plain(Feather.DOWNLOAD, ui.text("export.title"), navigator::export);
        export.setId("export-all");
        return export;
    }

    private static Button importing(Ui ui, Navigator navigator) {
        return Buttons.plain(Feather.FILE_PLUS, ui.text("import.title"), navigator::importStatements);
    }

    private static Button connect(Ui ui, Navigator navigator) {
        Button connect = Buttons.primary(Feather.PLUS, ui.text("overview.connect"), navigator::connectBank);
        connect.setId("connect");
        return connect;
    }
}
