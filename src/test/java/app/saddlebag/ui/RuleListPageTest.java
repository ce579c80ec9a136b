package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of a profile put in order, switched, removed and applied by the keyboard in the window. */
class RuleListPageTest extends OpenedDeskTest {

    @BeforeEach
    void openAProfileWithTwoRules() throws Exception {
        openWithMovements("""
                [{"_id": "t1", "account_id": "a", "amount": -20, "currency": "EUR", "operationDate": "2026-11-20",
                  "description": "COMPRA 1", "shop": "MERCADONA"},
                 {"_id": "t2", "account_id": "a", "amount": -30, "currency": "EUR", "operationDate": "2026-11-19",
                  "description": "COMPRA 2", "shop": "MERCADONA"},
                 {"_id": "t3", "account_id": "a", "amount": -50, "currency": "EUR", "operationDate": "2026-11-10",
                  "description": "COMPRA 3", "shop": "LIDL"}]""", profile -> {
            profile.rules().save(new Rule(0, "First", "shop:mercadona", new Rule.Sets("Food", Set.of(), false), true));
            profile.rules().save(new Rule(0, "Second", "description:compra", new Rule.Sets("Other", Set.of(), false), true));
        });
        click("#place-transactions");
        until("the rows are there", () -> shows(text -> text.startsWith("3 of 3")));
        list();
    }

    @Test
    void rulesAreMovedSwitchedRemovedAndBroughtBackByTheKeyboard() throws Exception {
        until("counted, with who overrules", () -> shows("Finds 3 transactions"::equals)
                && shows("“First” decides the category of 2"::equals));
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        until("moved", () -> names().equals(List.of("Second", "First")) && shows("“Second” decides the category of 2"::equals));
        robot.type(KeyCode.SPACE);
        until("off", () -> shows("off"::equals));
        robot.type(KeyCode.DELETE);
        until("removed", () -> names().equals(List.of("Second")) && said().startsWith("The rule “First” was removed"));
        until("the list keeps the keyboard", () -> focused("rule-list"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until("back in its place", () -> names().equals(List.of("Second", "First")) && said().equals("The rule “First” is back."));
        robot.press(KeyCode.ENTER);
        robot.press(KeyCode.ENTER);
        assertThat(fx(() -> find("#rule-save"))).as("while the key is down").isNull();
        robot.release(KeyCode.ENTER);
        until("the form", () -> find("#rule-save") != null && focused("rule-name"));
        robot.type(KeyCode.ESCAPE);
        until("the list again", () -> find("#rule-save") == null && focused("rule-list"));
        robot.type(KeyCode.ESCAPE);
        until("gone", () -> find("#rule-list") == null);
        list();
        assertThat(names()).as("as it was left").containsExactly("Second", "First");
        assertThat(shows("off"::equals)).isTrue();
    }

    @Test
    void aRuleIsAppliedToHistoryAndTakenBack() throws Exception {
        click("#rules-apply");
        until("applied", () -> said().equals("The rule “First” changed 2 transactions."));
        click("#rules-undo");
        until("taken back", () -> !said().startsWith("The rule"));
        fx(() -> {
            find("#rule-list").requestFocus();
            return null;
        });
        robot.type(KeyCode.DELETE);
        until("one is left", () -> names().equals(List.of("Second")) && focused("rule-list"));
        robot.type(KeyCode.DELETE);
        until("none is left, and a new one is next", () -> shows("No rules yet"::equals) && focused("rules-new"));
        assertThat(fx(() -> find("#rules-change").isVisible() || find("#rules-remove").isVisible())).as("what is done with a rule").isFalse();
    }

    private void list() throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.R).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until("the list", () -> find("#rule-list") != null && focused("rule-list"));
    }

    private List<String> names() {
        Stream<?> lines = find("#rule-list") instanceof ListView<?> list ? list.getItems().stream() : Stream.empty();
        return lines.map(line -> line.toString().replaceFirst(".*?name=([^,]*),.*", "$1")).toList();
    }

    private String said() {
        return find("#rules-said") instanceof Labeled label ? label.getText() : "";
    }

    private boolean focused(String id) {
        for (Node up = stage.getScene().getFocusOwner(); up != null; up = up.getParent()) {
            if (id.equals(up.getId())) {
                return true;
            }
        }
        return false;
    }
}
