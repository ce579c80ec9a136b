package app.saddlebag.connect;

import static app.saddlebag.connect.ConnectBench.CALLBACK;
import static app.saddlebag.connect.ConnectBench.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.connect.ConnectState.Cancelled;
import app.saddlebag.connect.ConnectState.Done;
import app.saddlebag.connect.ConnectState.Failed;
import app.saddlebag.connect.PendingCodes.Resumed;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.CredentialsItem;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.Departure.Stage;
import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.Vault;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left when nobody comes back from Flanks, against the real sandbox: finished, freed, offered or forgotten. */
@Timeout(60)
class DeparturesTest {

    private static final FirstSync NOTHING_TO_SYNC = (_, _, _) -> { };

    private static Vault vault;

    @TempDir
    private Path folder;
    private ConnectBench bench;

    @BeforeAll
    static void makeKeys() {
        vault = Vault.ephemeral();
    }

    @BeforeEach
    void start() throws Exception {
        bench = new ConnectBench(vault, folder);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    /** Another run of the program on the same store: nobody has anything in hand. */
    private Connector later(Duration after) {
        return new Connector(bench.environment, bench.api, bench.store, new CodesInHand(), NOTHING_TO_SYNC,
                Clock.offset(Clock.systemUTC(), after), _ -> { }, new SecureRandom(), Runnable::run);
    }

    private List<Resumed> resumeLater(Duration after) {
        return later(after).pendingCodes().resume(new CallCancellation());
    }

    private List<Departure> departures() {
        return bench.store.linkCodes().departures();
    }

    @Test
    void whoLeavesIsStoredWithTheBankBeforeTheyAreSentAway() {
        ConnectFlow flow = bench.connector(NOTHING_TO_SYNC).connect(CALLBACK);
        assertThat(departures()).isEmpty();
        flow.choose(ConnectBench.TESTBANK);

        assertThat(departures()).singleElement().satisfies(away -> {
            assertThat(away.stage()).isEqualTo(Stage.AWAY);
            assertThat(away.entityId()).isEqualTo("testbank");
            assertThat(((ConnectState.AtFlanks) flow.state()).link().getQuery()).contains(away.slot(), away.state());
            assertThat(bench.store.slots().all()).contains(away.slot());
        });
    }

    @Test
    void whatALiveFlowHasInHandNobodyElseFinishes() {
        bench.logIn(bench.atFlanks(NOTHING_TO_SYNC), "marta", "secret");

        assertThat(bench.connector(NOTHING_TO_SYNC).pendingCodes().resume(new CallCancellation())).isEmpty();

        assertThat(departures()).extracting(Departure::stage).containsExactly(Stage.AWAY);
    }

    @Test
    void aLoginWhoseWayBackWasLostIsFinishedByItsCode() {
        bench.logIn(bench.atFlanks(NOTHING_TO_SYNC), "marta", "secret");

        assertThat(resumeLater(Duration.ZERO)).singleElement().isInstanceOf(Resumed.Connected.class);

        assertThat(bench.store.connections().list()).extracting(Connection::title).containsExactly("TestBank");
        assertThat(departures()).isEmpty();
        assertThat(bench.api.unusedCodes(null)).isEmpty();
    }

    @Test
    void aLoginWhoseCodeIsUsedUpIsFoundByItsSlot() {
        URI redirect = bench.logIn(bench.atFlanks(NOTHING_TO_SYNC), "marta", "secret");
        bench.api.exchange(new app.saddlebag.model.Secret.LinkCode(redirect.getQuery().replaceFirst(".*code=([^&]+).*", "$1")));

        assertThat(resumeLater(Duration.ZERO)).singleElement().isInstanceOf(Resumed.Connected.class);

        assertThat(bench.api.credentials()).extracting(CredentialsItem::externalId)
                .containsExactly(bench.store.connections().list().getFirst().slot());
    }

    @Test
    void aLoginThatIsHeldBackAfterACrashWaitsAndIsTriedAfterLongerAndLongerWhiles() {
        bench.sandbox.switches().set("exchange-hold", "86400");
        bench.logIn(bench.atFlanks(NOTHING_TO_SYNC), "marta", "secret");

        assertThat(resumeLater(Duration.ZERO)).singleElement().isInstanceOf(Resumed.StillHeld.class);
        assertThat(bench.store.linkCodes().list()).singleElement()
                .satisfies(code -> assertThat(code.nextTry()).isNotNull());
        assertThat(later(Duration.ofSeconds(10)).pendingCodes().resume(new CallCancellation(), true))
                .as("not due so soon").isEmpty();
        assertThat(later(Duration.ofMinutes(2)).pendingCodes().resume(new CallCancellation(), true)).hasSize(1);
        assertThat(later(Duration.ofMinutes(4)).pendingCodes().resume(new CallCancellation(), true))
                .as("the second while is longer").isEmpty();

        bench.sandbox.switches().set("exchange-hold", "0");
        assertThat(later(Duration.ofHours(1)).pendingCodes().resume(new CallCancellation(), true)).singleElement()
                .isInstanceOf(Resumed.Connected.class);
    }

    @Test
    void whoNeverCameBackIsForgottenAfterAWeekAndNotBefore() {
        bench.atFlanks(NOTHING_TO_SYNC);

        assertThat(resumeLater(Duration.ofDays(6))).isEmpty();
        assertThat(departures()).hasSize(1);
        assertThat(resumeLater(Duration.ofDays(8))).isEmpty();
        assertThat(departures()).isEmpty();
    }

    @Test
    void aLoginMadeAfterItWasCancelledIsFreed() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        ConnectState.AtFlanks page = (ConnectState.AtFlanks) flow.state();
        flow.cancel();
        assertThat(settled(flow)).isEqualTo(new Cancelled(false));
        new DemoLogin(bench.pages).logIn(page.link(), CALLBACK, new DemoLogin.Answers("testbank", "marta", "secret", List.of()));
        assertThat(bench.api.credentials()).hasSize(1);

        assertThat(resumeLater(Duration.ZERO)).isEmpty();

        assertThat(bench.api.credentials()).isEmpty();
        assertThat(bench.isUntouched()).isTrue();
        assertThat(departures()).isEmpty();
    }

