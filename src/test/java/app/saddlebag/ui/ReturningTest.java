package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Who goes to another page by a key and comes back finds the keyboard where it was, in the program's own window. */
class ReturningTest extends OpenedDeskTest {

    private static final String ROWS = """
            [{"_id": "t", "account_id": "a", "amount": -5.00, "currency": "EUR", "description": "Bakery", "balance": 500.00,
              "operationDate": "2026-11-02", "valueDate": "2026-11-02"}]""";

    private void control(KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    @Test
    void theKeyboardReturnsToTheRowsAndToAPanelThatWasDrawnAnewMeanwhile() throws Exception {
        openWithMovements(ROWS, profile -> { });
        untilShown("#connect-bank");
        control(KeyCode.DIGIT2);
        until("the first time it is the filter's", () -> find("#filter") != null && find("#filter").isFocused());
        until("the row", () -> !((TableView<?>) find("#grid")).getItems().isEmpty());
        fx(() -> {
            find("#grid").requestFocus();
            return null;
        });
        control(KeyCode.DIGIT1);
        untilShown("#connect-bank");
        fx(() -> {
            find("#range-month").requestFocus();
            return null;
        });
        control(KeyCode.DIGIT2);
        until("back among the rows", () -> find("#grid") != null && find("#grid").isFocused());
        control(KeyCode.DIGIT1);
        until("back at the range", () -> find("#range-month") != null && find("#range-month").isFocused());
        click("#place-transactions");
        until("where the page wants it after a click", () -> find("#filter") != null && find("#filter").isFocused());
    }

    @Test
    void aBalanceBelowAnAmountIsNamedWhereItIsHeardAndInTheHeading() throws Exception {
        openWithMovements(ROWS, profile -> { });
        untilShown("#place-transactions");
        click("#place-transactions");
        until("the row", () -> find("#grid") != null && find("#grid").lookup(".grid-amount.line-cell") instanceof Labeled cell
                && cell.getText() != null);
        Node cell = fx(() -> find("#grid").lookupAll(".grid-amount.line-cell").stream()
                .filter(one -> ((Labeled) one).getText() != null).findFirst().orElseThrow());
        assertThat(((Labeled) cell).getText().replace('\u00a0', ' ')).isEqualTo("−5.00 €, Balance: 500.00 €.");
        assertThat(fx(() -> ((TableView<?>) find("#grid")).getVisibleLeafColumns().getLast().getText())).isEqualTo("Amount · balance");
    }
}
