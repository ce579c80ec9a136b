package app.saddlebag.ui.transactions;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Overlay;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Values beside the rows go into the filter and out of it, by the keyboard. */
class ValuesPageTest extends OpenPage {

    private static final LedgerRow RECENT = Rows.row(2, "2026-11-22", "MERCADONA VALENCIA", "-12.50");
    private static final LedgerRow NOTED = new LedgerRow(2, 1, RECENT.transaction(), new Overlay("half each", Set.of(), null, false), false);
    private static final LedgerRow OLDER = Rows.row(1, "2026-10-21", "RENFE VIAJEROS", "-3.00");

    @Test
    void aGroupIsAskedForOrLeftOutByTheKeyForTheMenu() {
        twoRows();
        robot.interact(() -> {
            ListView<?> groups = robot.lookup("#groups").query();
            groups.requestFocus();
            groups.getSelectionModel().select(0);
        });
        menu("#group-without");
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        await(() -> filter(robot).equals("-date:2026-11") && settled(robot) && cells(robot).size() == 1);
    }

    @Test
    void aValueAmongTheDetailsIsReachedAndAskedFor() {
        twoRows();
        robot.interact(() -> {
            grid(robot).requestFocus();
            grid(robot).getSelectionModel().clearAndSelect(0);
        });
        robot.type(KeyCode.ENTER);
        await(() -> value("22 Nov 2026") != null);
        robot.interact(value("22 Nov 2026")::requestFocus);
        await(() -> value("22 Nov 2026").isFocused());
        backing.set(MemoryBacking.of(List.of(NOTED, OLDER, Rows.row(3, "2026-09-20", "CONDIS", "-4.00"))));
        await(() -> settled(robot) && cells(robot).size() == 3);
        await(() -> value("22 Nov 2026").isFocused());
        menu("#value-only");
        robot.type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.ENTER);
        await(() -> filter(robot).equals("date:2026-11-22") && settled(robot) && cells(robot).size() == 1);
    }

    private void twoRows() {
        backing.set(MemoryBacking.of(List.of(RECENT, OLDER)));
        await(() -> settled(robot) && cells(robot).size() == 2);
        await(() -> robot.lookup("#groups").<ListView<?>>query().getItems().size() == 2);
    }

    private void menu(String item) {
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        await(() -> robot.lookup(item).tryQuery().isPresent());
    }

    private Node value(String text) {
        return robot.lookup(".inspector-value").queryAll().stream()
                .filter(node -> node instanceof Labeled label && text.equals(label.getText())).findFirst().orElse(null);
    }
}
