package app.saddlebag.ui;

import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.TransactionsPage;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.beans.property.Property;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Builds {@linkplain OverviewWarmUp an overview} of made-up banks, and then the page of transactions over made-up rows, unseen
 * behind the passphrase, while that is typed and its key derived. The first such page of a process takes several times as long as
 * the next, because its classes are loaded, its code is not compiled and the scene has not looked up its styles yet; this way
 * nobody waits for it. After one step that makes the page of transactions, it grows part by part, some milliseconds of every frame,
 * so that what is typed shows at once; then it is {@linkplain PagePractice used}. On the JavaFX thread.
 */
final class PageWarmUp extends AnimationTimer {

    private static final long NANOS_A_FRAME = TimeUnit.MILLISECONDS.toNanos(8);
    /** What the page's height grows by in a frame: about two rows of the grid. */
    private static final double STEP = 60;
    /** Keys that may lead the keyboard from where it is to something else, here to a page that nobody sees. */
    private static final Set<KeyCode> LEADING_AWAY = EnumSet.of(KeyCode.TAB, KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT,
            KeyCode.KP_UP, KeyCode.KP_DOWN, KeyCode.KP_LEFT, KeyCode.KP_RIGHT);

    private final Ui ui;
    private final Pane window;
    private final Queue<Runnable> parts = new ArrayDeque<>();
    private final EventHandler<KeyEvent> leaving = this::endBefore;
    private OverviewWarmUp overview;
    private TransactionsPage page;
    private PagePractice practice;
    private double height;
    private boolean ended;
    private boolean through;

    /** @param window in whose scene it is built, at its size */
    PageWarmUp(Ui ui, Pane window) {
        this.ui = ui;
        this.window = window;
    }

    @Override
    public void handle(long now) {
        if (overview == null) {
            overview = new OverviewWarmUp(ui, window);
        }
        if (!overview.isOver()) {
            overview.goOn();
            return;
        }
        if (page == null) {
            overview.end();
            page = TransactionsPage.ofMadeUpRows(ui);
            Node node = page.node();
            takeApart(node);
            hide(node);
            window.getChildren().addFirst(node);
            return;
        }
        Region node = (Region) page.node();
        long end = System.nanoTime() + NANOS_A_FRAME;
        while (!parts.isEmpty() && System.nanoTime() < end) {
            parts.remove().run();
            node.applyCss();
        }
        if (parts.isEmpty()) {
            height = Math.min(height + STEP, window.getHeight());
            node.resize(window.getWidth(), height);
            node.layout();
            if (height >= window.getHeight()) {
                practise();
            }
        }
    }

    /** Not to be seen, reached by the keyboard or read aloud; styled and laid out all the same. */
    static void hide(Node node) {
        node.setVisible(false);
        node.setManaged(false);
    }

    private void practise() {
        if (practice == null) {
            practice = new PagePractice(page, window);
            // As if it were seen, or what paints would not be practised. The keyboard must not get lost there meanwhile.
            page.node().setOpacity(0);
            page.node().setMouseTransparent(true);
            page.node().setVisible(true);
            window.getScene().addEventFilter(KeyEvent.KEY_PRESSED, leaving);
        }
        if (practice.isOver()) {
            through = true;
            end();
        } else {
            practice.doNext();
            page.node().applyCss();
        }
    }

    private void endBefore(KeyEvent pressed) {
        if (LEADING_AWAY.contains(pressed.getCode())) {
            end();
        }
    }

    /** Whether all of the page was there, laid out and used, so that another time would bring nothing. */
    boolean isThrough() {
        return through;
    }

    /** Also before it is through, when something else is shown. May be called more than once. */
    void end() {
        stop();
        if (overview != null) {
            overview.end();
        }
        if (page != null && !ended) {
            ended = true;
            if (practice != null) {
                practice.end();
                window.getScene().removeEventFilter(KeyEvent.KEY_PRESSED, leaving);
            }
            window.getChildren().remove(page.node());
            page.close();
        }
    }

    /** Empties what holds others together, to be filled again part by part. */
    private void takeApart(Node node) {
        switch (node) {
            case SplitPane split -> take(split.getItems());
            case VBox box -> take(box.getChildren());
            case HBox box -> take(box.getChildren());
            case BorderPane pane -> Stream.of(pane.topProperty(), pane.leftProperty(), pane.centerProperty(),
                    pane.rightProperty(), pane.bottomProperty()).forEach(this::take);
            case null, default -> { }
        }
    }

    private void take(List<Node> children) {
        List<Node> taken = List.copyOf(children);
        children.clear();
        taken.forEach(child -> {
            parts.add(() -> children.add(child));
            takeApart(child);
        });
    }

    private void take(Property<Node> place) {
        Node child = place.getValue();
        if (child != null) {
            place.setValue(null);
            parts.add(() -> place.setValue(child));
            takeApart(child);
        }
    }
}
