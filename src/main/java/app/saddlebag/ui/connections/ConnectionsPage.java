package app.saddlebag.ui.connections;

import app.saddlebag.model.Connection;
import app.saddlebag.store.PendingCode;
import app.saddlebag.ui.Changes;
import app.saddlebag.ui.Navigator;
import app.saddlebag.ui.Page;
import app.saddlebag.ui.Place;
import app.saddlebag.ui.connections.ConnectionsModel.State;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.PageFrame;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Sheets.Question;
import app.saddlebag.ui.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** Shows a {@link ConnectionsModel}. */
public final class ConnectionsPage implements Page {

    private final Ui ui;
    private final ConnectionsModel model;
    private final SyncModel sync;
    private final Changes changes;
    private final Navigator navigator;
    private final VBox cards = new VBox();
    private final PageFrame frame;
    private Subscription shown = Subscription.EMPTY;

    public ConnectionsPage(Ui ui, ConnectionsModel model, SyncModel sync, Changes changes, Navigator navigator) {
        this.ui = ui;
        this.model = model;
        this.sync = sync;
        this.changes = changes;
        this.navigator = navigator;
        cards.getStyleClass().addAll("row-16", "narrow-column");
        VBox content = new VBox(Labels.whenSaid(model.problemProperty(), "problem"), cards);
        content.getStyleClass().add("row-16");
        frame = new PageFrame(ui.text(titleKey()), content, connect());
        model.stateProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return frame.node();
    }

    @Override
    public String titleKey() {
        return Place.CONNECTIONS.titleKey();
    }

    @Override
    public void shown() {
        shown = changes.listen(model::refresh);
        model.refresh();
    }

    @Override
    public void hidden() {
        shown.unsubscribe();
    }

    private void show(State state) {
        switch (state) {
            case State.Loading _ -> frame.fill(Placeholder.loading(ui.text("connections.loading")));
            case State.Failed failed -> frame.fill(Placeholder.failed(ui.text("connections.failed"), failed.sentence(),
                    Buttons.plain(ui.text("connections.retry"), model::refresh)));
            case State.Shown all when all.entries().isEmpty() && all.waiting().isEmpty() -> frame.fill(Placeholder.empty(Feather.LINK,
                    ui.text("connections.empty"), ui.text("connections.empty.about"), connect()));
            case State.Shown all -> fill(all);
        }
    }

    private void fill(State.Shown all) {
        List<Node> shownCards = new ArrayList<>();
        all.waiting().forEach(login -> shownCards.add(new WaitingCard(ui, login, sync, this::askToForget).node()));
        all.entries().forEach(entry ->
                shownCards.add(new ConnectionCard(ui, entry, sync, navigator, this::askToRemove).node()));
        cards.getChildren().setAll(shownCards);
        frame.show();
    }

    private void askToForget(PendingCode login) {
        ui.sheets().confirm(new Question(ui.text("connections.forget.question"), ui.text("connections.forget.about"),
                ui.text("connections.forget"), true), () -> model.forget(login));
    }

    private void askToRemove(Connection connection) {
        ui.sheets().confirm(new Question(ui.text("connections.remove.question", connection.title()),
                ui.text("connections.remove.about"), ui.text("connections.remove"), true), () -> model.remove(connection));
    }

    private Button connect() {
        return Buttons.primary(Feather.PLUS, ui.text("overview.connect"), navigator::connectBank);
    }
}
