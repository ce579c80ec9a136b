package app.saddlebag.ui.link;

import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.link.LinkPolicy.Verdict;
import java.io.File;
import java.net.URI;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Worker;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A web view that shows the Link and nothing else. It has no bridge into the program, no pop-ups, no downloads, no menu, no
 * dropped files; its cookies and its storage are this log-in's alone. Where it is stands above it, without the query, which
 * carries tokens.
 */
final class LinkBrowser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.seconds(20);
    private static final Duration A_MOMENT = Duration.millis(150);
    private static final double HAIR = 0.0005;
    private static final String IS_BLANK = """
            !document.body || (document.body.innerText.trim() === ''
                && !document.querySelector('img, canvas, svg, iframe, input, button'))""";

    /** How the page is doing; {@code LEFT} when it went where it may not, {@code HEAVY} when it took too much memory: both empty it. */
    enum Condition { LOADING, SLOW, SHOWN, BLANK, UNREACHABLE, LEFT, HEAVY }

    /** What the browser cannot do itself. */
    interface Listener {

        /** The page wants to leave for another site, and the log-in with it. */
        void leaving(URI address);

        /** The page wants to open a window beside it: terms, help, another site. */
        void newWindow(URI address);

        /** The page wanted something that no log-in needs; it was not done. Told once for each thing the person does. */
        void refused();
    }

    private final LinkPolicy policy;
    private final Listener listener;
    private final RequestGate gate = RequestGate.installed();
    private final WebView view;
    private final Label address = Labels.name("", "link-address");
    private final FontIcon lock = new FontIcon(Feather.LOCK);
    private final ProgressBar progress = new ProgressBar();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final PauseTransition repaint = new PauseTransition(A_MOMENT);
    private final ReadOnlyObjectWrapper<Condition> condition = new ReadOnlyObjectWrapper<>(Condition.LOADING);
    private final ReadOnlyBooleanWrapper painted = new ReadOnlyBooleanWrapper();
    private final VBox node;
    private WebEngine popup;
    private PageMemory memory;
    /** Whether the person did something in the page for which it has not asked a question yet. */
    private boolean gesture;
    private Verdict verdict = Verdict.SHOW;
    private boolean judged;
    private boolean closed;

    /**
     * @param storage   an empty folder of this log-in, for what pages store
     * @param zoom      1 is the page's own size
     * @param lockName  what the lock says to a screen reader
     */
    LinkBrowser(LinkPolicy policy, Listener listener, File storage, double zoom, String lockName) {
        this.policy = policy;
        this.listener = listener;
        gate.open(policy::mayAsk);
        UnkeptAnswer.install();
        view = new WebView();
        view.setId("link-web");
        view.setZoom(zoom);
        view.setContextMenuEnabled(false);
        view.addEventFilter(DragEvent.ANY, Event::consume);
        WebEngine engine = view.getEngine();
        engine.setUserDataDirectory(storage);
        engine.setCreatePopupHandler(features -> takeGesture() ? catcher(storage) : null);
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> gesture = true);
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> gesture = true);
        engine.locationProperty().subscribe(this::moved);
        engine.getLoadWorker().stateProperty().subscribe(this::loadChanged);
        progress.progressProperty().bind(engine.getLoadWorker().progressProperty());
        progress.visibleProperty().bind(engine.getLoadWorker().runningProperty());
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("link-progress");
        watchMemory();
        repaint.setOnFinished(event -> paintAgain());
        patience.setOnFinished(event -> condition.set(Condition.SLOW));
        lock.setId("link-lock");
        lock.setVisible(false);
        lock.setAccessibleText(lockName);
        HBox bar = new HBox(lock, address);
        bar.getStyleClass().add("link-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        StackPane page = new StackPane(view);
        page.getStyleClass().add("link-page");
        VBox.setVgrow(page, Priority.ALWAYS);
        node = new VBox(bar, progress, page);
        VBox.setVgrow(node, Priority.ALWAYS);
    }

    Node node() {
        return node;
    }

    void load(URI link) {
        verdict = Verdict.SHOW;
        if (condition.get() == Condition.HEAVY) {
            watchMemory();
        }
        condition.set(Condition.LOADING);
        view.getEngine().load(link.toString());
        view.requestFocus();
    }

    /** Whether a page has been on the screen; until then the view is an empty white. */
    ReadOnlyBooleanProperty paintedProperty() {
        return painted.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Condition> conditionProperty() {
        return condition.getReadOnlyProperty();
    }

    /** Leaves the page and forgets its cookies. */
    @Override
    public void close() {
        closed = true;
        repaint.stop();
        patience.stop();
        memory.close();
        view.getEngine().getLoadWorker().cancel();
        view.getEngine().load(null);
        gate.close();
    }

    /** The request itself, where it is not allowed, never passes the gate; here the person learns of it. */
    private void moved(String location) {
        if (closed) {
            return;
        }
        judged = true;
        verdict = policy.judge(location);
        switch (verdict) {
            case SHOW -> {
                address.setText(shown(location));
                // A lock beside an address that anybody on the way can read along would be a lie.
                boolean encrypted = location != null && location.toLowerCase(Locale.ROOT).startsWith("https://");
                lock.setVisible(encrypted);
                lock.setManaged(encrypted);
            }
            case RETURN -> { }
            case ELSEWHERE -> afterGesture(() -> listener.leaving(URI.create(location)));
            case REFUSE -> afterGesture(listener::refused);
        }
    }

    /** A page may ask one question for each thing the person does in it; what it does by itself, the frame says. */
    private boolean takeGesture() {
        boolean given = gesture;
        gesture = false;
        return given;
    }

    private void afterGesture(Runnable telling) {
        if (takeGesture()) {
            later(telling);
        }
    }

    private void watchMemory() {
        memory = PageMemory.ofThisProcess(this::tooHeavy);
    }

    /** On any thread. */
    private void tooHeavy() {
        gate.heavy();
        Platform.runLater(() -> {
            if (!closed) {
                verdict = Verdict.REFUSE;
                patience.stop();
                view.getEngine().getLoadWorker().cancel();
                view.getEngine().load(null);
                condition.set(Condition.HEAVY);
            }
        });
    }

    private void loadChanged(Worker.State state) {
        if (closed) {
            return;
        }
        switch (state) {
            case SCHEDULED -> {
                if (!judged) {
                    // The same address as the last time is no move, and has to be judged all the same.
                    moved(view.getEngine().getLocation());
                }
            }
            case RUNNING -> {
                judged = false;
                if (verdict == Verdict.SHOW) {
                    condition.set(Condition.LOADING);
                    patience.playFromStart();
                }
            }
            case SUCCEEDED -> {
                end(isBlank() ? Condition.BLANK : Condition.SHOWN);
                repaint.playFromStart();
            }
            case FAILED -> end(Condition.UNREACHABLE);
            case CANCELLED -> end(Condition.SHOWN);
            case READY -> patience.stop();
        }
    }

    /**
     * The view draws check boxes and the like with controls of its own, which have no looks yet when a page is first painted,
     * and does not paint them again by itself. A change of size too small to see makes it.
     */
    private void paintAgain() {
        double size = view.getZoom();
        view.setZoom(size * (1 + HAIR));
        Platform.runLater(() -> {
            view.setZoom(size);
            painted.set(true);
        });
    }

    /** However the engine ends a load that the gate stopped: the page is not one we show. */
    private void end(Condition how) {
        patience.stop();
        if (condition.get() != Condition.HEAVY) {
            condition.set(verdict == Verdict.SHOW ? how : Condition.LEFT);
        }
    }

    /** Not from within the engine's notification. */
    private void later(Runnable telling) {
        Platform.runLater(() -> {
            if (!closed) {
                telling.run();
            }
        });
    }

    private boolean isBlank() {
        return !"about:blank".equals(view.getEngine().getLocation())
                && Boolean.TRUE.equals(view.getEngine().executeScript(IS_BLANK));
    }

    /** A new window is never opened: this engine, which nobody sees, only learns where it would have led. */
    private WebEngine catcher(File storage) {
        popup = new WebEngine();
        popup.setJavaScriptEnabled(false);
        popup.setUserDataDirectory(new File(storage, "popup"));
        popup.locationProperty().subscribe(location -> {
            if (popup == null || location == null || location.isEmpty() || location.equals("about:blank")) {
                return;
            }
            // It may go on from there: one window, one question.
            popup = null;
            switch (policy.judge(location)) {
                case SHOW, ELSEWHERE -> later(() -> listener.newWindow(URI.create(location)));
                case REFUSE -> later(listener::refused);
                case RETURN -> { }
            }
        });
        return popup;
    }

    /** Scheme, host and port: whom one is talking to. What follows may be a token. */
    static String shown(String location) {
        if (location == null || location.isEmpty() || location.equals("about:blank")) {
            return "";
        }
        int host = location.indexOf("://");
        int end = host < 0 ? -1 : location.indexOf('/', host + 3);
        return end < 0 ? location : location.substring(0, end);
    }
}
