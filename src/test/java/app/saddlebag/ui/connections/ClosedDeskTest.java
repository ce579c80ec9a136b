package app.saddlebag.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.SyncRound;
import app.saddlebag.profile.SyncSchedule;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.animation.Animation;
import javafx.scene.Parent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A profile that is locked while something is being read for it: what comes back then begins nothing and says nothing. */
class ClosedDeskTest extends WindowTest {

    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(3));

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Changes changes = new Changes();
    private volatile int asked;
    private Ui ui;
    private SyncModel sync;

    @BeforeEach
    void build() throws Exception {
        fx(() -> {
            ui = new Ui(Desks.ENGLISH, Clock.systemUTC(), new Background(worker::add, Runnable::run), address -> { });
            sync = new SyncModel(banks(), ui.background(), ui.messages(), ui.toasts(), changes);
            return null;
        });
    }

    @Test
    void aLoginDueLaterIsNotTriedForAProfileThatIsClosed() throws Exception {
        LoginRetries retries = fx(() -> new LoginRetries(() -> Optional.of(LONG_AGO), sync, ui.background(), ui.clock(), changes));
        fx(() -> {
            changes.tell();
            work();
            return null;
        });
        assertThat(retries.timer.getStatus()).as("while it is open it waits for the next try").isEqualTo(Animation.Status.RUNNING);
        fx(() -> {
            changes.tell();
            retries.close();
            work();
            return null;
        });
        assertThat(retries.timer.getStatus()).isEqualTo(Animation.Status.STOPPED);
    }

    @Test
    void whatIsDueIsNotSyncedForAProfileThatIsClosed() throws Exception {
        fx(() -> {
            AutomaticSync automatic = new AutomaticSync(ClosedDeskTest::statuses, sync, ui, changes, new SyncSchedule(true, 4),
                    needy -> { }, count -> { });
            automatic.start();
            automatic.close();
            work();
            return null;
        });
        assertThat(asked).isZero();
    }

    @Test
    void aSyncThatEndsBehindTheLockSaysNothingThereAndNoneBegins() throws Exception {
        fx(() -> {
            sync.syncAll();
            sync.close();
            work();
            sync.syncAll();
            work();
            return null;
        });
        assertThat(asked).isEqualTo(1);
        assertThat(fx(() -> ((Parent) ui.toasts().node()).getChildrenUnmodifiable().size())).isZero();
    }

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    private static List<ConnectionStatus> statuses() {
        return List.of(ConnectionStatus.of(new Connection(1, "slot", "testbank", "TestBank", null, LONG_AGO, LONG_AGO, LONG_AGO,
                LONG_AGO, Health.FRESH, null, false), List.of(), null, Instant.now()));
    }

    private SyncModel.Banks banks() {
        return new SyncModel.Banks() {
            @Override
            public SyncRound syncAll(SyncListener listener, CallCancellation cancellation) {
                asked++;
                throw new IllegalStateException("the profile is closed");
            }

            @Override
            public SyncRound finishLogins(SyncListener listener, CallCancellation cancellation, boolean onlyDue) {
                throw new AssertionError("nobody is there for whom to finish a login");
            }

            @Override
            public SyncReport sync(long connectionId, SyncListener listener, CallCancellation cancellation) {
                asked++;
                throw new IllegalStateException("the profile is closed");
            }
        };
    }
}
