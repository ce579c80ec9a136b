package app.saddlebag.connect;

import static app.saddlebag.connect.ConnectBench.CALLBACK;
import static app.saddlebag.connect.ConnectBench.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectState.AtFlanks;
import app.saddlebag.connect.ConnectState.Cancelled;
import app.saddlebag.connect.ConnectState.ChoosingEntity;
import app.saddlebag.connect.ConnectState.Done;
import app.saddlebag.connect.ConnectState.Exchanging;
import app.saddlebag.connect.ConnectState.Failed;
import app.saddlebag.connect.ConnectState.FirstSync;
import app.saddlebag.connect.ConnectState.Leaving;
import app.saddlebag.connect.ConnectState.WaitingForSecurityChecks;
import app.saddlebag.connect.PendingCodes.Resumed;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.CredentialsItem;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.flanks.LoopbackPages;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.Departure.Stage;
import app.saddlebag.model.Environment.Way;
import app.saddlebag.model.Secret.CredentialsToken;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connecting through sessions of Connect v2, against the real sandbox (API reference §12). */
@Timeout(60)
class SessionsTest extends EitherWay {

    SessionsTest() {
        super(Way.SESSIONS);
    }

    private static URI link(ConnectFlow flow) {
        return ((AtFlanks) flow.state()).link();
    }

    @Test
    @DisplayName("API reference §18.22: a log-in needs no Link where there are sessions")
    void aLoginInASessionBecomesAConnectionWhoseTokenWorks() throws Exception {
        List<Class<?>> states = new CopyOnWriteArrayList<>();
        ConnectFlow flow = bench.connector(NOTHING_TO_SYNC).connect(CALLBACK);
        flow.onState(state -> states.add(state.getClass()));
        flow.choose(ConnectBench.TESTBANK);
        flow.away().join();

        assertThat(flow.offer(bench.logIn(flow, "marta", "secret"))).isTrue();

        Connection connection = bench.store.connections().get(((Done) settled(flow)).connectionId());
        assertThat(connection.entityId()).isEqualTo("testbank");
        assertThat(connection.title()).isEqualTo("TestBank");
        CredentialsToken token = bench.store.connections().token(connection.id()).orElseThrow();
        assertThat(bench.api.status(token).entityId()).isEqualTo("testbank");
        assertThat(departures()).isEmpty();
        assertThat(states).containsExactly(ChoosingEntity.class, Leaving.class, AtFlanks.class, Exchanging.class,
                FirstSync.class, Done.class);
    }

    @Test
    void whoLeavesIsStoredWithTheSessionBeforeTheyAreSentAway() {
        List<Departure> storedWhenSent = new CopyOnWriteArrayList<>();
        ConnectFlow flow = bench.connector(NOTHING_TO_SYNC).connect(CALLBACK);
        flow.onState(state -> {
            if (state instanceof AtFlanks) {
                storedWhenSent.addAll(departures());
            }
        });
        flow.choose(ConnectBench.TESTBANK);
        flow.away().join();

        assertThat(storedWhenSent).singleElement().satisfies(away -> {
            assertThat(away.stage()).isEqualTo(Stage.AWAY);
            assertThat(link(flow).getPath()).endsWith("/" + away.session());
            assertThat(bench.store.slots().sessions()).containsEntry(away.session(), away.slot());
        });
    }

    @Test
    void theBankMayBePickedInTheSession() throws Exception {
        ConnectFlow flow = bench.connector(NOTHING_TO_SYNC).connect(CALLBACK);
        flow.choose(null);
        flow.away().join();

        flow.offer(bench.logIn(flow, new DemoLogin.Answers("banco-faro", "marta", "secret", List.of())));

        CredentialsToken token = bench.store.connections().token(((Done) settled(flow)).connectionId()).orElseThrow();
        assertThat(bench.api.status(token).entityId()).isEqualTo("banco-faro");
    }

