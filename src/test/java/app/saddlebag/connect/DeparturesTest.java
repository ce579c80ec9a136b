package app.saddlebag.connect;

import static app.saddlebag.connect.ConnectBench.CALLBACK;
import static app.saddlebag.connect.ConnectBench.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.connect.ConnectState.Cancelled;
import app.saddlebag.connect.ConnectState.Failed;
import app.saddlebag.connect.PendingCodes.Resumed;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.CredentialsItem;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.Departure.Stage;
import app.saddlebag.model.Environment.Way;
import app.saddlebag.model.ProblemException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is left when nobody comes back from Flanks, against the real sandbox: finished, freed, offered or forgotten. */
@Timeout(60)
class DeparturesTest extends AtTheBench {

    DeparturesTest() {
        super(Way.LINK);
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
    @DisplayName("API reference §18.14: a log-in that never came back is found by its slot")
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
        ConnectFlow flow = back("marta");
        flow.cancel();
        awaited(flow, Cancelled.class);
        assertThat(resumeLater(Duration.ZERO)).isEmpty();
        assertThat(bench.api.credentials()).hasSize(1);

        bench.sandbox.switches().set("exchange-hold", "0");
        assertThat(resumeLater(Duration.ZERO)).isEmpty();

        assertThat(bench.api.credentials()).isEmpty();
        assertThat(departures()).isEmpty();
    }

    @Test
    void aGivenUpDepartureNeverFreesTheLoginAConnectionStandsOn() throws Exception {
        String slot = connected().slot();
        bench.store.linkCodes().giveUp(bench.store.linkCodes().leave(slot, "another-state", null, null, null,
                Clock.systemUTC().instant()));

        resumeLater(Duration.ZERO);

        assertThat(bench.api.credentials()).hasSize(1);
    }

    @Test
    void aLoginOfARemovedConnectionIsOfferedAndTakenOver() throws Exception {
        Connection removed = connected();
        bench.store.connections().remove(removed.id());

        ConnectFlow again = back("marta");
        assertThat(((Failed) again.state()).problem().key()).isEqualTo("connect.strayThere");
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
        bench.store.connections().remove(connected().id());
        Adoption adoption = later(Duration.ZERO).adoption();

        adoption.free(adoption.look().strays().getFirst());

        assertThat(bench.api.credentials()).isEmpty();
        assertThat(departures()).isEmpty();
    }

    @Test
    void aStrayThatIsGoneMeanwhileIsNotTakenOver() throws Exception {
        bench.store.connections().remove(connected().id());
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
        back("marta");

        ConnectFlow again = back("marta");

        assertThat(((Failed) again.state()).problem().key()).isEqualTo("connect.alreadyWaiting");
        assertThat(bench.store.linkCodes().list()).as("what waits goes on waiting").hasSize(1);
    }

    @Test
    void aLoginThatAConnectionHasIsNamedWhenItIsConnectedAgain() throws Exception {
        back("marta");

        ConnectFlow again = back("marta");

        ProblemException problem = ((Failed) again.state()).problem();
        assertThat(problem.key()).isEqualTo("connect.alreadyHere");
        assertThat(problem.arguments()).containsExactly("TestBank");
    }
}
