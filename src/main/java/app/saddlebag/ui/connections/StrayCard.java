package app.saddlebag.ui.connections;

import app.saddlebag.model.Departure;
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

/** A login of this profile's that is at Flanks and that no connection has: it can be taken over, or deleted there. */
final class StrayCard {

    private final VBox card;

    StrayCard(Ui ui, Departure stray, SyncModel sync, Consumer<Departure> adopt, Consumer<Departure> free) {
        Button take = Buttons.plain(Feather.LINK, ui.text("connections.stray.adopt"), () -> adopt.accept(stray));
        Buttons.rest(take, sync.runningProperty());
        Button away = Buttons.flat(ui.text("connections.stray.free"), () -> free.accept(stray));
        away.getStyleClass().add("danger");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox deeds = new HBox(take, space, away);
        deeds.getStyleClass().add("row-8");
        deeds.setAlignment(Pos.CENTER_LEFT);
        String bank = stray.entityName() != null ? stray.entityName() : stray.entityId();
        card = new VBox(Labels.name(ui.text("connections.stray"), "section-title"),
                Labels.paragraph(bank == null ? ui.text("connections.stray.about")
                        : ui.text("connections.stray.about-at", bank)), deeds);
        card.getStyleClass().add("panel");
    }

    Node node() {
        return card;
    }
}
