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
import app.saddlebag.connect.ConnectState.WaitingForSecurityChecks;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.flanks.FlanksOptions;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Environment.Way;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.text.Messages;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making a connection, against the real sandbox's Link page. */
@Timeout(60)
class ConnectFlowTest extends EitherWay {

    ConnectFlowTest() {
        super(Way.LINK);
    }

    @Test
    void aLoginBecomesAConnectionWhoseTokenWorks() throws Exception {
        List<Class<?>> states = new CopyOnWriteArrayList<>();
        ConnectFlow flow = bench.connector((_, progress, _) -> progress.rows(DataKind.ACCOUNT, 3)).connect(CALLBACK);
        flow.onState(state -> states.add(state.getClass()));
        flow.choose(ConnectBench.TESTBANK);

        assertThat(flow.offer(bench.logIn(flow, "marta", "secret"))).isTrue();

        Done done = (Done) settled(flow);
        Connection connection = bench.store.connections().get(done.connectionId());
        assertThat(done.problem()).isNull();
        assertThat(connection.entityId()).isEqualTo("testbank");
        assertThat(connection.title()).isEqualTo("TestBank");
        CredentialsToken token = bench.store.connections().token(connection.id()).orElseThrow();
        assertThat(bench.api.status(token).entityId()).isEqualTo("testbank");
        assertThat(bench.api.credentials()).extracting("externalId").containsExactly(connection.slot());
        assertThat(bench.store.linkCodes().list()).isEmpty();
        assertThat(states).containsExactly(ChoosingEntity.class, AtFlanks.class, Exchanging.class, FirstSync.class,
                FirstSync.class, Done.class);
    }

    @Test
    void theBankMayBePickedAtFlanks() throws Exception {
        ConnectFlow flow = bench.connector(NOTHING_TO_SYNC).connect(CALLBACK);
        flow.choose(null);

        flow.offer(bench.logIn(flow, new DemoLogin.Answers("banco-faro", "marta", "secret", List.of())));

        Done done = (Done) settled(flow);
        CredentialsToken token = bench.store.connections().token(done.connectionId()).orElseThrow();
        assertThat(bench.api.status(token).entityId()).isEqualTo("banco-faro");
    }

