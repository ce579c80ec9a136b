package app.saddlebag.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.Batch;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One connection, which a sync leaves as the test says; syncs wait until the test lets them run. */
class AutomaticSyncTest extends WindowTest {

    private static final Instant NOW = Instant.now();
    private static final SyncSchedule EVERY_FOUR = new SyncSchedule(false, 4);
    private static final SyncSchedule OPENING = new SyncSchedule(true, 0);

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Changes changes = new Changes();
    private final List<Integer> needing = new ArrayList<>();
    private volatile int syncs;
    private volatile int looks;
    private volatile Health health = Health.FRESH;
    private volatile String problem;
    private volatile Instant tried = NOW.minus(Duration.ofDays(1));
    private Ui ui;
    private SyncModel sync;
    private AutomaticSync automatic;

    @BeforeEach
    void build() throws Exception {
        fx(() -> {
            ui = new Ui(Desks.ENGLISH, Clock.systemUTC(), Desks.here(), address -> { });
            sync = new SyncModel(banks(), new Background(worker::add, Runnable::run), ui.messages(), ui.toasts(), changes);
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            automatic.close();
            return null;
        });
    }

    private SyncModel.Banks banks() {
        return new SyncModel.Banks() {
            @Override
            public SyncRound syncAll(SyncListener listener, CallCancellation cancellation) {
                return new SyncRound(List.of(), List.of(sync(1, listener, cancellation)));
            }

            @Override
            public SyncRound finishLogins(SyncListener listener, CallCancellation cancellation, boolean onlyDue) {
                throw new AssertionError("no login waits");
            }

            @Override
            public SyncReport sync(long id, SyncListener listener, CallCancellation cancellation) {
                syncs++;
                tried = Instant.now();
                return new SyncReport(id, new Batch(0, Batch.Kind.SYNC, id, NOW, Batch.Counts.NONE, 0, 0, null), 0, false,
                        Map.of(), health, null);
            }
        };
    }

    private List<ConnectionStatus> statuses() {
        looks++;
        return List.of(ConnectionStatus.of(new Connection(1, "slot", "testbank", "TestBank", null, tried, tried, tried, tried,
                health, problem, false), List.of(), null, Instant.now()));
    }

    private void open(SyncSchedule schedule) throws Exception {
        fx(() -> {
            automatic = new AutomaticSync(this::statuses, sync, ui, changes, schedule, fresh -> { }, needing::add);
            automatic.start();
            return null;
        });
    }

    /** What is due is begun, and ends. */
    private void letItRun() throws Exception {
        fx(() -> {
            worker.remove().run();
            return null;
        });
    }

    private void becomeDue() throws Exception {
        tried = NOW.minus(Duration.ofDays(1));
        fx(() -> {
            automatic.look();
            return null;
        });
    }

    private List<String> toasts() throws Exception {
        return fx(() -> labels(ui.toasts().node()));
    }

    private static List<String> labels(Node node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof Label label) {
            texts.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(labels(child)));
        }
        return texts;
    }

    @Test
    void whatBecomesDueIsFoundByTickingAndSyncedOnce() throws Exception {
        tried = NOW;
        open(EVERY_FOUR);
        assertThat(worker).isEmpty();
        tried = NOW.minus(Duration.ofHours(4));
        fx(() -> {
            automatic.ticking.setRate(AutomaticSync.TICK.toMillis() / 50);
            return null;
        });
        until("a sync by itself", () -> worker.size() == 1);
        int before = looks;
        until("more ticks", () -> looks > before + 3);
        assertThat(worker).as("one runs, so none begins").hasSize(1);
        letItRun();
        int after = looks;
        until("ticks after it", () -> looks > after + 3);
        assertThat(worker).as("not due again").isEmpty();
        assertThat(syncs).isEqualTo(1);
    }

    @Test
    void whileThePersonsOwnSyncRunsNoneBegins() throws Exception {
        fx(() -> {
            sync.syncAll();
            return null;
        });
        open(EVERY_FOUR);
        assertThat(worker).hasSize(1);
        letItRun();
        assertThat(worker).as("the person's own was enough").isEmpty();
        assertThat(syncs).isEqualTo(1);
    }

    @Test
    void whatComesToNeedThePersonIsToldOnceAtTheChange() throws Exception {
        open(EVERY_FOUR);
        health = Health.NEEDS_LOGIN;
        letItRun();
        assertThat(toasts()).containsExactly("TestBank: the bank no longer accepts the login");
        fx(() -> {
            automatic.look();
            automatic.look();
            return null;
        });
        assertThat(toasts()).as("told at the change").hasSize(1);
        assertThat(needing).startsWith(0).endsWith(1);
        health = Health.NEEDS_CONFIRMATION;
        becomeDue();
        assertThat(toasts()).containsExactly("TestBank: the bank no longer accepts the login",
                "TestBank: the bank wants a confirmation");
    }

    @Test
    void whatNeededThePersonBeforeTheOpeningIsCountedAndNotTold() throws Exception {
        health = Health.NEEDS_LOGIN;
        open(EVERY_FOUR);
        assertThat(toasts()).isEmpty();
        assertThat(needing).containsExactly(1);
        assertThat(worker).as("a login that needs the person is left alone").isEmpty();
    }

    @Test
    void anOpeningWithoutANetworkLeavesAWordAndNoNotice() throws Exception {
        open(OPENING);
        health = Health.FAILED;
        problem = "flanks.unreachable";
        letItRun();
        assertThat(sync.nextProperty().get()).isEqualTo(Desks.ENGLISH.get("sync.next.opening"));
        assertThat(toasts()).isEmpty();
        health = Health.FRESH;
        problem = null;
        becomeDue();
        assertThat(sync.nextProperty().get()).isEmpty();
    }

    @Test
    void withoutANetworkTheNextTryIsToldWhereThereIsOne() throws Exception {
        open(EVERY_FOUR);
        health = Health.FAILED;
        problem = "flanks.unreachable";
        letItRun();
        assertThat(sync.nextProperty().get()).startsWith("No network at the last try. Next automatic sync: ");
        assertThat(toasts()).isEmpty();
    }

    @Test
    void whoWantsNoAutomaticSyncReadsNothingOfIt() throws Exception {
        health = Health.FAILED;
        problem = "flanks.unreachable";
        open(SyncSchedule.NEVER);
        assertThat(sync.nextProperty().get()).isEmpty();
        assertThat(worker).isEmpty();
    }
}
