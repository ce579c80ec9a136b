package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.Connection;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.ui.Desks;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Giving up what is not finished never takes away what is. */
class GivingUpTest {

    @TempDir Path home;

    @Test
    void aRenewalThatIsGivenUpWhileItIsHeldLeavesTheConnectionItsLogin() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withSwitch("renewed-token", "new"));
             OpenProfile profile = Desks.profiles(home).create(home.resolve("mine"), Desks.passphrase(),
                     LiveProfile.environment(sandbox), LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "marta", "demo");
            Connection connection = profile.records().connections().getFirst();
            sandbox.switches().set("blocked-logins", "marta");
            profile.sync(connection.id(), SyncListener.NONE, new CallCancellation());
            sandbox.switches().set("exchange-hold", "86400");
            assertThat(LiveProfile.renew(profile, profile.records().connections().getFirst(), "marta", "another"))
                    .isInstanceOf(ConnectState.WaitingForSecurityChecks.class);

            profile.waitingLogins().giveUp(profile.waitingLogins().waiting().getFirst().id());
            sandbox.switches().set("exchange-hold", "0");
            profile.waitingLogins().resume(new CallCancellation(), false);

            assertThat(profile.waitingLogins().waiting()).isEmpty();
            assertThat(profile.flanks().credentials()).as("its login is still at Flanks").hasSize(1);
        }
    }
}
