package app.saddlebag.ui.kit;

import app.saddlebag.text.Messages;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Short notices at the foot of the window. A good one leaves by itself; bad news stays until it is dismissed. */
public final class Toasts implements Notices {

    private static final int MOST_AT_ONCE = 3;
    private static final Duration GOOD_NEWS_STAYS = Duration.seconds(5);

    private final Messages messages;
    private final VBox stack = new VBox();

    public Toasts(Messages messages) {
        this.messages = messages;
        stack.getStyleClass().add("toasts");
        stack.setAlignment(Pos.BOTTOM_CENTER);
        stack.setPickOnBounds(false);
        stack.setFillWidth(false);
    }

    /** To be laid over the pages, below the sheets. */
    public Node node() {
        return stack;
    }

    @Override
    public void tell(String text) {
        Node toast = add(text, Feather.CHECK_CIRCLE, "success");
        PauseTransition wait = new PauseTransition(GOOD_NEWS_STAYS);
        wait.setOnFinished(event -> stack.getChildren().remove(toast));
        wait.play();
    }

    @Override
    public void warn(String text) {
        add(text, Feather.ALERT_TRIANGLE, "danger");
    }

    public void clear() {
        stack.getChildren().clear();
    }

    private Node add(String text, Feather icon, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button dismiss = Buttons.icon(Feather.X, messages.get("kit.dismiss"));
        HBox toast = new HBox(new FontIcon(icon), label, dismiss);
        toast.getStyleClass().addAll("toast", styleClass);
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(text);
        dismiss.setOnAction(event -> stack.getChildren().remove(toast));
        if (stack.getChildren().size() >= MOST_AT_ONCE) {
            stack.getChildren().removeFirst();
        }
        stack.getChildren().add(toast);
        return toast;
    }
}
