package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.connect.PendingCodes.Resumed;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.Environment;
import app.saddlebag.model.PendingCode;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.ui.Desks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A login that Flanks holds back is finished by a later run of the program, once Flanks lets it through. */
class WaitingLoginsTest {

    @TempDir Path home;

    @Test
    void aLoginHeldBackIsFinishedWhenTheProfileOpensLater() throws IOException {
        Profiles profiles = Desks.profiles(home);
        Path folder = home.resolve("held");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            sandbox.switches().set("exchange-hold", "86400");
            try (OpenProfile profile = profiles.create(folder, Desks.passphrase(), LiveProfile.environment(sandbox),
                    LiveProfile.secret(sandbox))) {
                assertThat(LiveProfile.connect(profile, "testbank", "marta", "demo"))
                        .isInstanceOf(ConnectState.WaitingForSecurityChecks.class);
            }

            try (OpenProfile profile = profiles.open(folder, Desks.passphrase())) {
                SyncRound held = profile.syncAll(SyncListener.NONE, new CallCancellation());
                assertThat(held.logins()).singleElement().isInstanceOf(Resumed.StillHeld.class);
                assertThat(held.problems()).isEmpty();
                assertThat(profile.waitingLogins().waiting()).hasSize(1);

                sandbox.switches().set("exchange-hold", "0");
                SyncRound through = profile.finishLogins(SyncListener.NONE, new CallCancellation());

                assertThat(through.logins()).singleElement().isInstanceOf(Resumed.Connected.class);
                assertThat(through.reports()).singleElement()
                        .satisfies(report -> assertThat(report.batch().counts().added()).isPositive());
                assertThat(profile.waitingLogins().waiting()).isEmpty();
                assertThat(profile.store().connections().list()).singleElement()
                        .satisfies(made -> assertThat(made.health()).isEqualTo(Health.FRESH));
                assertThat(profile.ledger().snapshot().size()).isPositive();
            }
        }
    }

    @Test
    void aCodeIsExchangedByOneRoundOnlyHoweverManyAreUnderWay() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
                HeldExchange gate = new HeldExchange(sandbox.api());
                OpenProfile profile = withAWaitingCode(sandbox, gate);
                ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<SyncRound> first = other.submit(() -> profile.finishLogins(SyncListener.NONE, new CallCancellation()));
            gate.awaitHeld();
            SyncRound second = profile.finishLogins(SyncListener.NONE, new CallCancellation());
            gate.release();

            assertThat(second.logins()).as("the code is in the other's hand").isEmpty();
            assertThat(first.get(1, TimeUnit.MINUTES).logins()).singleElement().isInstanceOf(Resumed.Connected.class);
        }
    }

    @Test
    void aLoginGivenUpWhileItIsFinishedKeepsItsConnectionAndLeavesNoCode() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
                HeldExchange gate = new HeldExchange(sandbox.api());
                OpenProfile profile = withAWaitingCode(sandbox, gate);
                ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            PendingCode waiting = profile.waitingLogins().waiting().getFirst();

            Future<SyncRound> finishing = other.submit(() -> profile.finishLogins(SyncListener.NONE, new CallCancellation()));
            gate.awaitHeld();
            Thread givingUp = Thread.ofVirtual().start(() -> profile.waitingLogins().giveUp(waiting.id()));
            while (givingUp.isAlive() && givingUp.getState() != Thread.State.WAITING) {
                Thread.sleep(5);
            }
            assertThat(givingUp.isAlive()).as("it waits for the round that has the code in hand").isTrue();
            gate.release();
            givingUp.join();

            assertThat(profile.records().connections()).as("once it is given up it is finished").hasSize(1);
            assertThat(profile.waitingLogins().waiting()).isEmpty();
            assertThat(finishing.get(1, TimeUnit.MINUTES).logins()).singleElement().isInstanceOf(Resumed.Connected.class);
        }
    }

    /** A profile whose log-in Flanks would let through by now; the exchange of its code waits at the gate. */
    private OpenProfile withAWaitingCode(Sandbox sandbox, HeldExchange gate) {
        sandbox.switches().set("exchange-hold", "86400");
        OpenProfile profile = Desks.profiles(home).create(home.resolve("waiting"), Desks.passphrase(),
                new Environment(Environment.Kind.CUSTOM, gate.address(), sandbox.link(), sandbox.clientId(),
                        sandbox.linkToken(), null), LiveProfile.secret(sandbox));
        LiveProfile.connect(profile, "testbank", "marta", "demo");
        sandbox.switches().set("exchange-hold", "0");
        gate.hold();
        return profile;
    }

    @Test
    void withNothingWaitingNobodyIsAsked() {
        Profiles profiles = Desks.profiles(home);
        try (OpenProfile demo = profiles.demo()) {
            demo.setDemoBankReachable(false);
            SyncRound round = demo.finishLogins(SyncListener.NONE, new CallCancellation());
            assertThat(round.problems()).isEmpty();
            assertThat(round.reports()).isEmpty();
        }
    }
}
