package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.sync.SyncListener;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A bank that was read once, and whose last sync found nobody to ask. */
class FailedSyncPageTest extends OpenedDeskTest {

    private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");

    @Test
    void whyIsSaidOnceWithTheNextStepAndInFewWordsInTheHistory() throws Exception {
        Profiles profiles = Desks.profiles(home);
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
        try (OpenProfile profile = readOnce(profiles, sandbox)) {
            sandbox.close();
            profile.syncAll(SyncListener.NONE, new CallCancellation());
        }
        open(profiles);
        click("#place-connections");
        untilShown("#history-1");
        assertThat(shows(text -> text.equals("Flanks cannot be reached. What was read before is still here. "
                + "Sync when there is a network again."))).isTrue();
        assertThat(shows(text -> text.endsWith(": not read to the end, and nothing changed"))).isTrue();
        assertThat(shows(text -> text.startsWith("Latest") && text.contains("Flanks"))).isFalse();
        click("#history-1");
        until("the sync that failed", () -> shows(text -> text.equals("Flanks cannot be reached.")));
    }

    /** One rule for the same button wherever it stands: pressing it would do nothing. */
    @Test
    void whileASyncIsUnderWayNoPageOffersAnother() throws Exception {
        Profiles profiles = Desks.profiles(home);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            try (OpenProfile profile = readOnce(profiles, sandbox)) {
                sandbox.switches().set("server-errors", "*=100");
                profile.syncAll(SyncListener.NONE, new CallCancellation());
            }
            sandbox.switches().set("server-errors", "");
            sandbox.switches().set("latency", "*=60000");
            open(profiles);
            until("the card's button", () -> synced(".bank-card").isPresent() && synced(".attention-line").isPresent());
            assertThat(fx(() -> synced(".bank-card").orElseThrow().getPseudoClassStates())).doesNotContain(RESTING);
            robot.push(KeyCode.F5);
            until("the buttons rest", () -> synced(".bank-card").orElseThrow().getPseudoClassStates().contains(RESTING)
                    && synced(".attention-line").orElseThrow().getPseudoClassStates().contains(RESTING));
            click("#place-connections");
            until("the same on Connections", () -> synced(".panel").map(Node::getPseudoClassStates)
                    .orElse(FXCollections.emptyObservableSet()).contains(RESTING));
        }
    }

    /** Above the page, which it does not cover, until it is known; and not above the cards, which say it themselves. */
    @Test
    void whyASyncFailedIsSaidInOnePlaceUntilItIsKnown() throws Exception {
        Profiles profiles = Desks.profiles(home);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            readOnce(profiles, sandbox).close();
            sandbox.switches().set("server-errors", "*=100");
            open(profiles);
            untilShown(".bank-card");
            robot.push(KeyCode.F5);
            untilShown("#sync-trouble");
            assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".toast"))).isEmpty();
            robot.push(KeyCode.F5);
            untilGone("#sync-trouble");
            untilShown("#sync-trouble");
            click("#sync-trouble-step");
            untilShown("#history-1");
            untilGone("#sync-trouble");
            robot.push(KeyCode.F5);
            untilGone(".sync-strip");
            click("#place-overview");
            untilShown(".bank-card");
            assertThat(fx(() -> find("#sync-trouble").isVisible())).as("what was read on its card").isFalse();
        }
    }

    /** A profile whose bank was read. */
    private OpenProfile readOnce(Profiles profiles, Sandbox sandbox) {
        OpenProfile profile = profiles.create(home.resolve("data").resolve("mine"), Desks.passphrase(),
                LiveProfile.environment(sandbox), LiveProfile.secret(sandbox));
        LiveProfile.connect(profile, "lince", "marta", "demo");
        return profile;
    }

    private Optional<Node> synced(String where) {
        return stage.getScene().getRoot().lookupAll(where + " .button").stream()
                .filter(node -> node instanceof Button button && "Sync now".equals(button.getText())).findFirst();
    }
}
