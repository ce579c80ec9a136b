package app.saddlebag.ui.connections;

import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.ConnectionStatus.State;
import app.saddlebag.profile.StatusWords;
import app.saddlebag.profile.SyncSchedule;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts what a {@link SyncSchedule} says is due while a profile is open, and tells once what came to need the person. For
 * the JavaFX thread.
 */
public final class AutomaticSync implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AutomaticSync.class);
    /** A timer for the whole pause would stand still with a sleeping computer. */
    static final Duration TICK = Duration.minutes(1);

    private final Callable<List<ConnectionStatus>> statuses;
    private final SyncModel sync;
    private final Ui ui;
    private final Consumer<List<ConnectionStatus>> step;
    private final Map<Long, State> known = new HashMap<>();
    private final IntConsumer needing;
    final Timeline ticking = new Timeline(new KeyFrame(TICK, event -> look()));
    private final Subscription subscription;
    private SyncSchedule schedule;
    private boolean opened;
    private boolean seen;
    /** When a round was last begun here; one that leaves no trace in its connections is not begun again at once. */
    private Instant begun;

    /**
     * @param statuses reads how connections stand; blocks
     * @param step     leads to what these connections need of the person; never empty
     * @param needing  told how many need the person
     */
    public AutomaticSync(Callable<List<ConnectionStatus>> statuses, SyncModel sync, Ui window, Changes changes,
                         SyncSchedule schedule, Consumer<List<ConnectionStatus>> step, IntConsumer needing) {
        this.statuses = statuses;
        this.sync = sync;
        this.ui = window.part();
        this.schedule = schedule;
        this.step = step;
        this.needing = needing;
        this.subscription = changes.listen(this::look);
        ticking.setCycleCount(Animation.INDEFINITE);
    }

    /** Syncs what is due as a profile opens, and from then on what becomes due. */
    public void start() {
        ticking.play();
        look();
    }

    /** As {@link #start}, for a profile that was open before the window was built anew: that is no opening. */
    public void goOn() {
        opened = true;
        start();
    }

    public void follow(SyncSchedule wanted) {
        if (!wanted.equals(schedule)) {
            schedule = wanted;
            look();
        }
    }

    void look() {
        ui.background().run(statuses, this::act, failure -> LOG.warn("How connections stand cannot be read", failure));
    }

    private void act(List<ConnectionStatus> all) {
        Instant now = ui.clock().instant();
        tellWhatNeedsThePerson(all);
        List<Long> due = !opened ? schedule.dueOnOpening(all, now) : schedule.due(all, now);
        say(all, now);
        boolean justBegun = begun != null && !begun.isAfter(now) && begun.plusSeconds(600).isAfter(now);
        if (!due.isEmpty() && !justBegun && !sync.runningProperty().get()) {
            begun = now;
            opened = true;
            sync.syncQuietly(due);
        }
        opened |= !sync.runningProperty().get();
    }

    private void say(List<ConnectionStatus> all, Instant now) {
        Optional<Instant> next = schedule.next(all, now);
        boolean offline = all.stream().anyMatch(status -> status.state() == State.OFFLINE);
        sync.sayNext(next.map(at -> ui.text(offline ? "sync.next.offline" : "sync.next", ui.formats().when(at)))
                .orElse(offline && schedule.onOpening() ? ui.text("sync.next.opening") : ""));
    }

    /** Told at the change, not at each sync; what was so before the profile opened stands on its card. */
    private void tellWhatNeedsThePerson(List<ConnectionStatus> all) {
        List<ConnectionStatus> fresh = all.stream().filter(ConnectionStatus::needsPerson)
                .filter(status -> known.get(status.connection().id()) != status.state()).toList();
        boolean first = !seen;
        seen = true;
        needing.accept((int) all.stream().filter(ConnectionStatus::needsPerson).count());
        known.clear();
        all.forEach(status -> known.put(status.connection().id(), status.state()));
        if (first || fresh.isEmpty() || !sync.wasUnasked()) {
            return;
        }
        ConnectionStatus one = fresh.getFirst();
        StatusWords words = new StatusWords(ui.messages(), ui.formats());
        ui.toasts().lead(fresh.size() == 1 ? one.connection().title() + ": " + words.matter(one.state())
                : ui.text("sync.need-you", fresh.size()), ui.text("sync.need-you.step"), () -> step.accept(fresh));
    }

    @Override
    public void close() {
        ui.background().close();
        ticking.stop();
        subscription.unsubscribe();
    }
}
