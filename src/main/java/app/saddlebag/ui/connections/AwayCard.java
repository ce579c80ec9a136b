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

/** Somebody left for a bank and nothing was heard since: for which and when, and what can be done. */
final class AwayCard {

    private final VBox card;

    AwayCard(Ui ui, Departure away, SyncModel sync, Consumer<Departure> goOn, Consumer<Departure> giveUp) {
        Button further = Buttons.plain(Feather.ARROW_RIGHT, ui.text("connections.away.continue"), () -> goOn.accept(away));
        further.setId("away-continue-" + away.id());
        Buttons.rest(further, sync.runningProperty());
        Button end = Buttons.flat(ui.text("connections.forget"), () -> giveUp.accept(away));
        end.setId("away-give-up-" + away.id());
        end.getStyleClass().add("danger");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox deeds = new HBox(further, space, end);
        deeds.getStyleClass().add("row-8");
        deeds.setAlignment(Pos.CENTER_LEFT);
        String bank = away.entityName() != null ? away.entityName() : away.entityId();
        card = new VBox(Labels.name(bank == null ? ui.text("connections.away") : ui.text("connections.away.at", bank),
                "section-title"), Labels.paragraph(ui.text("connections.away.about", ui.formats().when(away.leftAt()))), deeds);
        card.getStyleClass().add("panel");
    }

    Node node() {
        return card;
    }
}
