package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A category given by hand is offered for all of its merchant, and answered by the keyboard in the window. */
class OfferPageTest extends OpenedDeskTest {

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
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        until("a row is selected", () -> !stage.getScene().getRoot().lookupAll(".table-row-cell:selected").isEmpty());
        ctrlShift(KeyCode.C);
        until("its category has the keyboard", () -> focused("inspector-category"));
        robot.write("Food").type(KeyCode.ENTER);
        until("offered", () -> said("#offer"));
        assertThat(shows("Give “Food” to all 2 others of Mercadona, too?"::equals)).isTrue();
    }

    @Test
    void theOthersGetItAsOneChangeAndTheKeyboardGoesBackToWhereItWas() throws Exception {
        Node was = fx(() -> stage.getScene().getFocusOwner());
        ctrlShift(KeyCode.A);
        until("the answer has the keyboard", () -> focused("offer-all"));
        robot.type(KeyCode.ENTER);
        until("done", () -> find("#offer") == null || !find("#offer").isVisible());
        until("told", () -> shows("Category of 2 transactions changed"::equals));
        assertThat(fx(() -> stage.getScene().getFocusOwner())).isSameAs(was);
        write("#filter", "category:=Food");
        until("three have it", () -> outcome().startsWith("3 of 4"));
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL).type(KeyCode.DOWN);
        until("the rows have the keyboard", () -> stage.getScene().getFocusOwner() instanceof TableView<?>);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until("taken back at once", () -> outcome().startsWith("1 of 4"));
    }

    @Test
    void aRuleIsBegunWithWhatIsOffered() throws Exception {
        ctrlShift(KeyCode.A);
        until("the answer has the keyboard", () -> focused("offer-all"));
        robot.type(KeyCode.TAB);
        until("and the rule", () -> focused("offer-rule"));
        robot.type(KeyCode.ENTER);
        until("the form", () -> find("#rule-save") != null && focused("rule-name"));
        assertThat(fx(() -> ((TextInputControl) find("#rule-name")).getText())).isEqualTo("Mercadona");
        assertThat(fx(() -> ((TextInputControl) find("#rule-filter")).getText())).startsWith("shop:=");
        assertThat(fx(() -> ((ComboBox<?>) find("#rule-category")).getEditor().getText())).isEqualTo("Food");
        assertThat(said("#offer")).isFalse();
    }

    @Test
    void aMerchantThatIsNotAskedAboutIsListedWithTheRulesAndMayBeAskedAboutAgain() throws Exception {
        ctrlShift(KeyCode.A);
        until("the answer has the keyboard", () -> focused("offer-all"));
        robot.type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.ENTER);
        until("told", () -> shows("You will not be asked about Mercadona any more."::equals));
        assertThat(said("#offer")).isFalse();
        ctrlShift(KeyCode.R);
        until("the rules", () -> find("#rules-declined") != null && find("#rules-declined").isVisible());
        fx(() -> {
            find("#rules-declined").requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        until("told", () -> shows("You may be asked about Mercadona again."::equals));
        until("none is left", () -> !find("#rules-declined").isVisible());
    }

    @Test
    void escapeLeavesItAndAsksNoMore() throws Exception {
        ctrlShift(KeyCode.A);
        until("the answer has the keyboard", () -> focused("offer-all"));
        robot.type(KeyCode.ESCAPE);
        until("gone", () -> !said("#offer"));
        ctrlShift(KeyCode.A);
        until("told", () -> shows(text -> text.startsWith("Nothing is offered just now.")));
    }

    private void ctrlShift(KeyCode key) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(key).release(KeyCode.SHIFT, KeyCode.CONTROL);
    }

    private void write(String selector, String text) throws Exception {
        fx(() -> {
            ((TextInputControl) find(selector)).setText(text);
            return null;
        });
    }

    private boolean said(String selector) {
        Node node = find(selector);
        return node != null && node.isVisible();
    }

    private boolean focused(String id) {
        for (Node up = stage.getScene().getFocusOwner(); up != null; up = up.getParent()) {
            if (id.equals(up.getId())) {
                return true;
            }
        }
        return false;
    }

    private String outcome() {
        return stage.getScene().getRoot().lookupAll(".filter-outcome").stream().map(node -> ((Labeled) node).getText())
                .filter(text -> text.contains(" of ")).findFirst().orElse("");
    }
}
