package app.saddlebag.ui.kit;

import app.saddlebag.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One dialog inside the window: a title, a body, and a row of buttons that ends with the deed. */
public final class Sheet {

    private final VBox box = new VBox();
    private final VBox body = new VBox();
    private final LowPane low = new LowPane(body);
    private final HBox asides = new HBox();
    private final HBox buttons = new HBox();
    private final Button cancel = new Button();
    private Runnable closer = () -> { };
    private Runnable onCancel = this::close;
    private Runnable onClosed = () -> { };
    private Node firstFocus = cancel;
    private boolean light;
    private boolean amounts;

    /** @param title also the sheet's accessible name */
    public Sheet(Messages messages, String title) {
        Label heading = new Label(title);
        heading.getStyleClass().add("sheet-title");
        heading.setWrapText(true);
        body.getStyleClass().add("sheet-body");
        VBox.setVgrow(low, Priority.ALWAYS);
        cancel.setText(messages.get("kit.cancel"));
        cancel.setCancelButton(false);
        cancel.setOnAction(event -> cancel());
        buttons.getChildren().add(cancel);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("sheet-buttons");
        asides.setAlignment(Pos.CENTER_LEFT);
        asides.getStyleClass().add("sheet-buttons");
        box.getStyleClass().add("sheet");
        box.setAccessibleText(title);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.getChildren().addAll(heading, low, new TwoEnds(asides, buttons));
    }

    Node node() {
        return box;
    }

    /** Where it stands in the window. */
    Pos position() {
        return light ? Pos.TOP_CENTER : Pos.CENTER;
    }

    /** Whether a click beside it closes it, too. */
    boolean isLight() {
        return light;
    }

    /**
     * Makes it a thing of a moment: its content alone, at the top of the window, gone with a click beside it. The title is
     * still its accessible name.
     */
    public Sheet light() {
        light = true;
        low.release();
        box.getChildren().setAll(body);
        return style("light");
    }

    /** Says that what it holds takes the room there is and scrolls by itself, where others scroll as a whole in a low window. */
    public Sheet fills() {
        low.release();
        VBox.setVgrow(body, Priority.ALWAYS);
        box.getChildren().set(box.getChildren().indexOf(low), body);
        return this;
    }

    /** Says that amounts stand in it: it goes when these are hidden, or shown again. */
    public Sheet withAmounts() {
        amounts = true;
        return this;
    }

    boolean hasAmounts() {
        return amounts;
    }

    /** Adds a paragraph. */
    public Sheet text(String paragraph) {
        Label label = new Label(paragraph);
        label.setWrapText(true);
        label.getStyleClass().add("sheet-text");
        return add(label);
    }

    public Sheet add(Node content) {
        body.getChildren().add(content);
        return this;
    }

    /** Adds a style class to the whole sheet, for its width ({@code wide}, {@code tall}). */
    public Sheet style(String styleClass) {
        box.getStyleClass().add(styleClass);
        return this;
    }

    /** Adds a button left of the row, for a way out that is neither the deed nor cancelling. */
    public Button aside(String text, Runnable deed) {
        Button button = new Button(text);
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> deed.run());
        asides.getChildren().addFirst(button);
        return button;
    }

    /** Adds the deed and closes the sheet after it. */
    public Button action(String text, Runnable deed) {
        return stayingAction(text, () -> {
            close();
            deed.run();
        });
    }

    /** Adds the deed; the sheet stays until {@link #close()}, so that a failure can be told in it. */
    public Button stayingAction(String text, Runnable deed) {
        Button button = new Button(text);
        button.setDefaultButton(true);
        button.getStyleClass().add("accent");
        button.setOnAction(event -> deed.run());
        buttons.getChildren().add(button);
        if (firstFocus == cancel) {
            firstFocus = button;
        }
        return button;
    }

    /** Text of the cancel button, where “Cancel” would be wrong. */
    public Sheet cancelText(String text) {
        cancel.setText(text);
        return this;
    }

    /** What Escape and the cancel button do; at first they close the sheet. */
    public Sheet onCancel(Runnable deed) {
        onCancel = deed;
        return this;
    }

    /** Runs once after the sheet has gone, whatever closed it. */
    public Sheet onClosed(Runnable deed) {
        onClosed = deed;
        return this;
    }

    /** What has the keyboard when the sheet opens. */
    public Sheet focus(Node node) {
        firstFocus = node;
        return this;
    }

    /** The way back has the keyboard when the sheet opens. */
    Sheet focusCancel() {
        return focus(cancel);
    }

    public void cancel() {
        onCancel.run();
    }

    public void close() {
        closer.run();
    }

    void closer(Runnable close) {
        closer = close;
    }

    void closed() {
        onClosed.run();
    }

    void focusFirst() {
        // What scrolls has no window before it has its style, and would not take the keyboard.
        box.applyCss();
        firstFocus.requestFocus();
        if (!firstFocus.isFocused() && firstFocus instanceof Parent) {
            cancel.requestFocus();
        }
    }
}
