package app.saddlebag.ui.connections;

import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.Changes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries logins that are not finished again by itself while the profile is open, each when it is due. For the JavaFX thread.
 */
public final class LoginRetries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoginRetries.class);
    /** What is due and in somebody's hand is not asked for at once again. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Callable<Optional<Instant>> nextTry;
    private final SyncModel sync;
    private final Background background;
    private final Clock clock;
    private final Subscription subscription;
    final PauseTransition timer = new PauseTransition();

    /** @param nextTry reads when the first of them is due, if any waits; blocks */
    public LoginRetries(Callable<Optional<Instant>> nextTry, SyncModel sync, Background window, Clock clock,
                        Changes changes) {
        this.nextTry = nextTry;
        this.sync = sync;
        this.background = window.part();
        this.clock = clock;
        timer.setOnFinished(due -> sync.finishLogins(true));
        // Every try tells of changes, and so does whoever leaves something unfinished.
        this.subscription = changes.listen(this::goOn);
    }

    /** Tries what an earlier run left, as far as it is due; without any, nobody is asked. */
    public void start() {
        look(next -> {
            if (next.isPresent()) {
                sync.finishLogins(true);
            }
        });
    }

    /** Waits for what is due next, as after a {@link #start} long ago. */
    public void goOn() {
        look(this::await);
    }

    private void look(Consumer<Optional<Instant>> then) {
        background.run(nextTry, then, failure -> LOG.warn("What is to be tried again cannot be read", failure));
    }

    private void await(Optional<Instant> next) {
        timer.stop();
        next.ifPresent(at -> {
            timer.setDuration(javafx.util.Duration.millis(wait(clock.instant(), at).toMillis()));
            timer.playFromStart();
        });
    }

    /** How long until then, within reason: a computer may sleep or be put right meanwhile. */
    static Duration wait(Instant now, Instant next) {
        Duration until = Duration.between(now, next);
        return until.compareTo(SHORTEST) < 0 ? SHORTEST : until.compareTo(LONGEST) > 0 ? LONGEST : until;
    }

    /** Also what is just being read starts nothing any more: a minute later there may be no profile to try it with. */
    @Override
    public void close() {
        background.close();
        timer.stop();
        subscription.unsubscribe();
    }
}