    @ParameterizedTest
    @CsvSource({"SCA_SMS,123456", "SCA_APP,''", "SCA_CODE,SCA_COORDINATE;123456", "SCA_CODE,SCA_APP"})
    void aSecondFactorIsAnswered(String password, String proofs) throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);

        flow.offer(bench.logIn(flow, new DemoLogin.Answers("testbank", "marta", password,
                List.of(proofs.split(";")))));

        assertThat(settled(flow)).isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVALID_CREDENTIALS", "INTERNAL_ERROR", "USER_INTERACTION_NEEDED", "SCA_TYPE_NOT_ALLOWED",
            "ALREADY_EXISTS"})
    void aLinkThatReturnsAnErrorSaysSoAndLeavesNothing(String password) throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);

        flow.offer(bench.logIn(flow, "marta", password));

        Failed failed = (Failed) settled(flow);
        assertThat(failed.codeKept()).isFalse();
        assertThat(failed.problem().key()).startsWith("connect.").isNotEqualTo("connect.unknownError");
        assertThat(bench.isUntouched()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(LinkError.class)
    void everyDocumentedErrorHasItsSentenceInBothLanguages(LinkError error) {
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = new Messages(language);
            assertThat(messages.sentence(LinkError.problem(error.name())))
                    .isNotEqualTo(messages.sentence(LinkError.problem("SOMETHING_NEW")))
                    .isNotEqualTo(messages.sentence(new IllegalStateException()));
        }
    }

    @Test
    void anUnknownErrorIsNamedWithoutWhatAPageCouldSmuggleIn() {
        assertThat(new Messages(Locale.ENGLISH).sentence(LinkError.problem("NEW_ONE<script>x</script>")))
                .contains("NEW_ONEscriptxscript");
    }

    @Test
    void anotherFlowsStateIsRefused() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        URI redirect = bench.logIn(flow, "marta", "secret");

        URI forged = URI.create(redirect.toString().replaceFirst("state=[0-9a-f]+", "state=somebody-elses"));
        assertThat(flow.isForeign(forged)).isTrue();
        assertThat(flow.offer(forged)).isTrue();

        assertThat(((Failed) settled(flow)).problem().key()).isEqualTo("connect.wrongState");
        assertThat(bench.isUntouched()).isTrue();
    }

    @Test
    void aRedirectWithoutStateIsBelievedWhenTheExchangeBringsIt() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        URI redirect = bench.logIn(flow, "marta", "secret");

        flow.offer(URI.create(redirect.toString().replaceFirst("&state=[0-9a-f]+", "")));

        assertThat(settled(flow)).isInstanceOf(Done.class);
    }

    @Test
    void aCodeOfAnotherFlowIsRefusedByTheExchangesState() throws Exception {
        ConnectFlow theirs = bench.atFlanks(NOTHING_TO_SYNC);
        ConnectFlow ours = bench.atFlanks(NOTHING_TO_SYNC);
        String code = bench.logIn(theirs, "marta", "secret").getQuery().replaceFirst(".*code=([^&]+).*", "$1");

        ours.offer(URI.create(CALLBACK + "?code=" + code));

        assertThat(((Failed) settled(ours)).problem().key()).isEqualTo("connect.wrongState");
        assertThat(bench.isUntouched()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:9/callback?code=x", "http://127.0.0.1:10/callback?code=x",
            "http://127.0.0.1:9/other?code=x", "http://127.0.0.1:9/callback/x?code=x", "http://localhost:9/callback?code=x",
            "http://u@127.0.0.1:9/callback?code=x", "about:blank", "http://127.0.0.1.example:9/callback?code=x"})
    void onlyTheExactRedirectIsRecognised(URI address) {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);

        assertThat(flow.offer(address)).isFalse();
        assertThat(flow.state()).isInstanceOf(AtFlanks.class);
    }

    @Test
    void aRedirectWithNothingInItIsNoLogin() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);

        flow.offer(CALLBACK);

        assertThat(((Failed) settled(flow)).problem().key()).isEqualTo("connect.noCode");
    }

    @Test
    void lookingForALoginWithoutANetworkLeavesThePersonAtFlanks() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        bench.sandbox.close();

        assertThat(flow.lookForLogin()).failsWithin(20, TimeUnit.SECONDS).withThrowableThat()
                .withCauseInstanceOf(FlanksException.Unreachable.class);
        assertThat(flow.state()).isInstanceOf(AtFlanks.class);
    }

    @Test
    @DisplayName("API reference §18.15: a code is kept until a token is there")
    void aCodeIsKeptWhenTheNetworkFailsAndExchangedLater() throws Exception {
        ConnectFlow lost;
        try (FlanksClient unplugged = new FlanksClient(new Environment(Environment.Kind.DEMO, CALLBACK.resolve("/"),
                bench.sandbox.link(), "id", bench.sandbox.linkToken(), null), new ClientSecret("made-up"),
                FlanksOptions.standard(Clock.systemUTC()).withSleeper(_ -> { }), "Saddlebag/test")) {
            lost = bench.connector(unplugged, NOTHING_TO_SYNC).connect(CALLBACK);
            lost.choose(ConnectBench.TESTBANK);
            lost.offer(bench.logIn(lost, "marta", "secret"));

            Failed failed = (Failed) settled(lost);
            assertThat(failed.problem()).isInstanceOf(FlanksException.Unreachable.class);
            assertThat(failed.codeKept()).isTrue();
        }
        assertThat(bench.store.connections().list()).isEmpty();

        List<PendingCodes.Resumed> resumed = bench.connector(NOTHING_TO_SYNC).pendingCodes().resume(new CallCancellation());

        assertThat(resumed).hasSize(1).first().isInstanceOf(PendingCodes.Resumed.Connected.class);
        assertThat(bench.store.connections().list()).hasSize(1);
        assertThat(bench.store.linkCodes().list()).isEmpty();
    }

    @Test
    void cancellingWhileAnotherFinishesTheLoginTakesBackWhatTheOtherMade() throws Exception {
        bench.sandbox.switches().set("exchange-hold", "86400");
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        flow.offer(bench.logIn(flow, "marta", "secret"));
        assertThat(settled(flow)).isInstanceOf(WaitingForSecurityChecks.class);
        bench.sandbox.switches().set("exchange-hold", "0");
        bench.sandbox.switches().set("latency", "*=700");
        PendingCodes others = bench.connector(NOTHING_TO_SYNC).pendingCodes();

        Thread finishing = Thread.startVirtualThread(() -> others.resume(new CallCancellation()));
        Thread.sleep(300);
        flow.cancel();
        awaited(flow, Cancelled.class);
        finishing.join();
        assertThat(bench.isUntouched()).isTrue();
        assertThat(bench.api.credentials()).isEmpty();
    }

    @Test
    @DisplayName("API reference §18.15: a log-in held back by checks is finished when they are over")
    void aLoginHeldBackByChecksIsFinishedWhenTheyAreOver() throws Exception {
        bench.sandbox.switches().set("exchange-hold", "86400");
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        flow.offer(bench.logIn(flow, "marta", "secret"));

        assertThat(settled(flow)).isInstanceOf(WaitingForSecurityChecks.class);
        PendingCodes pending = bench.connector(NOTHING_TO_SYNC).pendingCodes();
        assertThat(bench.store.linkCodes().list()).hasSize(1);
        assertThat(pending.resume(new CallCancellation())).hasSize(1).first()
                .isInstanceOf(PendingCodes.Resumed.StillHeld.class);

        bench.sandbox.switches().set("exchange-hold", "0");
        flow.retry();
        awaited(flow, Done.class);
        assertThat(bench.store.linkCodes().list()).isEmpty();
    }

    @Test
    void aCodeThatWasExchangedButWhoseAnswerWasLostStillBringsItsLogin() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        URI redirect = bench.logIn(flow, "marta", "secret");
        String code = redirect.getQuery().replaceFirst(".*code=([^&]+).*", "$1");
        bench.api.exchange(new app.saddlebag.model.Secret.LinkCode(code));

        flow.offer(redirect);

        Done done = (Done) settled(flow);
        CredentialsToken token = bench.store.connections().token(done.connectionId()).orElseThrow();
        assertThat(bench.api.status(token).entityId()).isEqualTo("testbank");
    }

    @Test
    void aCodeNobodyKnowsIsForgotten() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        String state = ((AtFlanks) flow.state()).link().getQuery().replaceFirst(".*state=([^&]+).*", "$1");

        flow.offer(URI.create(CALLBACK + "?code=made-up&state=" + state));

        Failed failed = (Failed) settled(flow);
        assertThat(failed.problem().key()).isEqualTo("connect.codeRefused");
        assertThat(failed.codeKept()).isFalse();
        assertThat(bench.isUntouched()).isTrue();
    }

    @Test
    void aFirstSyncThatFailsLeavesTheConnectionAndSaysWhy() throws Exception {
        ConnectFlow flow = bench.atFlanks((_, _, _) -> {
            throw new ProblemException("flanks.incomplete");
        });

        flow.offer(bench.logIn(flow, "marta", "secret"));

        Done done = (Done) settled(flow);
        assertThat(done.problem().key()).isEqualTo("flanks.incomplete");
        assertThat(bench.store.connections().list()).hasSize(1);
    }

    @Test
    void anUnforeseenFailureIsAStateToo() throws Exception {
        ConnectFlow flow = bench.atFlanks((_, _, _) -> {
            throw new IllegalStateException("made up");
        });

        flow.offer(bench.logIn(flow, "marta", "secret"));

        assertThat(((Failed) settled(flow)).problem().key()).isEqualTo("unexpected");
    }

    @Test
    void cancellingTheFirstSyncLeavesNothingHereNorAtFlanks() throws Exception {
        CountDownLatch syncing = new CountDownLatch(1);
        AtomicReference<Boolean> stopped = new AtomicReference<>(false);
        ConnectFlow flow = bench.atFlanks((_, _, cancellation) -> cancellation.during(() -> {
            syncing.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException interrupted) {
                stopped.set(true);
                throw new ProblemException("flanks.cancelled", interrupted);
            }
            return null;
        }));
        flow.offer(bench.logIn(flow, "marta", "secret"));
        assertThat(syncing.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(bench.store.connections().list()).hasSize(1);

        flow.cancel();

        assertThat(settled(flow)).isEqualTo(new Cancelled(false));
        assertThat(stopped.get()).isTrue();
        assertThat(bench.isUntouched()).isTrue();
        assertThat(bench.api.credentials()).isEmpty();
    }

    @Test
    void cancellingWhileFlanksHoldsTheLoginBackLeavesItThereAndSaysSo() throws Exception {
        bench.sandbox.switches().set("exchange-hold", "86400");
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        flow.offer(bench.logIn(flow, "marta", "secret"));
        assertThat(settled(flow)).isInstanceOf(WaitingForSecurityChecks.class);

        flow.cancel();

        assertThat(awaited(flow, Cancelled.class)).isEqualTo(new Cancelled(true));
        assertThat(bench.isUntouched()).isTrue();
    }

    @Test
    void cancellingWhenDoneChangesNothing() throws Exception {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        flow.offer(bench.logIn(flow, "marta", "secret"));
        Done done = (Done) settled(flow);

        flow.cancel();

        assertThat(flow.state()).isEqualTo(done);
        assertThat(bench.store.connections().list()).hasSize(1);
        assertThat(bench.api.credentials()).hasSize(1);
    }

    @Test
    void noStateShowsASecret() throws Exception {
        List<String> shown = new CopyOnWriteArrayList<>();
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);
        flow.onState(state -> shown.add(state.toString()));
        URI redirect = bench.logIn(flow, "marta", "secret");
        flow.offer(redirect);
        settled(flow);

        String code = redirect.getQuery().replaceFirst(".*code=([^&]+).*", "$1");
        assertThat(String.join(" ", shown)).doesNotContain(code, bench.sandbox.linkToken());
    }
}
