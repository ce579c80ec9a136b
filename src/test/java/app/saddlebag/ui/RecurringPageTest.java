package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes again and again, answered by the keyboard in the window, and told once on the overview. */
class RecurringPageTest extends OpenedDeskTest {

    private static final LocalDate TODAY = LocalDate.now();

    @BeforeEach
    void openAProfileWithASubscriptionASalaryAndALateFee() throws Exception {
        Path folder = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(folder.resolve("account.json"), """
                [{"_id": "a", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00, "alias": "Current"}]""");
        List<String> rows = new ArrayList<>();
        for (int ago = 0; ago < 6; ago++) {
            rows.add(row(rows.size(), TODAY.minusDays(45).minusMonths(ago), "-40.00", "GIMNAS EUROPA"));
            rows.add(row(rows.size(), TODAY.minusDays(5).minusMonths(ago), ago < 3 ? "-9.99" : "-8.99", "NETFLIX.COM"));
            rows.add(row(rows.size(), TODAY.minusDays(9).minusMonths(ago), "2100.00", "TELARES"));
        }
        rows.add(row(rows.size(), TODAY.minusDays(2), "-33.00", "GIMNAS EUROPA"));
        Files.writeString(folder.resolve("data.json"), rows.toString());
        Profiles profiles = Desks.profiles(home);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")));
             OpenProfile profile = profiles.create(home.resolve("data").resolve("ana"), Desks.passphrase(),
                     LiveProfile.environment(sandbox), LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "ana", "p");
        }
        open(profiles);
        untilShown("#attention");
    }

    private static String row(int id, LocalDate day, String amount, String shop) {
        return """
                {"_id": "t%d", "account_id": "a", "amount": %s, "currency": "EUR", "operationDate": "%s",
                 "description": "RECIBO %s", "shop": "%s"}""".formatted(id, amount, day, shop, shop);
    }

    @Test
    void whatIsLateIsToldOnTheOverviewUntilItIsToldOff() throws Exception {
        until("it is told", () -> find("#attention").isVisible() && shows(text -> text.startsWith("Gimnas Europa was expected on")));
        click(".attention-dismiss");
        until("it is gone", () -> !find("#attention").isVisible());
        assertThat(fx(() -> stage.getScene().getFocusOwner())).as("the keyboard is somewhere").isNotNull();
        click("#place-recurring");
        untilShown("#recurring-1");
        click("#place-overview");
        until("and stays so", () -> !find("#attention").isVisible());
        click(".toast-deed");
        until("until that is taken back", () -> find("#attention").isVisible());
    }

    @Test
    void aYesANoAndANameAreSaidByTheKeyboardAndTakenBack() throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT5).release(KeyCode.CONTROL);
        untilShown("#recurring-2");
        assertThat(shows(text -> text.contains("8.99") && text.contains("until"))).as("the step of the price").isTrue();
        assertThat(shows("Income"::equals)).isTrue();
        focus("#recurring-2-yes");
        robot.type(KeyCode.SPACE);
        until("it is confirmed and has the keyboard", () -> find("#recurring-2-yes") == null && focused("recurring-2"));
        focus("#recurring-2-no");
        robot.type(KeyCode.SPACE);
        until("it is out of the way, and the next has the keyboard", () -> find("#recurring-over") != null && focused("recurring-3"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until("it is back, confirmed", () -> find("#recurring-over") == null && find("#recurring-2") != null && find("#recurring-2-yes") == null);
        focus("#recurring-2-rename");
        robot.type(KeyCode.SPACE);
        untilShown("#recurring-name");
        fx(() -> {
            ((TextInputControl) find("#recurring-name")).setText("Films");
            return null;
        });
        robot.type(KeyCode.ENTER);
        until("it has its name", () -> shows("Films"::equals));
    }

    @Test
    void eachLeadsToItsTransactionsAndNoOthers() throws Exception {
        click("#place-recurring");
        untilShown("#recurring-1");
        focus("#recurring-1");
        robot.type(KeyCode.ENTER);
        untilShown("#filter");
        until("its six rows, without what else was bought there", () -> shows(text -> text.matches("6 transactions.*|6")));
        assertThat(fx(() -> ((TextInputControl) find("#filter")).getText())).isEqualTo("shop:=\"GIMNAS EUROPA\" amount:out size:40");
    }

    @Test
    void whatIsPutAwayByKeyboardComesBackByKeyboard() throws Exception {
        until("it is told", () -> find(".attention-dismiss") != null);
        focus(".attention-dismiss");
        robot.type(KeyCode.SPACE);
        until("it is gone, and the keyboard is where a key does no harm", () -> !find("#attention").isVisible() && focused("connect-bank"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until("it is back, and the keyboard is there still", () -> find("#attention").isVisible() && focused("connect-bank"));
        focus("#attention-1");
        robot.type(KeyCode.SPACE);
        untilShown("#filter");
        until("its step leads to its rows", () -> ((TextInputControl) find("#filter")).getText().startsWith("shop:=\"GIMNAS EUROPA\""));
    }

    @Test
    void whatIsComingStandsOnTheOverviewAndLeadsToItsRows() throws Exception {
        untilShown("#coming-0");
        assertThat(fx(() -> find("#coming-0").getAccessibleText())).contains("Telares", "2,100.00\u00a0€");
        assertThat(fx(() -> find("#coming-1").getAccessibleText())).contains("Netflix", "\u22129.99\u00a0€");
        assertThat(fx(() -> find("#coming-2"))).as("what is late is told above").isNull();
        focus("#coming-0");
        robot.type(KeyCode.ENTER);
        untilShown("#filter");
        until("its six rows", () -> shows(text -> text.matches("6 of 19 transactions.*")));
    }

    private void focus(String selector) throws Exception {
        fx(() -> {
            Node node = find(selector);
            node.requestFocus();
            return null;
        });
    }

    private boolean focused(String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }
}
