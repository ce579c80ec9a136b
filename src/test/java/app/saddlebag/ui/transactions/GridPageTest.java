package app.saddlebag.ui.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Overlay;
import app.saddlebag.ui.transactions.grid.GridColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ScrollBar;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Rows, their order, selection and columns in a real window. */
class GridPageTest extends OpenPage {

    @Test
    void theBarOfManyRowsCanBeHeld() {
        await(() -> totals().contains("100,000 transactions"));
        await(() -> robot.lookup("#grid .scroll-bar").lookup((ScrollBar bar) -> bar.getOrientation() == Orientation.VERTICAL)
                .<ScrollBar>queryAll().stream().anyMatch(bar -> bar.lookup(".thumb").getLayoutBounds().getHeight() >= 24));
    }

    @Test
    void everyVisibleCellShowsTheRowThatIsNowInItsPlace() {
        await(() -> totals().contains("100,000 transactions"));
        for (String filter : List.of("shop:=Renfe", "shop:=Condis", "nomina", "")) {
            robot.interact(() -> page.filterBy(filter));
            await(() -> settled(robot));
        }
        robot.interact(() -> grid(robot).scrollTo(TRANSACTIONS - 1));
        await(() -> settled(robot) && cells(robot).getLast().getIndex() == TRANSACTIONS - 1);
    }

    @Test
    void everythingThatMatchesIsSelectedAtOnceAndStaysSoInAnotherOrder() {
        await(() -> totals().contains("100,000 transactions"));
        robot.clickOn("#filter").type(KeyCode.ESCAPE);
        await(() -> grid(robot).isFocused());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        await(() -> label(robot, "#totals-selected").contains("100,000 selected"));
        robot.clickOn("#column-AMOUNT");
        await(() -> settled(robot) && visibleRows(robot).getFirst().transaction().amount().intValue() < -500);
        assertThat(label(robot, "#totals-selected")).contains("100,000 selected");
        assertThat(cells(robot)).hasSizeGreaterThan(5).allMatch(IndexedCell::isSelected);
    }

    @Test
    void aTransactionIsShownInFullAndItsNoteIsKept() {
        await(() -> totals().contains("100,000 transactions"));
        robot.clickOn("#filter").type(KeyCode.ESCAPE);
        await(() -> grid(robot).isFocused());
        robot.type(KeyCode.ENTER);
        await(() -> robot.lookup("#inspector-note").tryQuery().isPresent()
                && text(robot, "#inspector").contains("flanks_category"));
        robot.clickOn("#inspector-note").write("half each").type(KeyCode.TAB);
        robot.write("shared").type(KeyCode.ENTER);
        await(() -> "half each".equals(visibleRows(robot).getFirst().overlay().note())
                && visibleRows(robot).getFirst().overlay().tags().contains("shared"));
    }

    @Test
    void everyColumnOrdersTheRowsAsTheLedgerDoes() {
        await(() -> totals().contains("100,000 transactions"));
        for (GridColumn column : List.of(GridColumn.DATE, GridColumn.ACCOUNT, GridColumn.DESCRIPTION, GridColumn.CATEGORY,
                GridColumn.SHOP, GridColumn.AMOUNT, GridColumn.BALANCE)) {
            for (boolean ascending : List.of(true, false)) {
                robot.interact(() -> {
                    TableColumn<LedgerRow, ?> clicked = grid(robot).getColumns().stream()
                            .filter(one -> one.getId().equals("column-" + column.name())).findFirst().orElseThrow();
                    clicked.setSortType(ascending ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
                    grid(robot).getSortOrder().setAll(List.of(clicked));
                    grid(robot).sort();
                });
                List<Long> expected = backing.first(column.sortKey(), ascending, 10);
                await(() -> visibleRows(robot).stream().limit(10).map(LedgerRow::id).toList().equals(expected));
            }
        }
    }

    @Test
    void everyValueOfARowGoesIntoTheFilterByKeyboardAlone() {
        await(() -> totals().contains("100,000 transactions"));
        robot.clickOn("#filter").type(KeyCode.ESCAPE);
        await(() -> grid(robot).isFocused());
        robot.interact(() -> page.filterBy("shop:=Renfe"));
        await(() -> settled(robot) && !totals().contains("100,000"));
        robot.interact(() -> grid(robot).getSelectionModel().clearAndSelect(0));
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        await(() -> robot.lookup("#grid-only").tryQuery().isPresent());
        assertThat(robot.lookup("#only-here").tryQuery()).as("nothing is pointed at").isEmpty();
        robot.type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.RIGHT);
        await(() -> robot.lookup("#only-MONTH").tryQuery().isPresent());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        await(() -> filter(robot).startsWith("shop:=Renfe date:20") && settled(robot));
    }

    @Test
    void theValueUnderTheMouseIsAskedForOrLeftOutAtOnce() {
        await(() -> totals().contains("100,000 transactions"));
        robot.interact(() -> page.filterBy("shop:=Renfe"));
        await(() -> settled(robot) && !totals().contains("100,000"));
        robot.rightClickOn(robot.lookup("RENFE VIAJEROS MADRID").<Node>query());
        await(() -> robot.lookup("#without-here").tryQuery().isPresent());
        robot.clickOn("#without-here");
        await(() -> filter(robot).equals("-shop:=Renfe"));
    }

