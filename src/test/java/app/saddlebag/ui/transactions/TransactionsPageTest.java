package app.saddlebag.ui.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Connection;
import app.saddlebag.profile.Preferences;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.Navigator;
import app.saddlebag.ui.Place;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.theme.Theme;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The page in a real window over 100,000 movements, driven by keyboard and mouse. */
@ExtendWith(ApplicationExtension.class)
class TransactionsPageTest {

    private static final int MOVEMENTS = 100_000;
    private static final long PATIENCE_SECONDS = 60;

    private MemoryBacking backing;
    private TransactionsPage page;
    private StackPane root;
    private Ui ui;

    @Start
    void open(Stage stage) {
        Clock clock = Clock.fixed(SeededLife.TODAY.atTime(10, 0).atZone(ZoneId.of("Europe/Madrid")).toInstant(),
                ZoneId.of("Europe/Madrid"));
        Theme theme = new Theme();
        theme.apply(Preferences.Theme.LIGHT, 100);
        ui = new Ui(new Messages(Locale.UK), clock, Background.onJavaFx(Executors.newVirtualThreadPerTaskExecutor()),
                address -> { });
        backing = MemoryBacking.of(MOVEMENTS);
        root = new StackPane();
        show();
        stage.setScene(new Scene(root, 1300, 850));
        stage.show();
    }

