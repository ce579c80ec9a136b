package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A joint account at two log-ins, in the window and by the keyboard. */
class SharedAccountPageTest extends OpenedDeskTest {

    @BeforeEach
    void openAProfileWithTwoLogins() throws Exception {
        logIn("ana", "Ana Vidal", "");
        logIn("joan", "Joan Pons", """
                , {"_id": "ac_joan_own", "iban": "ES5999900418150200051399", "currency": "EUR", "balance": 12.25, "alias": "Own"}""");
        Profiles profiles = Desks.profiles(home);
        Path folder = home.resolve("data").resolve("joint");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")));
             OpenProfile profile = profiles.create(folder, Desks.passphrase(), LiveProfile.environment(sandbox),
                     LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "ana", "p");
            LiveProfile.connect(profile, "testbank", "joan", "p");
        }
        open(profiles);
        untilShown("#shared-accounts");
    }

    @Test
    void aYesCountsItOnceEverywhereAndTheKeyboardStaysWhereTheNextAnswerIs() throws Exception {
        assertThat(shows(text -> text.equals("Joint is seen through two log-ins. Count it once?"))).isTrue();
        assertThat(shows(text -> text.contains("Ana Vidal") && text.contains("Joan Pons"))).isTrue();
        assertThat(text("#total-EUR")).contains("1,012.25");
        fx(() -> {
            find("#shared-accounts .accent").requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
        until("it counts once", () -> ((Labeled) find("#total-EUR")).getText().contains("512.25"));
        until("the keyboard is at the way back", () -> stage.getScene().getFocusOwner() instanceof Labeled owner
                && owner.getText().equals("Count each"));
        assertThat(shows(text -> text.startsWith("Also told by") && text.endsWith("counted there"))).isTrue();
        assertThat(shows(text -> text.equals("Loan without a currency (TestBank · Joan Pons) is in no total: its bank does not"
                + " say the currency."))).isTrue();
        click("#place-transactions");
        untilShown("#totals-repeated");
        assertThat(text("#totals-repeated")).isEqualTo("2 told twice, counted once");
        until("both rows of the coffee", () -> stage.getScene().getRoot().lookupAll(".table-row-cell").stream()
                .filter(row -> row.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("uncounted")))
                .count() == 2);
        eachRowLeadsToItsCounterpart();
    }

    /** By the menu's key, and by the link beside the row in full; the keyboard stays in the page. */
    private void eachRowLeadsToItsCounterpart() throws Exception {
        click("#totals-repeated");
        until("the repeated rows", () -> rows() == 2);
        fx(() -> {
            TableView<?> grid = (TableView<?>) find("#grid");
            grid.requestFocus();
            grid.getSelectionModel().clearAndSelect(0);
            return null;
        });
        robot.type(KeyCode.ENTER);
        untilShown("#inspector-counterpart");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.G).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until("both", () -> filter().matches("id:=t._joan\\|=t._ana") && rows() == 2);
        until("the keyboard is in the rows", () -> stage.getScene().getFocusOwner() == find("#grid"));
        fx(() -> {
            ((TableView<?>) find("#grid")).getSelectionModel().clearAndSelect(1);
            return null;
        });
        untilShown("#inspector-counterpart");
        fx(() -> {
            ((TextInputControl) find("#filter")).setText("is:counted");
            return null;
        });
        until("other rows", () -> filter().equals("is:counted") && rows() == 2
                && ((TableView<?>) find("#grid")).getSelectionModel().isEmpty());
        fx(() -> {
            ((TableView<?>) find("#grid")).getSelectionModel().clearAndSelect(0);
            return null;
        });
        // The row before has such a link, too, until this one's is read.
        untilQuiet();
        untilShown("#inspector-counterpart");
        fx(() -> {
            find("#inspector-counterpart").requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
        until("both", () -> filter().startsWith("id:=t") && rows() == 2);
        until("the keyboard is in the rows", () -> stage.getScene().getFocusOwner() == find("#grid"));
    }

    private int rows() {
        return ((TableView<?>) find("#grid")).getItems().size();
    }

    private String filter() {
        return ((TextInputControl) find("#filter")).getText();
    }

    @Test
    void aLoginIsRenamedOnItsCard() throws Exception {
        click("#place-connections");
        until("its card", () -> renaming().isPresent()); // the side bar names it as well, and sooner
        fx(() -> {
            renaming().orElseThrow().requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
        untilShown("#login-name");
        fx(() -> {
            ((TextInputControl) find("#login-name")).setText("Work");
            return null;
        });
        robot.type(KeyCode.ENTER);
        until("its new name", () -> shows(text -> text.equals("TestBank · Work")));
    }

    private Optional<Node> renaming() {
        return stage.getScene().getRoot().lookupAll(".button").stream().filter(node -> node instanceof Labeled button
                && "Rename…".equals(button.getText())).reduce((first, last) -> last);
    }

    private void logIn(String user, String holder, String more) throws IOException {
        Path folder = Files.createDirectories(home.resolve("bank").resolve(user + "@testbank"));
        Files.writeString(folder.resolve("auth.json"), "{\"name\": \"" + holder + "\"}");
        Files.writeString(folder.resolve("account.json"), """
                [{"_id": "ac_%s", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00, "alias": "Joint"}%s]"""
                .formatted(user, more));
        Files.writeString(folder.resolve("liability.json"), more.isEmpty() ? "[]" : """
                [{"_id": "li", "alias": "Loan without a currency", "balance": 96166}]""");
        Files.writeString(folder.resolve("data.json"), """
                [{"_id": "t1_%1$s", "account_id": "ac_%1$s", "amount": -1.50, "currency": "EUR", "operationDate": "2026-11-20",
                  "description": "CAFE"},
                 {"_id": "t2_%1$s", "account_id": "ac_%1$s", "amount": -1.50, "currency": "EUR", "operationDate": "2026-11-20",
                  "description": "CAFE"}]""".formatted(user));
    }
}
