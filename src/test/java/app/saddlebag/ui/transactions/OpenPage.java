package app.saddlebag.ui.transactions;

import app.saddlebag.profile.Looks;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Connection;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.Preferences;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.theme.Theme;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
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
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The page in a real window over 100,000 transactions, to be driven by keyboard and mouse, and ways to look at it. */
abstract class OpenPage extends WindowTest {

    static final int TRANSACTIONS = 100_000;
    static final long PATIENCE_SECONDS = 60;
    /** Made once for all tests, as it never changes. */
    private static final Ledger LIFE = SeededLedger.of(TRANSACTIONS);

    MemoryBacking backing;
    TransactionsPage page;
    final Changes changes = new Changes();
    private StackPane root;
    private Ui ui;

    @BeforeEach
    final void open() throws Exception {
        backing = MemoryBacking.of(LIFE);
        showIn(Locale.UK, Preferences.Theme.LIGHT, 100, 1300, 850);
    }

    /** Opens the page, in another dress if it was open. */
    final void showIn(Locale locale, Preferences.Theme colours, int percent, int width, int height) throws Exception {
        fx(() -> {
            if (page != null) {
                page.hidden();
                page.close();
            }
            Clock clock = Clock.fixed(SeededLife.TODAY.atTime(10, 0).atZone(ZoneId.of("Europe/Madrid")).toInstant(),
                    ZoneId.of("Europe/Madrid"));
            new Theme().apply(Looks.DEFAULT.withTheme(colours).withScalePercent(percent));
            ui = new Ui(new Messages(locale), clock, Background.onJavaFx(Executors.newVirtualThreadPerTaskExecutor()),
                    address -> { });
            root = new StackPane();
            show();
            stage.setScene(new Scene(root, width, height));
            stage.show();
            return null;
        });
    }

    @AfterEach
    final void close() {
        Platform.runLater(() -> {
            page.hidden();
            page.close();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Closes the page and opens it anew over the same backing. */
    final void reopen(FxRobot robot) {
        robot.interact(() -> {
            page.hidden();
            page.close();
            show();
        });
    }

    final String money(BigDecimal amount, String currency) {
        return ui.formats().money(amount, currency);
    }

    /** Shows one line to a row. */
    final void inColumns(FxRobot robot) {
        robot.interact(() -> page.changeLook());
        await(() -> grid(robot).getFixedCellSize() == 32 && settled(robot));
    }

    private void show() {
        page = new TransactionsPage(ui, navigator(), backing.backing(), changes);
        root.getChildren().setAll(page.node(), ui.toasts().node(), ui.sheets().node());
        page.shown();
    }

    /** Every visible row of the table is the row of the search at its place. */
    static boolean settled(FxRobot robot) {
        TableView<LedgerRow> grid = grid(robot);
        List<IndexedCell<?>> cells = cells(robot);
        return !cells.isEmpty() && cells.stream().allMatch(cell ->
                cell.getIndex() < grid.getItems().size() && grid.getItems().get(cell.getIndex()).equals(cell.getItem()));
    }

    static List<IndexedCell<?>> cells(FxRobot robot) {
        List<IndexedCell<?>> cells = new ArrayList<>();
        for (Node node : robot.lookup("#grid .table-row-cell").queryAll()) {
            if (node instanceof TableRow<?> row && !row.isEmpty() && row.isVisible()) {
                cells.add(row);
            }
        }
        cells.sort((one, other) -> Integer.compare(one.getIndex(), other.getIndex()));
        return cells;
    }

    static List<LedgerRow> visibleRows(FxRobot robot) {
        return cells(robot).stream().map(cell -> (LedgerRow) cell.getItem()).toList();
    }

    static List<String> shownTexts(FxRobot robot, String text) {
        return robot.lookup("#grid .table-cell").queryAll().stream().map(node -> ((IndexedCell<?>) node).getText())
                .filter(text::equals).toList();
    }

    static TableView<LedgerRow> grid(FxRobot robot) {
        return robot.lookup("#grid").query();
    }

    static String filter(FxRobot robot) {
        return robot.lookup("#filter").<TextField>query().getText();
    }

    static CheckBox checkBox(FxRobot robot, String text) {
        return robot.lookup((CheckBox box) -> text.equals(box.getText())).tryQueryAs(CheckBox.class).orElse(null);
    }

    final String totals() {
        return String.join(" ", labelled("#totals-all"));
    }

    static String label(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node instanceof Labeled labeled ? labeled.getText()
                : node.lookupAll(".label").stream().map(one -> ((Label) one).getText()).collect(Collectors.joining(" "));
    }

    final List<String> labelled(String query) {
        Node node = root.lookup(query);
        return node == null ? List.of() : node.lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(one -> ((Label) one).getText()).toList();
    }

    static String text(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().map(node -> node.lookupAll(".json-text").stream()
                .map(one -> ((Text) one).getText()).collect(Collectors.joining())).orElse("");
    }

    /** On the JavaFX thread. */
    static String clipboard() {
        return String.valueOf(Clipboard.getSystemClipboard().getString());
    }

    /** Waits, as long as a crowded machine may need, until something holds on the screen. */
    static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come to hold", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Leads nowhere; another test may say where it leads. */
    Navigator navigator() {
        return new NoNavigator();
    }

    /** Whoever leads anywhere is wrong. */
    static class NoNavigator implements Navigator {
        @Override
        public void go(Place place) {
            throw new AssertionError("nobody asked to leave");
        }

        @Override
        public void showTransactions(String filter) {
            throw new AssertionError("nobody asked to leave");
        }

        @Override
        public void showPairs() {
            throw new AssertionError("nobody asked to leave");
        }

        @Override
        public void export() {
            throw new AssertionError("nobody asked to leave");
        }

        @Override
        public void help() {
            throw new AssertionError("nobody asked for help");
        }

        @Override
        public void importStatements() {
        }

        @Override
        public void connectBank() {
            throw new AssertionError("nobody asked to leave");
        }

        @Override
        public void showProduct(StoredProduct product) {
            throw new AssertionError("nobody asked to leave");
        }

        @Override
        public void renew(Connection connection) {
            throw new AssertionError("nobody asked to leave");
        }

        @Override
        public void sync(Connection connection) {
            throw new AssertionError("nobody asked to sync");
        }

        @Override
        public ObservableValue<Boolean> syncing() {
            return new SimpleBooleanProperty();
        }
    }
}
