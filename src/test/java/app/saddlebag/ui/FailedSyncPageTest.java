package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.sync.SyncListener;
import org.junit.jupiter.api.Test;

/** A bank that was read once, and whose last sync found nobody to ask. */
class FailedSyncPageTest extends OpenedDeskTest {

    @Test
    void whyIsSaidOnceWithTheNextStepAndInFewWordsInTheHistory() throws Exception {
        Profiles profiles = Desks.profiles(home);
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
        try (OpenProfile profile = profiles.create(home.resolve("data").resolve("mine"), Desks.passphrase(),
                LiveProfile.environment(sandbox), LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "lince", "marta", "demo");
            sandbox.close();
            profile.syncAll(SyncListener.NONE, new CallCancellation());
        }
        open(profiles);
        click("#place-connections");
        untilShown("#history-1");
        assertThat(shows(text -> text.equals("Flanks cannot be reached. What was read before is still here. "
                + "Sync when there is a network again."))).isTrue();
        assertThat(shows(text -> text.endsWith(": not everything could be read, and nothing changed"))).isTrue();
        assertThat(shows(text -> text.startsWith("Latest") && text.contains("Flanks"))).isFalse();
        click("#history-1");
        until("the sync that failed", () -> shows(text -> text.equals("Flanks cannot be reached.")));
    }
}
