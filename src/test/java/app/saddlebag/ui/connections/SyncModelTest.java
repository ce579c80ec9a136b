package app.saddlebag.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.PendingCodes.Resumed;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.SyncRound;
import app.saddlebag.sync.KindOutcome;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.Samples;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Notices;
import app.saddlebag.ui.page.Changes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class SyncModelTest {

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> screen = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final Changes changes = new Changes();
    private final List<String> notices = new ArrayList<>();
    private final Notices noticed = new Notices() {
        @Override
        public void tell(String text) {
            notices.add(text);
        }

        @Override
        public void tell(String text, String deed, Runnable action) {
            notices.add(text + " [" + deed + "]");
            ways.add(action);
        }

        @Override
        public void warn(String text) {
            notices.add("! " + text);
        }
    };
    private final List<Runnable> ways = new ArrayList<>();
    private int syncs;
    private SyncRound finished = new SyncRound(List.of(), List.of());
    private SyncModel model = model((listener, cancellation) -> List.of(report(3, null)));

    private One alone = id -> report(0, null);

    private interface One {
        SyncReport call(long connectionId);
    }

    private interface All {
        List<SyncReport> sync(SyncListener listener, CallCancellation cancellation);
    }

    private SyncModel model(All all) {
        changes.listen(() -> told.add("changed"));
        return new SyncModel(new SyncModel.Banks() {
            @Override
            public SyncRound syncAll(SyncListener listener, CallCancellation cancellation) {
                syncs++;
                return new SyncRound(List.of(), all.sync(listener, cancellation));
            }

            @Override
            public SyncRound finishLogins(SyncListener listener, CallCancellation cancellation, boolean onlyDue) {
                return finished;
            }

            @Override
            public SyncReport sync(long connectionId, SyncListener listener, CallCancellation cancellation) {
                return alone.call(connectionId);
            }
        }, new Background(worker::add, screen::add), Desks.ENGLISH, noticed, changes);
    }

    @Test
    void nothingNewIsSaidOnlyWhereAllWasReadAndNothingIsOtherThanBefore() {
        assertThat(saidOf(Batch.Counts.NONE, 0, Map.of())).isEqualTo("Up to date: nothing new");
        assertThat(saidOf(new Batch.Counts(0, 0, 300, 13, 0, 0), 0, Map.of()))
                .isEqualTo("Up to date: 300 no longer listed by the bank, 13 rewritten by the bank");
        assertThat(saidOf(new Batch.Counts(2, 1, 0, 0, 0, 0), 0, Map.of())).isEqualTo("Up to date: 2 new, 1 changed");
        assertThat(saidOf(Batch.Counts.NONE, 2, Map.of())).isEqualTo("Up to date: new balances, no new transactions");
        assertThat(saidOf(Batch.Counts.NONE, 0, Map.of(DataKind.CARD, new KindOutcome.NotReady())))
                .isEqualTo("Flanks is still reading the bank. So far: nothing");
    }

    private String saidOf(Batch.Counts counts, int productsChanged, Map<DataKind, KindOutcome> kinds) {
        notices.clear();
        model = model((listener, cancellation) -> List.of(new SyncReport(1,
                new Batch(0, Batch.Kind.SYNC, 1, Samples.NOON, counts, 0, 0, null), productsChanged, false, kinds,
                Health.FRESH, null)));
        model.syncAll();
        while (!worker.isEmpty() || !screen.isEmpty()) {
            (worker.isEmpty() ? screen : worker).remove().run();
        }
        return notices.getFirst();
    }

    @Test
    void aSyncNobodyAskedForTellsOnlyNews() {
        alone = id -> new SyncReport(id, new Batch(id, Batch.Kind.SYNC, id, Samples.NOON, Batch.Counts.NONE, 0, 0, null), 2,
                false, Map.of(), Health.FRESH, null);
        syncUnasked();
        assertThat(notices).as("figures alone").isEmpty();
        assertThat(told).containsExactly("changed");
        alone = id -> report(id == 1 ? 0 : 3, null);
        syncUnasked();
        assertThat(notices).containsExactly("Up to date: 3 new transactions");
    }

    @Test
    void aSyncNobodyAskedForFailsWithoutANoticeAndTheCardsAreReadAnew() {
        alone = id -> report(0, new ProblemException("flanks.cancelled"));
        syncUnasked();
        alone = id -> {
            throw new ProblemException("flanks.cancelled");
        };
        syncUnasked();
        assertThat(notices).isEmpty();
        assertThat(model.troubleProperty().get()).isNull();
        assertThat(told).containsExactly("changed", "changed");
        assertThat(model.runningProperty().get()).isFalse();
        model.sync(1);
        runWorker();
        runScreen();
        assertThat(model.troubleProperty().get().sentence()).as("who asks is told").isEqualTo(Desks.ENGLISH.get("problem.flanks.cancelled"));
    }

    @Test
    void aSyncNobodyAskedForThatFindsNobodyRaisesNeitherBannerNorNoticeAndLeavesABannerThatStands() {
        try (var profile = Desks.profiles(java.nio.file.Path.of(System.getProperty("java.io.tmpdir"))).demo()) {
            profile.setDemoBankReachable(false);
            alone = id -> {
                profile.flanks().entities();
                throw new AssertionError("the bank is unplugged");
            };
            syncUnasked();
            assertThat(model.offlineProperty().get()).isFalse();
            assertThat(told).as("cards are read anew").containsExactly("changed");

            model.sync(1);
            runWorker();
            runScreen();
            assertThat(model.offlineProperty().get()).as("who asks sees the banner").isTrue();
            syncUnasked();
            assertThat(model.offlineProperty().get()).as("and goes on seeing it").isTrue();
            assertThat(notices).isEmpty();
        }
    }

    private void syncUnasked() {
        model.syncQuietly(List.of(1L, 2L));
        runWorker();
        runScreen();
    }

    private void finish(boolean quietly) {
        model.finishLogins(quietly);
        runWorker();
        runScreen();
    }

    @Test
    void aLoginStillHeldBackIsMentionedOnlyToWhomAsked() {
        finished = new SyncRound(List.of(new Resumed.StillHeld(Samples.NOON)), List.of());
        finish(true);
        assertThat(notices).isEmpty();
        finish(false);
        assertThat(notices).containsExactly(Desks.ENGLISH.get("sync.still-held"));
    }

    @Test
    void aLoginThatIsFinishedTellsWhatItBrought() {
        finished = new SyncRound(List.of(new Resumed.Connected(1)), List.of(report(3, null)));
        finish(true);
        assertThat(notices).containsExactly("Up to date: 3 new transactions");
        assertThat(told).containsExactly("changed");
    }

    @Test
    void aLoginThatCannotBeFinishedIsToldWhoeverAsked() {
        finished = new SyncRound(List.of(new Resumed.Failed(new ProblemException("connect.codeRefused"))), List.of());
        finish(true);
        assertThat(model.troubleProperty().get()).isEqualTo(new SyncModel.Trouble(Desks.ENGLISH.get("problem.connect.codeRefused"), SyncModel.Step.CARDS));
    }

    private static SyncReport report(int added, ProblemException problem) {
        Batch batch = new Batch(0, Batch.Kind.SYNC, 1, Samples.NOON, new Batch.Counts(added, 0, 0, 0, 0, 0), 0, 0, null);
        return new SyncReport(1, batch, 0, false, Map.of(), Health.FRESH, problem);
    }

    private void runWorker() {
        worker.remove().run();
    }

    private void runScreen() {
        while (!screen.isEmpty()) {
            screen.remove().run();
        }
    }

    @Test
    void newsOfASyncLeadsToWhatItWrote() {
        Batch batch = new Batch(7, Batch.Kind.SYNC, 1, Samples.NOON, new Batch.Counts(2, 0, 0, 0, 0, 0), 0, 0, null);
        Batch nothing = new Batch(0, Batch.Kind.SYNC, 2, Samples.NOON, Batch.Counts.NONE, 0, 0, null);
        model = model((listener, cancellation) -> List.of(
                new SyncReport(1, batch, 0, false, Map.of(), Health.FRESH, null),
                new SyncReport(2, nothing, 0, false, Map.of(), Health.FRESH, null)));
        List<Batch> shown = new ArrayList<>();
        model.onShow(shown::addAll);
        model.syncAll();
        runWorker();
        runScreen();
        assertThat(notices).containsExactly("Up to date: 2 new transactions [Show]");
        ways.getFirst().run();
        assertThat(shown).containsExactly(batch);
    }

    @Test
    void whileOneRunsAnotherDoesNotBegin() {
        model.syncAll();
        model.syncAll();
        model.sync(1);
        assertThat(model.runningProperty().get()).isTrue();
        runWorker();
        runScreen();
        assertThat(worker).isEmpty();
        assertThat(syncs).isEqualTo(1);
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.doingProperty().get()).isEmpty();
        assertThat(told).containsExactly("changed");
        assertThat(notices).containsExactly("Up to date: 3 new transactions");
    }

    @Test
    void ofManyReportsOnlyTheLatestIsDrawn() {
        SyncModel busy = model((listener, cancellation) -> {
            for (int rows = 1; rows <= 1000; rows++) {
                listener.rows(1, DataKind.ACCOUNT_TRANSACTION, rows);
            }
            assertThat(screen).as("turns of the screen asked for").hasSize(1);
            runScreen();
            return List.of(report(0, null));
        });
        busy.syncAll();
        List<String> drawn = new ArrayList<>();
        busy.doingProperty().subscribe(text -> drawn.add(text));
        runWorker();
        assertThat(drawn).last().isEqualTo("Account transactions: 1,000");
    }

    @Test
    void cancellingReachesTheSyncThatRuns() {
        CallCancellation[] given = new CallCancellation[1];
        SyncModel busy = model((listener, cancellation) -> {
            given[0] = cancellation;
            return List.of(report(0, null));
        });
        busy.syncAll();
        runWorker();
        busy.cancel();
        assertThat(given[0].isCancelled()).isTrue();
    }

    @Test
    void aFailureEndsItAndIsTold() {
        SyncModel failing = model((listener, cancellation) -> {
            throw new ProblemException("flanks.cancelled");
        });
        failing.syncAll();
        runWorker();
        runScreen();
        assertThat(failing.runningProperty().get()).isFalse();
        assertThat(failing.offlineProperty().get()).isFalse();
        assertThat(failing.troubleProperty().get().sentence()).isEqualTo(Desks.ENGLISH.get("problem.flanks.cancelled"));
    }

    @Test
    void aSyncThatFindsNobodyMeansOfflineUntilOneDoes() {
        try (var profile = Desks.profiles(java.nio.file.Path.of(System.getProperty("java.io.tmpdir"))).demo()) {
            profile.setDemoBankReachable(false);
            SyncListener none = SyncListener.NONE;
            boolean[] asked = {false};
            SyncModel real = model((listener, cancellation) -> {
                if (asked[0]) {
                    return List.of(report(0, null));
                }
                asked[0] = true;
                profile.flanks().entities();
                throw new AssertionError("the bank is unplugged, " + none);
            });
            real.syncAll();
            runWorker();
            runScreen();
            assertThat(real.offlineProperty().get()).isTrue();
            assertThat(notices).as("the banner says it").isEmpty();
            real.syncAll();
            runWorker();
            runScreen();
            assertThat(real.offlineProperty().get()).isFalse();
        }
    }
}
