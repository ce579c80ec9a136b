package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectFlow;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.model.Entity;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logins that are no connections yet, on the page of connections: one held back, one left there, one unheard of. */
class UnfinishedLoginsPageTest extends OpenedDeskTest {

    private Sandbox sandbox;

    @BeforeEach
    void openAProfileWithOneOfEach() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        Profiles profiles = Desks.profiles(home);
        Path folder = home.resolve("data").resolve("unfinished");
        try (OpenProfile profile = profiles.create(folder, Desks.passphrase(), LiveProfile.environment(sandbox),
                LiveProfile.secret(sandbox))) {
            ConnectState.Done done = (ConnectState.Done) LiveProfile.connect(profile, "testbank", "marta", "demo");
            LiveProfile.forget(profile, done.connectionId());
            assertThat(profile.waitingLogins().look().strays()).hasSize(1);
            ConnectFlow away = profile.connector().connect(profile.redirectUri());
            away.choose(new Entity("nordlicht", "Nordlicht Bank", null, null));
            sandbox.switches().set("exchange-hold", "86400");
            assertThat(LiveProfile.connect(profile, "banco-faro", "joan", "demo"))
                    .isInstanceOf(ConnectState.WaitingForSecurityChecks.class);
        }
        open(profiles);
        click("#place-connections");
        until("what waits", () -> shows(text -> text.equals("A login at banco-faro that is not finished")));
    }

    @AfterEach
    void closeBank() {
        sandbox.close();
    }

    @Test
    void whatWaitsSaysSinceWhenAndWhenNext() throws Exception {
        assertThat(shows(text -> text.startsWith("You logged in at the bank on "))).isTrue();
        assertThat(shows(text -> text.startsWith("Next try by itself: "))).isTrue();
    }

    @Test
    void whoLeftAndWasNotHeardOfHasACardThatGoesOnOrGivesUp() throws Exception {
        until("who is away", () -> shows(text -> text.equals("You left for Nordlicht Bank")));
        assertThat(shows(text -> text.startsWith("Nothing was heard since ("))).isTrue();

        press("Continue");
        untilShown(".link-sheet");
        until("the page of the login", () -> find("#link-web") != null);
        fx(() -> {
            stage.getScene().getRoot().lookupAll(".sheet-buttons .button").stream().map(Labeled.class::cast)
                    .filter(button -> button.getText().equals("Cancel")).findFirst().orElseThrow().requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
        untilGone(".link-sheet");
        until("the earlier one is given up for the new one", () -> !shows(text -> text.equals("You left for Nordlicht Bank")));
    }

    @Test
    void whoLeftMayBeGivenUpAfterAQuestion() throws Exception {
        until("who is away", () -> shows(text -> text.equals("You left for Nordlicht Bank")));
        fx(() -> {
            stage.getScene().getRoot().lookupAll(".button").stream()
                    .filter(node -> node.getId() != null && node.getId().startsWith("away-give-up-")).findFirst().orElseThrow()
                    .requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
        until("the question", () -> shows(text -> text.startsWith("Nothing in this profile changes. Should a login")));
        fx(() -> {
            stage.getScene().getRoot().lookupAll(".sheet .danger").stream().findFirst().orElseThrow().requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
        until("it is gone", () -> !shows(text -> text.equals("You left for Nordlicht Bank")));
    }

    @Test
    void aLoginLeftAtFlanksIsTakenOverByKeyAndRead() throws Exception {
        assertThat(shows(text -> text.startsWith("This profile made a login at TestBank"))).isTrue();
        press("Take over");
        until("it is a connection", () -> shows(text -> text.equals("TestBank") || text.startsWith("TestBank ·")));
        until("it is offered no more", () -> !shows(text -> text.equals("A login without a connection")));
        until("it is read", () -> shows(text -> text.startsWith("Synced ")));
    }

    private void press(String name) throws Exception {
        fx(() -> {
            button(name).requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
    }

    private Node button(String name) {
        return stage.getScene().getRoot().lookupAll(".button").stream().filter(node -> node instanceof Labeled button
                && name.equals(button.getText())).findFirst().orElseThrow();
    }
}
