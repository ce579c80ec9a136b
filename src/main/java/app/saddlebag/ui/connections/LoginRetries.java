package app.saddlebag.ui.connections;

import app.saddlebag.profile.WaitingLogins;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.Changes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    private final WaitingLogins logins;
    private final SyncModel sync;
    private final Background background;
    private final Clock clock;
    private final Subscription subscription;
    private final PauseTransition timer = new PauseTransition();

    public LoginRetries(WaitingLogins logins, SyncModel sync, Background background, Clock clock, Changes changes) {
        this.logins = logins;
        this.sync = sync;
        this.background = background;
        this.clock = clock;
        timer.setOnFinished(due -> sync.finishLogins(true));
        // Every try tells of changes, and so does whoever leaves something unfinished.
        this.subscription = changes.listen(() -> look(this::await));
    }

    /** Tries what an earlier run left, as far as it is due; without any, nobody is asked. */
    public void start() {
        look(next -> {
            if (next.isPresent()) {
                sync.finishLogins(true);
            }
        });
    }

    private void look(java.util.function.Consumer<Optional<Instant>> then) {
        background.run(logins::nextTry, then, failure -> LOG.warn("What is to be tried again cannot be read", failure));
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

    @Override
    public void close() {
        timer.stop();
        subscription.unsubscribe();
    }
}
