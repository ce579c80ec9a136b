package app.saddlebag.ui.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ledger.GroupKey;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.SavedFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Kept filters, groups and what a restart must not lose, in a real window. */
class SavedPageTest extends OpenPage {

    @Test
    void keptFiltersFilterAndComeBackAfterBeingDeleted() {
        await(() -> totals().contains("100,000 transactions"));
        robot.clickOn("#filter").write("shop:=Renfe");
        keep(robot, "shop:=Renfe");
        robot.clickOn("#saved-all");
        await(() -> filter(robot).isEmpty());
        for (int again = 0; again < 2; again++) {
            robot.clickOn(".saved-name");
            await(() -> filter(robot).equals("shop:=Renfe"));
            robot.interact(() -> page.filterBy("nomina"));
        }
        robot.type(KeyCode.DELETE);
        await(() -> !labelled("#saved").contains("shop:=Renfe"));
        await(() -> robot.lookup("#saved-undo .text").<Text>query().getText().equals("Undo"));
        robot.clickOn("#saved-undo");
        await(() -> labelled("#saved").contains("shop:=Renfe"));
    }

    @Test
    void aKeptFilterIsNamedAtOnceAndTheNameIsKeptWhereverOneClicksNext() {
        await(() -> totals().contains("100,000 transactions"));
        robot.interact(() -> page.filterBy("shop:=Renfe"));
        robot.clickOn("#saved-keep");
        await(() -> robot.lookup("#saved .text-field").tryQuery().isPresent());
        robot.write("Trains").clickOn("#filter");
        await(() -> labelled("#saved").contains("Trains"));
        assertThat(backing.list()).extracting(SavedFilter::name).containsExactly("Trains");
    }

    @Test
    void aFilterIsKeptOnce() {
        keep(robot, "shop:=Renfe");
        keep(robot, "nomina");
        robot.interact(() -> page.filterBy("shop:=Renfe"));
        robot.clickOn("#saved-keep");
        await(() -> robot.lookup("#saved").<ListView<?>>query().getSelectionModel().getSelectedIndex() == 0);
        assertThat(backing.list()).extracting(SavedFilter::text).containsExactly("shop:=Renfe", "nomina");
    }

    @Test
    void whatIsNoListOfFiltersIsNotPasted() {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT,
                "Dear Sir\tamount:>\n/(/\n")));
        robot.clickOn("#saved-more").clickOn("#saved-paste");
        await(() -> robot.lookup((Label label) -> label.getText().startsWith("There is no filter on the clipboard"))
                .tryQuery().isPresent());
        assertThat(backing.list()).isEmpty();
    }

    @Test
    void theLastFilterTheColumnsAndTheirOrderSurviveARestart() {
        await(() -> totals().contains("100,000 transactions"));
        robot.clickOn("#filter").write("shop:=Renfe").type(KeyCode.ENTER);
        inColumns(robot);
        assertThat(robot.lookup("#columns").query().getAccessibleText()).isEqualTo("Columns: 7 of 14 shown");
        robot.clickOn("#columns");
        robot.clickOn("#show-BALANCE");
        await(() -> robot.lookup("#columns").query().getAccessibleText().equals("Columns: 6 of 14 shown"));
        robot.clickOn("#column-AMOUNT");
        await(() -> String.valueOf(backing.settings().get("transactions-columns")).contains("-balance")
                && "shop:=Renfe".equals(backing.settings().get("transactions-filter"))
                && "amount:ascending".equals(backing.settings().get("transactions-order")));
        reopen(robot);
        await(() -> filter(robot).equals("shop:=Renfe") && settled(robot));
        assertThat(grid(robot).getVisibleLeafColumns()).noneMatch(column -> column.getId().equals("column-BALANCE"));
        await(() -> grid(robot).getSortOrder().getFirst().getId().equals("column-AMOUNT") && settled(robot)
                && isAscending(visibleRows(robot)));
    }

    @Test
    void aKeptFilterCountsItsTransactionsAnewWhenTheyChange() {
        await(() -> totals().contains("100,000 transactions"));
        String count = backing.count("shop:=Renfe");
        keep(robot, "shop:=Renfe");
        await(() -> labelled("#saved").contains(count));
        assertThat(labelled("#saved")).anySatisfy(said -> assertThat(said).startsWith("−").endsWith("€"));
        robot.interact(() -> backing.set(SeededLedger.of(2_000)));
        String now = backing.count("shop:=Renfe");
        assertThat(now).isNotEqualTo(count);
        await(() -> labelled("#saved").contains(now));
    }

    @Test
    void keptFiltersAreRenamedAndMovedByTheKeyboard() {
        keep(robot, "shop:=Renfe");
        keep(robot, "nomina");
        robot.clickOn(".saved-name");
        robot.type(KeyCode.F2).write("Trains").type(KeyCode.ENTER);
        await(() -> labelled("#saved").contains("Trains"));
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        await(() -> backing.list().stream().map(SavedFilter::name).toList().equals(List.of("nomina", "Trains")));
    }

    @Test
    void keptFiltersAreCarriedElsewhereAsText() {
        keep(robot, "shop:=Renfe");
        robot.clickOn("#saved-more").clickOn("#saved-copy");
        await(() -> clipboard().contains("shop:=Renfe\tshop:=Renfe\n"));
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT,
                "Salary\tnomina amount:>0\n")));
        robot.clickOn("#saved-more").clickOn("#saved-paste");
        await(() -> labelled("#saved").contains("Salary"));
        robot.clickOn(robot.lookup((Label label) -> "Salary".equals(label.getText())).<Label>query());
        await(() -> filter(robot).equals("nomina amount:>0"));
    }

    @Test
    void clickingAGroupNarrowsTheFilterToIt() {
        await(() -> totals().contains("100,000 transactions"));
        robot.interact(() -> robot.lookup("#groups-key").<ChoiceBox<GroupKey>>query().setValue(GroupKey.CATEGORY));
        await(() -> labelled("#groups").contains("Transport"));
        robot.clickOn(robot.lookup((Label label) -> "Transport".equals(label.getText())
                && label.getStyleClass().contains("group-name")).<Label>query());
        await(() -> filter(robot).equals("category:=Transport"));
        await(() -> labelled("#groups").stream().filter("Transport"::equals).count() == 1);
    }

    private static boolean isAscending(List<LedgerRow> rows) {
        List<BigDecimal> amounts = rows.stream().map(row -> row.transaction().amount()).toList();
        return amounts.size() > 5 && amounts.equals(amounts.stream().sorted().toList());
    }

    private void keep(FxRobot robot, String filter) {
        robot.interact(() -> page.filterBy(filter));
        robot.clickOn("#saved-keep");
        await(() -> robot.lookup("#saved .text-field").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        await(() -> labelled("#saved").contains(filter));
    }
}