    @Test
    void aHeldLoginThatWasGivenUpIsFreedWhenItIsLetThrough() throws Exception {
        bench.sandbox.switches().set("exchange-hold", "86400");
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        flow.offer(bench.logIn(flow, "marta", "secret"));
        settled(flow);
        CountDownLatch cancelled = new CountDownLatch(1);
        flow.cancel();
        flow.onState(state -> {
            if (state instanceof Cancelled) {
                cancelled.countDown();
            }
        });
        assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(resumeLater(Duration.ZERO)).isEmpty();
        assertThat(bench.api.credentials()).hasSize(1);

        bench.sandbox.switches().set("exchange-hold", "0");
        assertThat(resumeLater(Duration.ZERO)).isEmpty();

        assertThat(bench.api.credentials()).isEmpty();
        assertThat(departures()).isEmpty();
    }

    @Test
    void aGivenUpDepartureNeverFreesTheLoginAConnectionStandsOn() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        flow.offer(bench.logIn(flow, "marta", "secret"));
        Done done = (Done) settled(flow);
        String slot = bench.store.connections().get(done.connectionId()).slot();
        bench.store.linkCodes().giveUp(bench.store.linkCodes().leave(slot, "another-state", null, null, null,
                Clock.systemUTC().instant()));

        resumeLater(Duration.ZERO);

        assertThat(bench.api.credentials()).hasSize(1);
    }

    @Test
    void aLoginOfARemovedConnectionIsOfferedAndTakenOver() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        flow.offer(bench.logIn(flow, "marta", "secret"));
        Connection removed = bench.store.connections().get(((Done) settled(flow)).connectionId());
        bench.store.connections().remove(removed.id());

        ConnectFlow again = bench.atFlanks(NOTHING_TO_SYNC);
        again.offer(bench.logIn(again, "marta", "secret"));
        assertThat(((Failed) settled(again)).problem().key()).isEqualTo("connect.strayThere");
        Adoption adoption = later(Duration.ZERO).adoption();
        Adoption.Look look = adoption.look();
        assertThat(look.strays()).singleElement().satisfies(stray -> {
            assertThat(stray.slot()).isEqualTo(removed.slot());
            assertThat(stray.entityId()).isEqualTo("testbank");
        });

        Connection adopted = bench.store.connections().get(adoption.adopt(look.strays().getFirst()));

        assertThat(adopted.slot()).as("so products are known by their external ids").isEqualTo(removed.slot());
        assertThat(bench.api.status(bench.store.connections().token(adopted.id()).orElseThrow()).entityId())
                .isEqualTo("testbank");
        assertThat(departures()).isEmpty();
        assertThat(adoption.look().strays()).isEmpty();
    }

    @Test
    void aStrayLoginCanBeDeletedAtFlanksInstead() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        flow.offer(bench.logIn(flow, "marta", "secret"));
        bench.store.connections().remove(((Done) settled(flow)).connectionId());
        Adoption adoption = later(Duration.ZERO).adoption();

        adoption.free(adoption.look().strays().getFirst());

        assertThat(bench.api.credentials()).isEmpty();
        assertThat(departures()).isEmpty();
    }

    @Test
    void aStrayThatIsGoneMeanwhileIsNotTakenOver() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        flow.offer(bench.logIn(flow, "marta", "secret"));
        bench.store.connections().remove(((Done) settled(flow)).connectionId());
        Adoption adoption = later(Duration.ZERO).adoption();
        Departure stray = adoption.look().strays().getFirst();
        bench.api.deleteCredentials(bench.api.credentials().getFirst().token());

        assertThatThrownBy(() -> adoption.adopt(stray)).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.key()).isEqualTo("connect.strayGone"));
        assertThat(bench.isUntouched()).isTrue();
        assertThat(departures()).isEmpty();
    }

    @Test
    void aLoginOfAnEarlierTryThatIsNotFinishedIsNotSaidToBeSomebodyElses() throws Exception {
        bench.sandbox.switches().set("exchange-hold", "86400");
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        flow.offer(bench.logIn(flow, "marta", "secret"));
        settled(flow);

        ConnectFlow again = bench.atFlanks(NOTHING_TO_SYNC);
        again.offer(bench.logIn(again, "marta", "secret"));

        assertThat(((Failed) settled(again)).problem().key()).isEqualTo("connect.alreadyWaiting");
        assertThat(bench.store.linkCodes().list()).as("what waits goes on waiting").hasSize(1);
    }

    @Test
    void aLoginThatAConnectionHasIsNamedWhenItIsConnectedAgain() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        flow.offer(bench.logIn(flow, "marta", "secret"));
        settled(flow);

        ConnectFlow again = bench.atFlanks(NOTHING_TO_SYNC);
        again.offer(bench.logIn(again, "marta", "secret"));

        ProblemException problem = ((Failed) settled(again)).problem();
        assertThat(problem.key()).isEqualTo("connect.alreadyHere");
        assertThat(problem.arguments()).containsExactly("TestBank");
    }
}
