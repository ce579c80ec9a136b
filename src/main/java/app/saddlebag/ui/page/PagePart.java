package app.saddlebag.ui.page;

import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Ui;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A panel of a page: takes no room until it is filled, and leaves the keyboard where it is when it is filled anew. */
public final class PagePart extends VBox {

    private static final Insets OVERHANG = new Insets(-8, -8, -8, 0);

    public PagePart(String id) {
        setId(id);
        getStyleClass().add("panel");
        clear();
    }

    public boolean isFilled() {
        return isManaged();
    }

    public void clear() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }

    public void fill(List<Node> parts) {
        String focused = isFocusWithin() ? getScene().getFocusOwner().getId() : null;
        getChildren().setAll(parts);
        setVisible(true);
        setManaged(true);
        Node again = focused == null ? null : lookup("#" + focused);
        if (again != null) {
            again.requestFocus();
        }
    }

    /** Says why there is nothing in it, and lets the person try again. */
    public void fail(Ui ui, String title, String sentence, Runnable again) {
        Button retry = Buttons.plain(ui.text("page.retry"), again);
        retry.setId(getId() + "-again");
        fill(List.of(head(title), Labels.paragraph(sentence, "muted"), retry));
    }

    /** @param beside at the right of the title */
    public static HBox head(String words, Node... beside) {
        Label title = Labels.name(words, "section-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(title);
        head.getChildren().addAll(beside);
        for (Node node : beside) {
            if (node.getStyleClass().contains("flat")) {
                HBox.setMargin(node, OVERHANG); // its words end where the figures below end, and it makes no head taller than others
            }
        }
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("row-8");
        return head;
    }

    /** A figure that leads to what it is the sum of. */
    public static VBox figure(String id, String accessibleName, Runnable open, Node... parts) {
        VBox figure = Openable.block(id, accessibleName, open, parts);
        figure.setAlignment(Pos.TOP_LEFT);
        figure.setMaxWidth(Region.USE_PREF_SIZE);
        return figure;
    }
}
