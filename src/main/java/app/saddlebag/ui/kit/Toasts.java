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
    private static final String WITH_A_WAY_BACK = "with-a-way-back";
    private static final Duration GOOD_NEWS_STAYS = Duration.seconds(5);
    private static final Duration A_WAY_STAYS = Duration.seconds(12);

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
        leaveAfter(GOOD_NEWS_STAYS, add(text, Feather.CHECK_CIRCLE, "success"));
    }

    /** The notice before that had a way back goes: what came since, such as an undo by a key, has overtaken it. */
    @Override
    public void tell(String text, String deed, Runnable action) {
        stack.getChildren().removeIf(toast -> toast.getStyleClass().contains(WITH_A_WAY_BACK));
        withAWay(text, deed, action).getStyleClass().add(WITH_A_WAY_BACK);
    }

    @Override
    public void lead(String text, String deed, Runnable action) {
        withAWay(text, deed, action);
    }

    private HBox withAWay(String text, String deed, Runnable action) {
        Button way = Buttons.flat(deed, () -> { });
        way.setMinWidth(Region.USE_PREF_SIZE);
        way.getStyleClass().add("toast-deed");
        HBox toast = add(text, Feather.CHECK_CIRCLE, "success", way);
        way.setOnAction(event -> {
            stack.getChildren().remove(toast);
            action.run();
        });
        leaveAfter(A_WAY_STAYS, toast);
        return toast;
    }

    /** Not while the keyboard or the pointer is in it. */
    private void leaveAfter(Duration time, HBox toast) {
        PauseTransition wait = new PauseTransition(time);
        wait.setOnFinished(event -> {
            if (toast.isFocusWithin() || toast.isHover()) {
                wait.playFromStart();
            } else {
                stack.getChildren().remove(toast);
            }
        });
        wait.play();
    }

    @Override
    public void warn(String text) {
        add(text, Feather.ALERT_TRIANGLE, "danger");
    }

    public void clear() {
        stack.getChildren().clear();
    }

    private HBox add(String text, Feather icon, String styleClass, Node... deeds) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button dismiss = Buttons.icon(Feather.X, messages.get("kit.dismiss"));
        HBox toast = new HBox(new FontIcon(icon), label);
        toast.getChildren().addAll(deeds);
        toast.getChildren().add(dismiss);
        toast.getStyleClass().addAll("toast", styleClass);
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setAccessibleRole(deeds.length == 0 ? AccessibleRole.TEXT : AccessibleRole.PARENT);
        toast.setAccessibleText(text);
        dismiss.setOnAction(event -> stack.getChildren().remove(toast));
        if (stack.getChildren().size() >= MOST_AT_ONCE) {
            stack.getChildren().removeFirst();
        }
        stack.getChildren().add(toast);
        return toast;
    }
}