    @ParameterizedTest
    @CsvSource({"SCA_SMS,123456", "SCA_APP,''", "SCA_CODE,SCA_COORDINATE;123456"})
    void aSecondFactorIsAnswered(String password, String proofs) throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);

        flow.offer(bench.logIn(flow, new DemoLogin.Answers("testbank", "marta", password, List.of(proofs.split(";")))));

        assertThat(settled(flow)).isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @CsvSource({"INVALID_CREDENTIALS, connect.invalidCredentials", "INTERNAL_ERROR, connect.internalError",
            "USER_INTERACTION_NEEDED, connect.interactionNeeded", "SCA_TYPE_NOT_ALLOWED, connect.scaNotAllowed",
            "ALREADY_EXISTS, connect.alreadyExists"})
    void aSessionThatEndsBadlySaysSoAndLeavesNothing(String password, String key) throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);

        flow.offer(bench.logIn(flow, "marta", password));

        Failed failed = (Failed) settled(flow);
        assertThat(failed.problem().key()).isEqualTo(key);
        assertThat(failed.codeKept()).isFalse();
        assertThat(departures()).isEmpty();
        assertThat(bench.store.connections().list()).isEmpty();
    }

    @Test
    void aWrongProofSaysSo() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);

        flow.offer(bench.logIn(flow, new DemoLogin.Answers("testbank", "marta", "SCA_SMS", List.of("INVALID_SCA"))));

        assertThat(((Failed) settled(flow)).problem().key()).isEqualTo("connect.invalidSca");
        assertThat(departures()).isEmpty();
    }

    @Test
    void aSessionThatEndedBadlyUnheardSaysWhyWhenItIsLookedFor() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        bench.logIn(flow, "marta", "INVALID_CREDENTIALS");

        assertThat(flow.lookForLogin().get(10, TimeUnit.SECONDS)).isTrue();

        assertThat(((Failed) settled(flow)).problem().key()).isEqualTo("connect.invalidCredentials");
    }

    @Test
    void severalThatAreAwayAreEachFoundInOneQuestion() {
        ConnectFlow open = bench.atFlanks(NOTHING_TO_SYNC);
        bench.logIn(bench.atFlanks(NOTHING_TO_SYNC), "marta", "secret");
        bench.logIn(bench.atFlanks(NOTHING_TO_SYNC), "joan", "secret");
        bench.logIn(bench.atFlanks(NOTHING_TO_SYNC), "nuria", "INVALID_CREDENTIALS");

        assertThat(resumeLater(Duration.ZERO)).hasSize(2).allMatch(Resumed.Connected.class::isInstance);

        assertThat(bench.store.connections().list()).hasSize(2);
        assertThat(departures()).extracting(Departure::session).containsExactly(link(open).getPath().replaceFirst(".*/", ""));
    }

    @Test
    void aRedirectIsBelievedAsFarAsFlanksTellsTheSame() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);

        assertThat(flow.offer(CALLBACK)).as("anybody can send that").isTrue();
        Thread.sleep(500);
        assertThat(flow.state()).as("it ends nothing").isInstanceOf(AtFlanks.class);

        String ours = departures().getFirst().session();
        assertThat(flow.isForeign(URI.create(CALLBACK + "?session_id=somebody-elses"))).isTrue();
        assertThat(flow.isForeign(URI.create(CALLBACK + "?session_id=" + ours))).isFalse();
        flow.offer(URI.create(CALLBACK + "?session_id=" + ours));
        assertThat(((Failed) settled(flow)).problem().key()).isEqualTo("connect.sessionOpen");
        assertThat(departures()).as("it may still be finished").extracting(Departure::stage).containsExactly(Stage.AWAY);
    }

    @Test
    void theSessionsIdAloneMeansTheReturnWhereTheStateIsDropped() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        URI back = bench.logIn(flow, "marta", "secret");

        flow.offer(URI.create(back.toString().replaceFirst("state=[0-9a-f]+&", "")));

        assertThat(settled(flow)).isInstanceOf(Done.class);
    }

    @Test
    void aReturnOfWhichFlanksCannotBeAskedIsKeptAndTriedAgain() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        URI back = bench.logIn(flow, "marta", "secret");
        bench.sandbox.switches().set("server-errors", "list-sessions=100");

        flow.offer(back);

        Failed failed = (Failed) settled(flow);
        assertThat(failed.problem()).isInstanceOf(FlanksException.Server.class);
        assertThat(failed.codeKept()).isTrue();
        assertThat(departures()).extracting(Departure::stage).containsExactly(Stage.BACK);

        bench.sandbox.switches().set("server-errors", "");
        flow.retry();
        awaited(flow, Done.class);
        assertThat(departures()).isEmpty();
    }

    @Test
    void aSessionThatFlanksIsStillAtWorkOnWaitsAndIsFinishedLater() throws Exception {
        bench.sandbox.switches().set("pace", "1000");
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        URI page = link(flow);
        LoopbackPages.Page form = bench.pages.open(page);
        HtmlForm logIn = HtmlForm.all(form.address(), form.html()).stream()
                .filter(one -> one.fields().containsKey("password")).findFirst().orElseThrow();
        URI visit = form.address().resolve(bench.pages.post(logIn.action(), logIn.filled(Map.of("username", "marta",
                "password", "secret"))).location().orElseThrow());

        flow.offer(URI.create(CALLBACK + "?session_id=" + departures().getFirst().session()));

        assertThat(settled(flow)).isInstanceOf(WaitingForSecurityChecks.class);
        assertThat(bench.store.linkCodes().list()).singleElement()
                .satisfies(waiting -> assertThat(waiting.nextTry()).isNotNull());
        assertThat(resumeLater(Duration.ZERO)).singleElement().isInstanceOf(Resumed.StillHeld.class);
        assertThat(later(Duration.ofSeconds(10)).pendingCodes().resume(new CallCancellation(), true)).as("not due").isEmpty();

        Thread.sleep(4_500);
        bench.pages.open(visit);
        assertThat(resumeLater(Duration.ZERO)).singleElement().isInstanceOf(Resumed.Connected.class);
        assertThat(departures()).isEmpty();
    }

    @Test
    void aHeldSessionThatWasGivenUpIsFreedWhenItIsThrough() throws Exception {
        bench.logIn(bench.atFlanks(NOTHING_TO_SYNC), "marta", "secret");
        bench.store.linkCodes().giveUp(departures().getFirst());

        assertThat(resumeLater(Duration.ZERO)).isEmpty();

        assertThat(bench.api.credentials()).isEmpty();
        assertThat(departures()).isEmpty();
    }

    @Test
    void aGivenUpSessionNeverFreesTheLoginAConnectionStandsOn() throws Exception {
        Connection connection = connected();
        String session = bench.store.slots().sessions().keySet().iterator().next();
        bench.store.linkCodes().giveUp(bench.store.linkCodes().leave("another-slot", "another-state", session, null, null,
                Clock.systemUTC().instant()));

        resumeLater(Duration.ZERO);

        assertThat(bench.api.credentials()).hasSize(1);
        assertThat(bench.store.connections().list()).extracting(Connection::id).containsExactly(connection.id());
    }

    @Test
    void aLoginMadeAfterItWasCancelledIsFreed() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        URI page = link(flow);
        flow.cancel();
        assertThat(settled(flow)).isEqualTo(new Cancelled(false));
        new DemoLogin(bench.pages).logIn(page, CALLBACK, new DemoLogin.Answers("testbank", "marta", "secret", List.of()));
        assertThat(bench.api.credentials()).hasSize(1);

        assertThat(resumeLater(Duration.ZERO)).isEmpty();

        assertThat(bench.api.credentials()).isEmpty();
        assertThat(departures()).isEmpty();
    }

    @Test
    void aRenewalActsOnTheSameLoginInTheSameSlot() throws Exception {
        Connection connection = connected();
        CredentialsToken before = bench.store.connections().token(connection.id()).orElseThrow();
        bench.sandbox.switches().set("blocked-logins", "marta");

        ConnectFlow flow = bench.connector(NOTHING_TO_SYNC).renew(connection, CALLBACK);
        flow.offer(bench.logIn(flow, "marta", "another"));

        assertThat(((Done) settled(flow)).connectionId()).isEqualTo(connection.id());
        assertThat(bench.store.connections().list()).extracting(Connection::slot).containsExactly(connection.slot());
        assertThat(bench.store.connections().token(connection.id())).contains(before);
        assertThat(bench.api.status(before).blocked()).isFalse();
        assertThat(departures()).isEmpty();
    }

    @Test
    void aLoginThatWasDeletedAtFlanksIsMadeAnewInTheSameSlot() throws Exception {
        Connection connection = connected();
        bench.api.deleteCredentials(bench.store.connections().token(connection.id()).orElseThrow());

        ConnectFlow flow = bench.connector(NOTHING_TO_SYNC).renew(connection, CALLBACK);
        flow.offer(bench.logIn(flow, "marta", "secret"));

        assertThat(((Done) settled(flow)).connectionId()).isEqualTo(connection.id());
        CredentialsToken token = bench.store.connections().token(connection.id()).orElseThrow();
        assertThat(bench.api.status(token).entityId()).isEqualTo("testbank");
    }

    @Test
    void cancellingARenewalTouchesNeitherTheConnectionNorItsLogin() throws Exception {
        Connection connection = connected();

        ConnectFlow flow = bench.connector(NOTHING_TO_SYNC).renew(connection, CALLBACK);
        bench.logIn(flow, new DemoLogin.Answers("testbank", "marta", "another", List.of("123456")));
        flow.cancel();

        assertThat(settled(flow)).isEqualTo(new Cancelled(false));
        assertThat(bench.api.credentials()).hasSize(1);
        assertThat(bench.store.connections().token(connection.id())).isPresent();
        assertThat(departures()).isEmpty();
    }

    @Test
    void aLoginOfARemovedConnectionIsKnownByItsSessionAndTakenOver() throws Exception {
        Connection removed = connected();
        bench.store.connections().remove(removed.id());

        ConnectFlow again = back("marta");
        assertThat(((Failed) again.state()).problem().key()).isEqualTo("connect.strayThere");
        Adoption adoption = later(Duration.ZERO).adoption();
        Adoption.Look look = adoption.look();
        assertThat(look.others()).isZero();
        assertThat(look.strays()).singleElement().satisfies(stray -> assertThat(stray.slot()).isEqualTo(removed.slot()));

        Connection adopted = bench.store.connections().get(adoption.adopt(look.strays().getFirst()));

        assertThat(adopted.slot()).isEqualTo(removed.slot());
        assertThat(bench.api.status(bench.store.connections().token(adopted.id()).orElseThrow()).entityId())
                .isEqualTo("testbank");
        assertThat(adoption.look().strays()).isEmpty();
        assertThat(adoption.look().others()).isZero();
    }

    @Test
    void aLoginThatAConnectionHasIsNamedWhenItIsConnectedAgain() throws Exception {
        connected();

        ConnectFlow again = back("marta");

        assertThat(((Failed) again.state()).problem().key()).isEqualTo("connect.alreadyHere");
    }

    @Test
    void whatLeftThroughLinkIsFinishedThroughLinkAlsoWhenTheEnvironmentSaysSessionsNow() {
        ConnectFlow flow = later(Duration.ZERO, Way.LINK).connect(CALLBACK);
        flow.choose(ConnectBench.TESTBANK);
        bench.logIn(flow, "marta", "secret");

        assertThat(resumeLater(Duration.ZERO)).singleElement().isInstanceOf(Resumed.Connected.class);

        assertThat(bench.api.credentials()).extracting(CredentialsItem::externalId)
                .containsExactly(bench.store.connections().list().getFirst().slot());
    }
}
