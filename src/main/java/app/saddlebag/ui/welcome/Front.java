package app.saddlebag.ui.welcome;

import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Mark;
import app.saddlebag.ui.kit.Ui;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The face of the program while no profile is open: who we are on one side, what to do on the other. */
public final class Front {

    private final HBox halves = new HBox();

    public Front(Ui ui, Node content) {
        this(ui, content, Pos.CENTER);
    }

    /** @param place of the content in its half */
    Front(Ui ui, Node content, Pos place) {
        VBox face = new VBox(Mark.plain("mark-96"), Labels.paragraph(ui.text("welcome.name"), "front-name"),
                Labels.paragraph(ui.text("welcome.promise"), "front-promise"));
        face.getStyleClass().add("front-face");
        face.setAlignment(Pos.CENTER_LEFT);
        StackPane middle = new StackPane(content);
        middle.getStyleClass().add("front-content");
        middle.setAlignment(place);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        halves.getChildren().addAll(face, scroll);
        halves.getStyleClass().add("front");
        // The face gives way when a small window or a large scale leaves no room for both.
        var room = Bindings.createBooleanBinding(() -> halves.getWidth() > 2 * face.prefWidth(-1),
                halves.widthProperty());
        face.visibleProperty().bind(room);
        face.managedProperty().bind(room);
        face.setMinWidth(Region.USE_PREF_SIZE);
    }

    public Parent node() {
        return halves;
    }
}
