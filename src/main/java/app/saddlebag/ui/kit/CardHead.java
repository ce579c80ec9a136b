package app.saddlebag.ui.kit;

import app.saddlebag.profile.ConnectionStatus;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The head of a card about a connection: its name, how it stands, and below both, in all its width, when it was read. */
public final class CardHead extends VBox {

    /** @param times facts with points between them, of which none begins a line */
    public CardHead(Ui ui, String title, ConnectionStatus.State state, String times) {
        Label name = Labels.name(title, "section-title");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(name, new StatusBadge(ui, state));
        line.getStyleClass().add("row-12");
        line.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("card-head");
        getChildren().setAll(line, Labels.paragraph(times.replace(" · ", "\u00a0· "), "muted", "small"));
    }
}