    @AfterEach
    void close() {
        Platform.runLater(() -> {
            page.hidden();
            page.close();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void typingBringsTheRowsAndTheirTotals(FxRobot robot) {
        await(() -> totals().contains("100,000 movements"));
        robot.clickOn("#filter").write("shop:renfe -ref");
        await(() -> !visibleRows(robot).isEmpty() && visibleRows(robot).stream().allMatch(row ->
                "Renfe".equals(row.transaction().shop()) && !row.transaction().description().contains("REF")));
        await(() -> !totals().contains("100,000"));
        assertThat(shownTexts(robot, "RENFE VIAJEROS MADRID")).isNotEmpty();
        assertThat(labelled("#totals-all")).anySatisfy(text -> assertThat(text).startsWith("−").endsWith("€"));
    }

    @Test
    void everyVisibleCellShowsTheRowThatIsNowInItsPlace(FxRobot robot) {
        await(() -> totals().contains("100,000 movements"));
        for (String filter : List.of("shop:=Renfe", "shop:=Condis", "nomina", "")) {
            robot.interact(() -> page.filterBy(filter));
            await(() -> settled(robot));
        }
        robot.interact(() -> grid(robot).scrollTo(MOVEMENTS - 1));
        await(() -> settled(robot) && cells(robot).getLast().getIndex() == MOVEMENTS - 1);
    }

    @Test
    void aMistakeIsSaidBelowItsPlaceWhileOneTypes(FxRobot robot) {
        robot.clickOn("#filter").write("shop:Renfe amount:>x");
        await(() -> label(robot, "#filter-complaint").contains("“x” is not a number"));
        Node complaint = robot.lookup("#filter-complaint").query();
        assertThat(complaint.getLayoutX()).isGreaterThan(100);
        robot.type(KeyCode.BACK_SPACE).write("5");
        await(() -> !complaint.isVisible());
    }

    @Test
    void aSuggestionIsTakenByTheKeyboard(FxRobot robot) {
        await(() -> totals().contains("100,000 movements"));
        robot.clickOn("#filter").write("shop:Ren");
        await(() -> robot.lookup(".completion").tryQuery().isPresent());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        await(() -> filter(robot).equals("shop:=Renfe "));
        robot.type(KeyCode.ESCAPE);
        await(() -> filter(robot).isEmpty());
    }

    @Test
    void theKeyboardAloneLeadsFromTheFilterToRowsAndTheirText(FxRobot robot) {
        await(() -> totals().contains("100,000 movements"));
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("shop:=Renfe ").type(KeyCode.ESCAPE);
        robot.interact(() -> page.filterBy("shop:=Renfe"));
        await(() -> settled(robot) && !totals().contains("100,000"));
        robot.type(KeyCode.DOWN);
        await(() -> grid(robot).isFocused());
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        await(() -> label(robot, "#totals-selected").contains("3 selected"));
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        await(() -> String.valueOf(clipboard()).startsWith(
                "Date\tAccount\tDescription\tCategory\tShop\tAmount\tBalance\tCurrency\n")
                && clipboard().lines().count() == 4);
    }

    @Test
    void everythingThatMatchesIsSelectedAtOnceAndStaysSoInAnotherOrder(FxRobot robot) {
        await(() -> totals().contains("100,000 movements"));
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
    void aFacetWritesTheFilterAndFollowsIt(FxRobot robot) {
        await(() -> totals().contains("100,000 movements"));
        robot.clickOn("#facet-category");
        await(() -> checkBox(robot, "Transport") != null);
        robot.clickOn(checkBox(robot, "Transport"));
        await(() -> filter(robot).equals("category:=Transport"));
        await(() -> label(robot, "#facet-category").contains("Transport"));
        robot.interact(() -> page.filterBy("category:health"));
        await(() -> checkBox(robot, "Health").isSelected() && !checkBox(robot, "Transport").isSelected());
    }

    @Test
    void theDrawerShowsTheQueryAndWhatRunsHere(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        robot.clickOn("#filter").write("shop:=Renfe -netflix");
        await(() -> text(robot, "#query-json").contains("\"^Renfe$\""));
        await(() -> labelled("#query-terms").containsAll(List.of("shop:=Renfe", "-netflix")));
        robot.clickOn("#query-copy");
        await(() -> String.valueOf(clipboard()).contains("^Renfe$"));
    }

    @Test
    void flanksIsAskedAndTheDifferencesCanBeSynced(FxRobot robot) {
        robot.interact(() -> page.filterBy("shop:=NoSuchShop"));
        backing.answer(2, query -> List.of(Rows.fact("tx_new", "2026-11-22", "NEW AT THE BANK", "-7.00", "NoSuchShop",
                null)));
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        await(() -> text(robot, "#query-json").contains("NoSuchShop"));
        robot.clickOn("#query-ask");
        await(() -> labelled("#query-answers").stream().filter("The same rows as here"::equals).count() == 2);
        assertThat(labelled("#query-answers")).anySatisfy(said -> assertThat(said).contains("NEW AT THE BANK"));
        robot.clickOn(".ask-sync");
        await(() -> backing.synced().equals(List.of(2L)));
    }

    @Test
    void aPastedQueryBecomesTheFilter(FxRobot robot) {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT,
                "{\"shop\": [\"^Renfe$\"]")));
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        await(() -> robot.lookup("#query-paste").tryQuery().isPresent());
        robot.clickOn("#query-paste");
        await(() -> robot.lookup("#query-pasted").tryQuery().isPresent());
        robot.clickOn("#query-filter");
        await(() -> !label(robot, "#query-mistake").isEmpty());
        robot.clickOn("#query-pasted").press(KeyCode.CONTROL).type(KeyCode.END).release(KeyCode.CONTROL).write("}");
        robot.clickOn("#query-filter");
        await(() -> filter(robot).equals("shop:=Renfe"));
    }

    @Test
    void anExpressionThatIsTooCostlySaysSoAndTheNextFilterWorks(FxRobot robot) {
        backing.set(MemoryBacking.of(List.of(Rows.row(1, "2026-11-22", "a".repeat(300) + "!", "-1.00"))));
        robot.clickOn("#filter").write("/(?=a)(.*a){12}$/");
        await(() -> labelled("#grid").contains("This expression is too costly"));
        robot.clickOn("#placeholder-clear");
        await(() -> visibleRows(robot).size() == 1);
    }

    @Test
    void aMovementIsShownInFullAndItsNoteIsKept(FxRobot robot) {
        await(() -> totals().contains("100,000 movements"));
        robot.clickOn("#filter").type(KeyCode.ESCAPE);
        await(() -> grid(robot).isFocused());
        robot.type(KeyCode.ENTER);
        await(() -> robot.lookup("#inspector-note").tryQuery().isPresent()
                && text(robot, "#inspector").contains("flanks_category"));
        robot.clickOn("#inspector-note").write("half each");
        robot.clickOn("#inspector-tags").write("shared").type(KeyCode.ENTER);
        await(() -> "half each".equals(visibleRows(robot).getFirst().overlay().note())
                && visibleRows(robot).getFirst().overlay().tags().contains("shared"));
    }

    @Test
    void keptFiltersFilterAndComeBackAfterBeingDeleted(FxRobot robot) {
        await(() -> totals().contains("100,000 movements"));
        robot.clickOn("#filter").write("shop:=Renfe");
        robot.clickOn("#saved-keep");
        await(() -> labelled("#saved").contains("shop:=Renfe"));
        robot.clickOn("#saved-all");
        await(() -> filter(robot).isEmpty());
        robot.clickOn(".saved-name");
        await(() -> filter(robot).equals("shop:=Renfe"));
        robot.type(KeyCode.DELETE);
        await(() -> !labelled("#saved").contains("shop:=Renfe"));
        robot.clickOn("#saved-undo");
        await(() -> labelled("#saved").contains("shop:=Renfe"));
    }

    @Test
    void theLastFilterAndTheColumnsSurviveARestart(FxRobot robot) {
        await(() -> totals().contains("100,000 movements"));
        robot.clickOn("#filter").write("shop:=Renfe").type(KeyCode.ENTER);
        robot.clickOn("#columns");
        robot.clickOn("#show-BALANCE");
        await(() -> String.valueOf(backing.settings().get("transactions-columns")).contains("-balance")
                && "shop:=Renfe".equals(backing.settings().get("transactions-filter")));
        robot.interact(() -> {
            page.hidden();
            page.close();
            show();
        });
        await(() -> filter(robot).equals("shop:=Renfe") && settled(robot));
        assertThat(grid(robot).getVisibleLeafColumns()).noneMatch(column -> column.getId().equals("column-BALANCE"));
    }

    private void show() {
        page = new TransactionsPage(ui, new NoNavigator(), backing.backing());
        root.getChildren().setAll(page.node(), ui.toasts().node(), ui.sheets().node());
        page.shown();
    }

    /** Every visible row of the table is the row of the search at its place. */
    private static boolean settled(FxRobot robot) {
        TableView<LedgerRow> grid = grid(robot);
        List<IndexedCell<?>> cells = cells(robot);
        return !cells.isEmpty() && cells.stream().allMatch(cell ->
                cell.getIndex() < grid.getItems().size() && grid.getItems().get(cell.getIndex()).equals(cell.getItem()));
    }

    private static List<IndexedCell<?>> cells(FxRobot robot) {
        List<IndexedCell<?>> cells = new ArrayList<>();
        for (Node node : robot.lookup("#grid .table-row-cell").queryAll()) {
            if (node instanceof TableRow<?> row && !row.isEmpty() && row.isVisible()) {
                cells.add(row);
            }
        }
        cells.sort((one, other) -> Integer.compare(one.getIndex(), other.getIndex()));
        return cells;
    }

    private static List<LedgerRow> visibleRows(FxRobot robot) {
        return cells(robot).stream().map(cell -> (LedgerRow) cell.getItem()).toList();
    }

    private static List<String> shownTexts(FxRobot robot, String text) {
        return robot.lookup("#grid .table-cell").queryAll().stream().map(node -> ((IndexedCell<?>) node).getText())
                .filter(text::equals).toList();
    }

    private static TableView<LedgerRow> grid(FxRobot robot) {
        return robot.lookup("#grid").query();
    }

    private static String filter(FxRobot robot) {
        return robot.lookup("#filter").<TextField>query().getText();
    }

    private static CheckBox checkBox(FxRobot robot, String text) {
        return robot.lookup((CheckBox box) -> text.equals(box.getText())).tryQueryAs(CheckBox.class).orElse(null);
    }

    private String totals() {
        return String.join(" ", labelled("#totals-all"));
    }

    private static String label(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node instanceof Labeled labeled ? labeled.getText()
                : node.lookupAll(".label").stream().map(one -> ((Label) one).getText()).collect(Collectors.joining(" "));
    }

    private List<String> labelled(String query) {
        Node node = root.lookup(query);
        return node == null ? List.of() : node.lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(one -> ((Label) one).getText()).toList();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().map(node -> node.lookupAll(".json-text").stream()
                .map(one -> ((Text) one).getText()).collect(Collectors.joining())).orElse("");
    }

    private static String clipboard() {
        return Clipboard.getSystemClipboard().getString();
    }

    /** Waits, as long as a crowded machine may need, until something holds on the screen. */
    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come to hold", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private record NoNavigator() implements Navigator {
        @Override
        public void go(Place place) {
            throw new AssertionError("nobody asked to leave");
        }

        @Override
        public void showTransactions(String filter) {
            throw new AssertionError("nobody asked to leave");
        }

        @Override
        public void connectBank() {
            throw new AssertionError("nobody asked to leave");
        }

        @Override
        public void renew(Connection connection) {
            throw new AssertionError("nobody asked to leave");
        }
    }
}
