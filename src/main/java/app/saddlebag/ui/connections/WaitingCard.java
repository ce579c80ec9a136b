package app.saddlebag.ui.connections;

import app.saddlebag.model.PendingCode;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A login that came back from the bank and is not finished: since when, why that can be, and what can be done. */
final class WaitingCard {

    private final VBox card;

    WaitingCard(Ui ui, PendingCode login, SyncModel sync, Consumer<PendingCode> forget) {
        Button again = Buttons.plain(Feather.REFRESH_CW, ui.text("connections.waiting.again"),
                () -> sync.finishLogins(false));
        Buttons.rest(again, sync.runningProperty());
        Button away = Buttons.flat(ui.text("connections.forget"), () -> forget.accept(login));
        away.getStyleClass().add("danger");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox deeds = new HBox(again, space, away);
        deeds.getStyleClass().add("row-8");
        deeds.setAlignment(Pos.CENTER_LEFT);
        String bank = login.entityName() != null ? login.entityName() : login.entityId();
        card = new VBox(Labels.name(bank == null ? ui.text("connections.waiting") : ui.text("connections.waiting.at", bank),
                "section-title"),
                Labels.paragraph(ui.text("connections.waiting.about", ui.formats().dayAndTime(login.receivedAt()))));
        if (login.nextTry() != null) {
            card.getChildren().add(Labels.paragraph(ui.text("connections.waiting.next",
                    ui.formats().dayAndTime(login.nextTry()))));
        }
        card.getChildren().add(deeds);
        card.getStyleClass().add("panel");
    }

    Node node() {
        return card;
    }
}