    @Test
    void rowsHaveTwoLinesAndTheViewMenuTurnsThemIntoColumnsByKeyboard() {
        backing.set(MemoryBacking.of(List.of(Rows.row(1, "2026-11-22", "COMPRA TARJ. 1234 MERCADONA VALENCIA", "-12.50", null,
                "Groceries", new Overlay("for the party", Set.of("party"), null, false)))));
        await(() -> settled(robot) && said("#grid .line-first").contains("Mercadona"));
        assertThat(said("#grid .line-second")).contains("COMPRA TARJ. 1234 MERCADONA VALENCIA", "party", money(new BigDecimal("100.00"), "EUR"));
        assertThat(said("#grid .category-chip")).containsExactly("Groceries");
        assertThat(robot.lookup("#grid .mark").queryAll()).as("note and tags").hasSize(2);
        assertThat(cells(robot).getFirst().getHeight()).isEqualTo(48);
        robot.interact(robot.lookup("#columns").<Node>query()::requestFocus);
        robot.type(KeyCode.SPACE);
        await(() -> robot.lookup("#look-COLUMNS").tryQuery().isPresent());
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        await(() -> said("#grid .line-first").isEmpty() && settled(robot) && cells(robot).getFirst().getHeight() == 32);
        await(() -> "COLUMNS".equals(backing.settings().get("transactions-look")));
        reopen(robot);
        await(() -> settled(robot) && cells(robot).getFirst().getHeight() == 32);
    }

    private List<String> said(String query) {
        return robot.lookup(query).queryAll().stream().filter(Node::isVisible).map(node -> ((Labeled) node).getText()).toList();
    }

    @Test
    void columnsThatWereMovedStayThere() {
        await(() -> totals().contains("100,000 transactions"));
        inColumns(robot);
        robot.interact(() -> grid(robot).getColumns().add(0, grid(robot).getColumns().remove(5)));
        await(() -> String.valueOf(backing.settings().get("transactions-columns")).startsWith("amount:"));
        reopen(robot);
        await(() -> grid(robot).getColumns().getFirst().getId().equals("column-AMOUNT"));
    }

    @Test
    void aRowIsOneLineNoAmountIsEverCutAndACutTextIsWholeUnderTheMouse() {
        String long400 = "TRANSFERENCIA ".repeat(28).strip();
        backing.set(MemoryBacking.of(List.of(Rows.row(1, "2026-11-22", long400, "-1234567890123.45"),
                Rows.row(2, "2026-11-21", "SHORT", "-1.00"), Rows.row(3, "2026-11-20", "two\r\nlines", "-2.00"))));
        inColumns(robot);
        await(() -> drawn("two lines").equals(List.of("two lines")));
        String amount = money(new BigDecimal("-1234567890123.45"), "EUR");
        await(() -> drawn(amount).contains(amount));
        robot.moveTo(robot.lookup((IndexedCell<?> cell) -> long400.equals(cell.getText())).<Node>query());
        await(() -> tooltip(long400) != null && tooltip(long400).getText().equals(long400));
        robot.moveTo(robot.lookup((IndexedCell<?> cell) -> "SHORT".equals(cell.getText())).<Node>query());
        await(() -> tooltip(long400) == null && tooltip("SHORT") == null);
    }

    @Test
    void whatIsNoLongerListedIsLeftOutOfTheSumsAndOneKeyAway() {
        backing.set(MemoryBacking.of(List.of(
                new LedgerRow(2, 1, Rows.fact("tx_here", "2026-11-03", "HERE", "-3.00", null, null), Overlay.NONE, false),
                new LedgerRow(1, 1, Rows.fact("tx_gone", "2026-11-02", "GONE", "-2.00", null, null), Overlay.NONE, true))));
        await(() -> totals().contains(money(new BigDecimal("-3.00"), "EUR")));
        Hyperlink vanished = robot.lookup("#totals-vanished").query();
        assertThat(vanished.getText()).isEqualTo("1 no longer listed, not counted");
        robot.clickOn("#totals-as-told");
        await(() -> totals().contains(money(new BigDecimal("-5.00"), "EUR")));
        robot.clickOn("#totals-as-told");
        await(() -> !totals().contains(money(new BigDecimal("-5.00"), "EUR")));
        robot.interact(vanished::requestFocus);
        robot.type(KeyCode.ENTER);
        await(() -> filter(robot).equals("is:vanished") && shownTexts(robot, "GONE").size() == 1
                && shownTexts(robot, "HERE").isEmpty());
    }

    /** What is painted of the cells of a text. */
    private List<String> drawn(String text) {
        return robot.lookup((IndexedCell<?> cell) -> text.equals(cell.getText())).queryAll().stream()
                .map(cell -> ((Text) cell.lookup(".text")).getText()).toList();
    }

    private Tooltip tooltip(String text) {
        return robot.lookup((IndexedCell<?> cell) -> text.equals(cell.getText())).<IndexedCell<?>>query().getTooltip();
    }

    @Test
    void rowsOfWhichTheBankToldAnotherAmountAreMarkedApartFromThoseItNoLongerLists() {
        backing.rewrite(1);
        backing.set(MemoryBacking.of(List.of(
                new LedgerRow(3, 1, Rows.fact("tx_gone", "2026-11-03", "GONE", "-3.00", null, null), Overlay.NONE, true),
                new LedgerRow(2, 1, Rows.fact("tx_coffee", "2026-11-02", "COFFEE", "-2.00", null, null), Overlay.NONE, false),
                new LedgerRow(1, 1, Rows.fact("tx_tea", "2026-11-02", "TEA", "-1.00", null, null), Overlay.NONE, false))));
        await(() -> robot.lookup("#grid .mark-rewritten").queryAll().size() == 1
                && robot.lookup("#grid .mark-vanished").queryAll().size() == 1);
        robot.clickOn(money(new BigDecimal("-1.00"), "EUR"));
        robot.type(KeyCode.ENTER);
        await(() -> label(robot, "#inspector").contains("another amount or currency under this id before"));
    }
}
