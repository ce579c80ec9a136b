package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectFlow;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.connect.DemoLogin;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.LoopbackPages;
import app.saddlebag.model.Connection;
import app.saddlebag.profile.ConnectionRemoval.Way;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.ui.Desks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was begun for a connection that is removed does not bring it back. */
class ConnectionRemovalTest {

    @TempDir Path home;
    private Profiles profiles;
    private Sandbox sandbox;
    private OpenProfile profile;

    @BeforeEach
    void connect() throws IOException {
        profiles = Desks.profiles(home);
        sandbox = Sandbox.start(SandboxOptions.defaults().withSwitch("renewed-token", "new"));
        profile = profiles.create(home.resolve("p"), Desks.passphrase(), LiveProfile.environment(sandbox),
                LiveProfile.secret(sandbox));
        LiveProfile.connect(profile, "testbank", "marta", "demo");
    }

    @AfterEach
    void close() {
        profile.close();
        sandbox.close();
    }

    private void anotherRun() {
        profile.close();
        profile = profiles.open(home.resolve("p"), Desks.passphrase());
    }

    private Connection connection() {
        return profile.records().connections().getFirst();
    }

    private ConnectFlow leaveToRenew() {
        return profile.connector().renew(connection(), profile.redirectUri());
    }

    @Test
    void aRenewalThatCameToNothingDoesNotBringBackWhatWasRemovedHereAlone() {
        leaveToRenew();
        anotherRun();
        ConnectionRemoval.remove(profile, connection().id(), Way.HERE);

        profile.syncAll(SyncListener.NONE, new CallCancellation());

        assertThat(profile.records().connections()).isEmpty();
        assertThat(profile.waitingLogins().look().strays()).as("it is offered instead").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Way.class, names = {"EVERYWHERE", "ARCHIVE"})
    void aRenewalThatIsHeldBackIsDeletedAtFlanksToo(Way way) throws IOException {
        sandbox.switches().set("exchange-hold", "86400");
        ConnectFlow flow = leaveToRenew();
        try (LoopbackPages pages = new LoopbackPages()) {
            flow.offer(new DemoLogin(pages).logIn(((ConnectState.AtFlanks) flow.state()).link(), flow.redirectUri(),
                    new DemoLogin.Answers("testbank", "marta", "demo", List.of())));
        }
        assertThat(flow.settled().join()).isInstanceOf(ConnectState.WaitingForSecurityChecks.class);
        anotherRun();
        ConnectionRemoval.remove(profile, connection().id(), way);
        assertThat(profile.waitingLogins().waiting()).as("nobody waits for it").isEmpty();

        sandbox.switches().set("exchange-hold", "0");
        profile.syncAll(SyncListener.NONE, new CallCancellation());

        assertThat(profile.records().connections()).allMatch(Connection::archived).hasSize(way == Way.ARCHIVE ? 1 : 0);
        assertThat(profile.flanks().credentials()).isEmpty();
    }
}
