package app.saddlebag.ui.page;

import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Frames;
import app.saddlebag.ui.kit.PageFrame;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.PageData.State;
import app.saddlebag.ui.print.PagePicture;
import app.saddlebag.ui.print.Printout;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Subscription;

/**
 * A page of what the profile holds: read anew when the page comes to the front and whenever something changes meanwhile.
 *
 * @param <T> what is read
 */
public abstract class DataPage<T> implements Page {

    private final Ui ui;
    private final Place place;
    private final PageData<T> reading;
    private final Changes changes;
    private final PageFrame frame;
    private final String failed;
    private Subscription shown = Subscription.EMPTY;
    private boolean front;
    private boolean outdated;
    /** Something newer waits until the mouse is let go. */
    private boolean held;
    /** Null when nobody waits. */
    private Runnable drawn;

    /**
     * What the page says while it has no data.
     *
     * @param loading the first time
     * @param failed  above the reason
     */
    public record Words(String loading, String failed) {
    }

    /**
     * @param content filled by {@link #show(Object)}
     * @param deeds   at the right of the title
     */
    protected DataPage(Ui ui, Place place, PageData<T> reading, Changes changes, Words words, Node content, Node... deeds) {
        this.ui = ui;
        this.place = place;
        this.reading = reading;
        this.changes = changes;
        failed = words.failed();
        frame = new PageFrame(ui.text(place.titleKey()), content, deeds);
        frame.fill(Placeholder.loading(words.loading()));
        reading.stateProperty().subscribe((before, now) -> {
            // What comes while another page is in front would take that one's time.
            if (!front) {
                outdated = true;
            } else if (frame.node().isPressed()) {
                // What is drawn anew under a click loses it.
                held = true;
            } else {
                turn(now);
            }
        });
        // After the click that may follow.
        frame.node().pressedProperty().subscribe(() -> Platform.runLater(this::letGo));
    }

    /**
     * Fills the content.
     *
     * @return what stands instead of the content when the data has nothing to show; null when it has
     */
    protected abstract Node show(T data);

    @Override
    public final Node node() {
        return frame.node();
    }

    @Override
    public final String titleKey() {
        return place.titleKey();
    }

    /** The content as it is now, unless something stands in its place. */
    @Override
    public final Optional<Printout> printout() {
        return frame.lend(content -> new PagePicture(ui, ui.text(place.titleKey()), content));
    }

    @Override
    public final void shown() {
        front = true;
        if (outdated || held) {
            outdated = false;
            held = false;
            turn(reading.stateProperty().get());
        }
        shown = changes.listen(reading::refresh);
        reading.refresh();
    }

    @Override
    public final void hidden() {
        front = false;
        shown.unsubscribe();
    }

    /**
     * Calls once the first frame of what it has to show, or of why there is nothing, is laid out; never where it is in no scene. On
     * the JavaFX thread.
     */
    public final void onceDrawn(Runnable then) {
        drawn = then;
    }

    private void letGo() {
        if (held && front && !frame.node().isPressed()) {
            held = false;
            turn(reading.stateProperty().get());
        }
    }

    private void tellDrawn() {
        if (drawn != null) {
            Frames.afterNext(node(), drawn);
            drawn = null;
        }
    }

    private void turn(State<T> state) {
        switch (state) {
            case State.Loading<T> _ -> { }
            case State.Failed<T>(String sentence) -> frame.fill(
                    Placeholder.failed(failed, sentence, Buttons.plain(ui.text("page.retry"), reading::refresh)));
            case State.Shown<T>(T data) -> {
                String focused = focusedInside();
                Node instead = show(data);
                if (instead == null) {
                    frame.show();
                } else {
                    frame.fill(instead);
                }
                keepFocus(focused);
            }
        }
        if (!(state instanceof State.Loading<T>)) {
            tellDrawn();
        }
    }

    /** Id of what has the keyboard on this page; null when that is elsewhere, or has none. */
    private String focusedInside() {
        Node owner = frame.node().getScene() == null ? null : frame.node().getScene().getFocusOwner();
        for (Node up = owner; up != null; up = up.getParent()) {
            if (up == frame.node()) {
                return owner.getId();
            }
        }
        return null;
    }

    /** What was drawn anew has the keyboard again, unless something else took it. */
    private void keepFocus(String id) {
        Node again = id == null || focusedInside() != null ? null : frame.node().lookup("#" + id);
        if (again != null) {
            again.requestFocus();
        }
    }
}
