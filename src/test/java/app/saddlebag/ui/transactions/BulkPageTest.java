package app.saddlebag.ui.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Several rows, or all that match, are edited at once and taken back, by the keyboard. */
class BulkPageTest extends OpenPage {

    @Test
    void allThatMatchAreHiddenByAKeyAndBackByAnother() {
        selectAll();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        await(() -> grid(robot).getItems().isEmpty() && label(robot, "#grid").contains("All transactions are hidden"));
        await(() -> label(robot, ".toast").contains("hidden"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> grid(robot).getItems().size() == TRANSACTIONS);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        await(() -> grid(robot).getItems().isEmpty());
    }

    @Test
    void theNoticeTakesItBack() throws Exception {
        selectAll();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        await(() -> grid(robot).getItems().isEmpty() && robot.lookup(".toast-deed").tryQuery().isPresent());
        click(".toast-deed");
        await(() -> grid(robot).getItems().size() == TRANSACTIONS);
    }

    /** The field in which it was typed leaves the screen with the rows; the keyboard must not be lost with it. */
    @Test
    void whatIsTypedInThePaneIsOnEveryRowAndTheKeyboardStaysWhenTheRowsLeave() {
        robot.clickOn("#filter").write("mercadona -tag:weekly");
        await(() -> settled(robot) && grid(robot).getItems().size() < TRANSACTIONS);
        int matching = grid(robot).getItems().size();
        selectAll();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        await(() -> robot.lookup("#bulk-tags").tryQuery().map(field -> field.isFocused()).orElse(false));
        robot.write("weekly").push(KeyCode.ENTER);
        await(() -> grid(robot).getItems().isEmpty());
        await(() -> stage.getScene().getFocusOwner() != null);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> grid(robot).getItems().size() == matching);
        assertThat(filter(robot)).isEqualTo("mercadona -tag:weekly");
    }

    @Test
    void theBoxThatHidesLeavesWithTheRowsAndTheNextKeyIsHeard() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.I);
        selectAll();
        await(() -> robot.lookup("#bulk-hidden").tryQuery().isPresent());
        click("#bulk-hidden");
        await(() -> grid(robot).getItems().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> grid(robot).getItems().size() == TRANSACTIONS);
    }

    private void selectAll() {
        await(() -> settled(robot));
        robot.interact(() -> grid(robot).requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        await(() -> label(robot, "#totals-selected").contains("selected"));
    }
}
