package app.saddlebag.ui.kit;

import app.saddlebag.text.Messages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Dialogs inside the window, one above another. While one is open the keyboard stays within it; Escape closes it unless it
 * has to be answered by a button.
 */
public final class Sheets {

    private final Messages messages;
    private final StackPane layers = new StackPane();
    private final Deque<Layer> open = new ArrayDeque<>();
    private Question asked;
    private final ChangeListener<Node> keepFocus = (observed, before, owner) -> keepFocusInside(owner);

    public Sheets(Messages messages) {
        this.messages = messages;
        layers.getStyleClass().add("sheets");
        layers.setPickOnBounds(false);
        layers.setMouseTransparent(true);
        layers.sceneProperty().subscribe(this::sceneChanged);
    }

    /** To be laid over everything else in the window. */
    public Node node() {
        return layers;
    }

    public boolean isOpen() {
        return !open.isEmpty();
    }

    /**
     * Shows a sheet above the others.
     *
     * @param sheet  the sheet; closing it by Escape runs its cancel action
     * @return closes this sheet and those above it; harmless when it is closed already
     */
    public Runnable open(Sheet sheet) {
        Node focusBefore = layers.getScene() == null ? null : layers.getScene().getFocusOwner();
        StackPane cover = new StackPane(sheet.node());
        cover.setAlignment(sheet.position());
        cover.getStyleClass().add("sheet-cover");
        cover.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                sheet.cancel();
            }
        });
        cover.addEventFilter(KeyEvent.KEY_PRESSED, event -> goAround(cover, event));
        cover.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (sheet.isLight() && event.getTarget() == cover) {
                sheet.cancel();
            }
        });
        Layer layer = new Layer(cover, sheet, focusBefore);
        open.push(layer);
        layers.getChildren().add(cover);
        layers.setMouseTransparent(false);
        Runnable close = () -> close(layer);
        sheet.closer(close);
        Platform.runLater(() -> focusFirst(sheet));
        return close;
    }

    /** Asks a question that one of two buttons answers. Asked again while it stands there, it is not put twice. */
    public void confirm(Question question, Runnable yes) {
        if (!question.equals(asked)) {
            ask(question, yes, new Sheet(messages, question.title()).text(question.text()));
        }
    }

    /** As above, with a third button for what could be done instead. */
    public void confirm(Question question, Runnable yes, String other, Runnable instead) {
        if (!question.equals(asked)) {
            Sheet sheet = new Sheet(messages, question.title()).text(question.text());
            sheet.aside(other, () -> {
                sheet.close();
                instead.run();
            }).setId("instead");
            ask(question, yes, sheet);
        }
    }

    private void ask(Question question, Runnable yes, Sheet sheet) {
        asked = question;
        Button action = sheet.action(question.action(), yes);
        action.getStyleClass().setAll("button", question.destructive() ? "danger" : "accent");
        if (question.destructive()) {
            // What takes something away is not what the next key does.
            action.setDefaultButton(false);
            sheet.focusCancel();
        }
        open(sheet.onClosed(() -> asked = null));
    }

    /** Closes all of them without running anything. */
    public void closeAll() {
        while (!open.isEmpty()) {
            close(open.peek());
        }
    }

    /** Closes those in which amounts stand, and what lies above them, as {@link #closeAll()} does. */
    public void closeThoseWithAmounts() {
        while (open.stream().anyMatch(layer -> layer.sheet().hasAmounts())) {
            close(open.peek());
        }
    }

    /**
     * A question and its affirmative answer, which names the deed (“Remove”), never “OK”.
     *
     * @param destructive whether the deed takes something away
     */
    public record Question(String title, String text, String action, boolean destructive) {
    }

    private void close(Layer layer) {
        if (!open.contains(layer)) {
            return;
        }
        while (open.peek() != layer) {
            close(open.peek());
        }
        open.pop();
        layers.getChildren().remove(layer.cover());
        layers.setMouseTransparent(open.isEmpty());
        layer.sheet().closed();
        Node before = layer.focusBefore();
        if (before != null && before.getScene() == null && before.getId() != null) {
            // Its page was drawn anew meanwhile: what stands in its place has its id.
            before = layers.getScene().getRoot().lookup("#" + before.getId());
        }
        if (before != null) {
            inPlaceOf(before).requestFocus();
        }
    }

    /** What had the keyboard before, or the first stop around it, where a sheet's deed took that from the page. */
    private static Node inPlaceOf(Node before) {
        if (before.isVisible() && !before.isDisabled()) {
            return before;
        }
        List<Node> stops = new ArrayList<>();
        for (Node near = before.getParent(); stops.isEmpty() && near != null; near = near.getParent()) {
            addStops(near, stops);
        }
        return stops.isEmpty() ? before : stops.getFirst();
    }

    private void sceneChanged(Scene scene) {
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(keepFocus);
            scene.focusOwnerProperty().addListener(keepFocus);
        }
    }

    private void keepFocusInside(Node owner) {
        Layer top = open.peek();
        if (top != null && owner != null && !isInside(owner, top.cover())) {
            focusFirst(top.sheet());
        }
    }

    private void focusFirst(Sheet sheet) {
        Layer top = open.peek();
        if (top != null && top.sheet() == sheet) {
            sheet.focusFirst();
        }
    }

    /** Tab leads from the last to the first, and back; by itself it would leave the sheet, and come back to where that begins. */
    private static void goAround(StackPane cover, KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        addStops(cover, stops);
        Node owner = cover.getScene().getFocusOwner();
        if (stops.size() > 1 && owner == (event.isShiftDown() ? stops.getFirst() : stops.getLast())) {
            event.consume();
            if (event.isShiftDown()) {
                stops.getLast().requestFocus();
            } else {
                // From the cover on, so that its ring is drawn as after any other Tab.
                cover.requestFocus();
                cover.requestFocusTraversal(TraversalDirection.NEXT);
            }
        }
    }

    private static void addStops(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> addStops(child, stops));
        }
    }

    private static boolean isInside(Node node, Region cover) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up == cover) {
                return true;
            }
        }
        return false;
    }

    private record Layer(StackPane cover, Sheet sheet, Node focusBefore) {
    }
}
