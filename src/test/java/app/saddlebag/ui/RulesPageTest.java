package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules made, applied and taken back by the keyboard in the window. */
class RulesPageTest extends OpenedDeskTest {

    @BeforeEach
    void openAProfileWithSomePurchases() throws Exception {
        openWithMovements("""
                [{"_id": "t1", "account_id": "a", "amount": -20, "currency": "EUR", "operationDate": "2026-11-20",
                  "description": "COMPRA 1", "shop": "MERCADONA"},
                 {"_id": "t2", "account_id": "a", "amount": -30, "currency": "EUR", "operationDate": "2026-11-19",
                  "description": "COMPRA 2", "shop": "Mercadona"},
                 {"_id": "t3", "account_id": "a", "amount": -40, "currency": "EUR", "operationDate": "2026-11-18",
                  "description": "COMPRA 3", "shop": "MERCADONA"},
                 {"_id": "t4", "account_id": "a", "amount": -50, "currency": "EUR", "operationDate": "2026-11-10",
                  "description": "COMPRA 4", "shop": "LIDL"}]""", profile -> { });
        click("#place-transactions");
        until("the rows are there", () -> outcome().startsWith("4 of 4"));
    }

    @Test
    void aRuleFromTheFilterIsForeseenKeptAppliedAndTakenBackByTheKeyboard() throws Exception {
        write("#filter", "shop:mercadona");
        make();
        until("it is known what it finds", () -> said("#rule-filter-outcome").equals("Finds 3 transactions"));
        assertThat(text("#rule-changes")).as("it sets nothing yet").isEqualTo("It would change no transaction.");
        robot.type(KeyCode.TAB).type(KeyCode.TAB);
        until("what it sets has the keyboard", () -> focused("rule-category"));
        robot.write("Food");
        until("and what it would do", () -> said("#rule-changes").equals("It would change 3 transactions."));
        assertThat(shows(text -> text.startsWith("In 0.00") && text.contains("90.00"))).isTrue();
        assertThat(fx(() -> find("#rule-examples").lookupAll(".strong").size())).isEqualTo(3);
        robot.type(KeyCode.TAB).type(KeyCode.ENTER);
        until("told, and gone", () -> find("#rule-save") == null
                && shows("The rule “shop:mercadona” is kept, and changed 3 transactions."::equals));
        write("#filter", "category:=Food");
        until("the rows have it", () -> outcome().startsWith("3 of 4"));
        robot.type(KeyCode.DOWN);
        until("the rows have the keyboard", () -> stage.getScene().getFocusOwner() instanceof TableView<?>);
        type(KeyCode.Z);
        until("taken back", () -> outcome().startsWith("0 of 4"));
    }

    @Test
    void whatIsMissingOrCannotBeReadIsToldAndKeepsNothing() throws Exception {
        make();
        until("everything", () -> said("#rule-filter-outcome").equals("Finds 4 transactions"));
        click("#rule-save");
        until("asked for what it sets", () -> said("#rule-problem").startsWith("Say what the rule sets"));
        write("#rule-tags", "all");
        until("all", () -> said("#rule-changes").equals("It would change 4 transactions."));
        click("#rule-save");
        until("asked whether it is meant", () -> shows("A rule for every transaction?"::equals));
        robot.type(KeyCode.ESCAPE);
        until("not kept", () -> !shows("A rule for every transaction?"::equals) && find("#rule-save") != null);
        write("#rule-filter", "amount:..x");
        until("told below the field", () -> !said("#rule-filter-complaint").isEmpty()
                && said("#rule-changes").startsWith("What it would do"));
        click("#rule-save");
        until("and again", () -> said("#rule-problem").equals("The filter cannot be read. Mend it where it says so."));
        robot.type(KeyCode.ESCAPE);
        until("gone", () -> find("#rule-save") == null);
    }

    @Test
    void allOfTheSameMerchantAreOneFilterAway() throws Exception {
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        until("a row is selected", () -> !stage.getScene().getRoot().lookupAll(".table-row-cell:selected").isEmpty());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.L).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until("both writings are found", () -> outcome().startsWith("3 of 4"));
        assertThat(((TextInputControl) find("#filter")).getText()).startsWith("shop:=");
    }

    private void make() throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.M).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until("the form", () -> find("#rule-save") != null && focused("rule-name"));
    }

    private void write(String selector, String text) throws Exception {
        fx(() -> {
            ((TextInputControl) find(selector)).setText(text);
            return null;
        });
    }

    private String said(String selector) {
        return find(selector) instanceof Labeled label && label.isVisible() ? label.getText() : "";
    }

    private boolean focused(String id) {
        for (Node up = stage.getScene().getFocusOwner(); up != null; up = up.getParent()) {
            if (id.equals(up.getId())) {
                return true;
            }
        }
        return false;
    }

    private void type(KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private String outcome() {
        return stage.getScene().getRoot().lookupAll(".filter-outcome").stream().map(node -> ((Labeled) node).getText())
                .filter(text -> text.contains(" of ")).findFirst().orElse("");
    }
}
