package app.saddlebag.ui.kit;

import app.saddlebag.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Long work on one line: what it is doing, how far it is, and a button that stops it. Hidden while nothing runs. */
public final class ProgressStrip extends HBox {

    private final Label doing = Labels.name("", "progress-text");
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;
    private Runnable onCancel = () -> { };

    public ProgressStrip(Messages messages) {
        VBox middle = new VBox(doing, bar);
        middle.getStyleClass().add("progress-middle");
        HBox.setHgrow(middle, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        cancel = Buttons.plain(messages.get("kit.cancel"), () -> onCancel.run());
        getChildren().addAll(middle, cancel);
        getStyleClass().add("progress-strip");
        setAlignment(Pos.CENTER_LEFT);
        hide();
    }

    /**
     * @param text     what is being done
     * @param fraction from 0 to 1, negative when unknown
     */
    public void show(String text, double fraction, Runnable cancelled) {
        onCancel = cancelled;
        doing.setText(text);
        bar.setProgress(fraction);
        bar.setAccessibleText(text);
        setVisible(true);
        setManaged(true);
    }

    public void hide() {
        setVisible(false);
        setManaged(false);
    }
}
