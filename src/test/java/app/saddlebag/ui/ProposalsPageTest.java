package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.Tie;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pairs that may be one event, answered one after another by the keyboard in the window. */
class ProposalsPageTest extends OpenedDeskTest {

    @BeforeEach
    void openAProfileWithTwoLikelyTransfers() throws Exception {
        Path folder = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(folder.resolve("account.json"), """
                [{"_id": "a", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00, "alias": "Current"},
                 {"_id": "b", "iban": "ES5999900418150200051399", "currency": "EUR", "balance": 100.00, "alias": "Savings"}]""");
        Files.writeString(folder.resolve("data.json"), """
                [{"_id": "t1", "account_id": "a", "amount": -200, "currency": "EUR", "operationDate": "2026-11-20",
                  "description": "TRASPASO EMITIDO"},
                 {"_id": "t2", "account_id": "b", "amount": 200, "currency": "EUR", "operationDate": "2026-11-21",
                  "description": "TRASPASO RECIBIDO"},
                 {"_id": "t3", "account_id": "a", "amount": -50, "currency": "EUR", "operationDate": "2026-11-10",
                  "description": "TRANSFERENCIA EMITIDA"},
                 {"_id": "t4", "account_id": "b", "amount": 50, "currency": "EUR", "operationDate": "2026-11-10",
                  "description": "TRANSFERENCIA RECIBIDA"},
                 {"_id": "t5", "account_id": "a", "amount": 900, "currency": "EUR", "operationDate": "2026-11-19",
                  "description": "SALARY"}]""");
        Profiles profiles = Desks.profiles(home);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")));
             OpenProfile profile = profiles.create(home.resolve("data").resolve("ana"), Desks.passphrase(),
                     LiveProfile.environment(sandbox), LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "ana", "p");
        }
        open(profiles);
        click("#place-transactions");
        untilShown("#totals-proposals");
    }

    @Test
    void theTotalsSayHowManyThereAreAndTheKeyboardAnswersThemAll() throws Exception {
        assertThat(text("#totals-proposals")).isEqualTo("2 pairs may be one event each");
        assertThat(in()).startsWith("1,150.00");
        click("#totals-proposals");
        until("the first is selected and has the keyboard", () -> list().isFocused() && description().equals("TRASPASO EMITIDO"));
        assertThat(shows("Both texts speak of moving money · Same amount, 1 day apart · no other transaction agrees as well"::equals)).isTrue();
        robot.type(KeyCode.Y);
        until("the next is in line", () -> list().getItems().size() == 1 && list().isFocused()
                && description().equals("TRANSFERENCIA EMITIDA"));
        until("sums follow while it is open", () -> in().startsWith("950.00"));
        robot.type(KeyCode.N);
        until("nothing waits", () -> shows("No pair waits for an answer"::equals));
        until("the way back has the keyboard", () -> focused("proposals-undo"));
        robot.type(KeyCode.ESCAPE);
        until("nothing is asked any more", () -> find("#proposals") == null && !find("#totals-proposals").isVisible());
        assertThat(in()).as("what was declined counts on").startsWith("950.00");
    }

    @Test
    void whatWasSaidIsTakenBackTheLastFirst() throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.E).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until("the keyboard opens it too", () -> find("#proposals") != null && list().isFocused());
        robot.type(KeyCode.Y);
        until("the next", () -> description().equals("TRANSFERENCIA EMITIDA"));
        robot.type(KeyCode.Y);
        until("both left out", () -> in().startsWith("900.00"));
        until("the way back has the keyboard", () -> focused("proposals-undo"));
        robot.type(KeyCode.SPACE);
        until("the last is back, and has the keyboard", () -> list().isFocused() && description().equals("TRANSFERENCIA EMITIDA"));
        until("it counts again", () -> in().startsWith("950.00"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until("both are back in their order", () -> list().getItems().size() == 2 && description().equals("TRASPASO EMITIDO"));
        until("both count again", () -> in().startsWith("1,150.00"));
    }

    @Test
    void allOfAKindAreAnsweredByOneKeyAndTakenBackByOne() throws Exception {
        click("#totals-proposals");
        until("the first is selected and has the keyboard", () -> list().isFocused() && description().equals("TRASPASO EMITIDO"));
        assertThat(shows("Current and Savings"::equals)).isTrue();
        assertThat(shows("Transfer between your accounts: 2 pairs · Both texts speak of moving money · Same amount"::equals)).isTrue();
        assertThat(find(".all-yes").getAccessibleText()).startsWith("Yes to all 2. Current and Savings. Transfer");
        robot.press(KeyCode.SHIFT).type(KeyCode.Y).release(KeyCode.SHIFT);
        until("nothing waits", () -> shows("No pair waits for an answer"::equals));
        until("both left out", () -> in().startsWith("900.00"));
        assertThat(text("#proposals-said")).isEqualTo("One event each: 2 pairs between Current and Savings");
        until("the way back has the keyboard", () -> focused("proposals-undo"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until("both are back at once", () -> list() != null && list().getItems().size() == 2 && description().equals("TRASPASO EMITIDO"));
        until("both count again", () -> in().startsWith("1,150.00"));
    }

    @Test
    void allOfAKindAreDeclinedByTheMouse() throws Exception {
        click("#totals-proposals");
        until("the first is selected and has the keyboard", () -> list().isFocused() && description().equals("TRASPASO EMITIDO"));
        click(".all-no");
        until("nothing waits", () -> shows("No pair waits for an answer"::equals));
        assertThat(in()).as("what was declined counts on").startsWith("1,150.00");
        click("#proposals-undo");
        until("both are back at once", () -> list() != null && list().getItems().size() == 2 && description().equals("TRASPASO EMITIDO"));
    }

    private boolean focused(String id) {
        return stage.getScene().getFocusOwner() != null && id.equals(stage.getScene().getFocusOwner().getId());
    }

    private String in() {
        return ((Labeled) find("#totals-all .totals-amount")).getText();
    }

    @SuppressWarnings("unchecked")
    private ListView<Tie> list() {
        return (ListView<Tie>) find("#proposals");
    }

    private String description() {
        Tie selected = list().getSelectionModel().getSelectedItem();
        return selected == null ? "" : selected.first().row().transaction().description();
    }
}
