package app.saddlebag.ui;

import app.saddlebag.profile.Looks;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.Totals;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.theme.Theme;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Nowhere;
import app.saddlebag.ui.transactions.Backing;
import app.saddlebag.ui.transactions.TransactionsPage;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A stage, and on it the transactions page of an open profile, driven by key events. Called from the benchmark's thread. */
final class BenchWindow {

    private static final long PATIENCE_SECONDS = 60;
    /** As long as a quick person types a passphrase. */
    private static final long WARM_UP_MILLIS = 2_000;
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 880;

    private final Stage stage;
    private final StackPane root;
    private final Thread screen = Thread.currentThread();
    private final Ui ui;
    private final Scene scene;
    private TransactionsPage page;
    private TableView<LedgerRow> grid;
    private VirtualFlow<?> flow;
    private Node totals;
    private Node selected;
    private final Executor painter = painter();
    private volatile long laidOut;

    private BenchWindow(Stage stage, StackPane root, Ui ui) {
        this.stage = stage;
        this.root = root;
        this.ui = ui;
        scene = stage.getScene();
        // Keeps the frames coming, as in a window in which something moves.
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                // that there is one is enough
            }
        }.start();
    }

    /** As the desktop does: a window, and the page's warm-up while a passphrase would be typed. */
    static BenchWindow open(Messages messages, Clock clock) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        StackPane root = new StackPane();
        Ui ui = new Ui(messages, clock, Background.onJavaFx(Executors.newVirtualThreadPerTaskExecutor()), address -> { });
        BenchWindow window = onScreen(() -> {
            new Theme().apply(Looks.DEFAULT.withTheme(Preferences.Theme.LIGHT));
            Stage stage = new Stage();
            stage.setScene(new Scene(root, WIDTH, HEIGHT));
            stage.show();
            new PageWarmUp(ui, root).start();
            return new BenchWindow(stage, root, ui);
        });
        long start = System.nanoTime();
        do {
            Thread.sleep(WARM_UP_MILLIS); // on a busy machine the warm-up takes longer, which is said and waited for
        } while (!onScreen(() -> root.getChildren().isEmpty()));
        System.out.printf(Locale.ROOT, "a passphrase typed in %,d ms, while the page is warmed up%n",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return window;
    }

    /** Brings the page to the front, as the shell does; returns when it is laid out for the first time. */
    @SuppressWarnings("unchecked")
    void show(OpenProfile profile) throws Exception {
        CountDownLatch laidOut = new CountDownLatch(1);
        onScreen(() -> {
            scene.addPostLayoutPulseListener(laidOut::countDown);
            page = new TransactionsPage(ui, new Nowhere(), Backing.of(profile), new Changes());
            root.getChildren().setAll(page.node(), ui.toasts().node(), ui.sheets().node());
            StackPane.setAlignment(ui.toasts().node(), Pos.BOTTOM_CENTER);
            page.shown();
            return null;
        });
        laidOut.await();
        onScreen(() -> {
            grid = (TableView<LedgerRow>) scene.lookup("#grid");
            flow = (VirtualFlow<?>) grid.lookup(".virtual-flow");
            totals = scene.lookup("#totals-all");
            selected = scene.lookup("#totals-selected");
            return null;
        });
    }

    /** When the layout of the last awaited frame was over. */
    long laidOut() {
        return laidOut;
    }

    /** The JavaFX thread. */
    Thread screen() {
        return screen;
    }

    void close() throws Exception {
        onScreen(() -> {
            if (page != null) {
                page.hidden();
                page.close();
            }
            stage.hide();
            return null;
        });
    }

    /** Types a letter into what has the keyboard; returns at once. */
    void letter(char letter) {
        Platform.runLater(() -> {
            fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.UNDEFINED, false);
            fire(KeyEvent.KEY_TYPED, String.valueOf(letter), KeyCode.UNDEFINED, false);
            fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, KeyCode.UNDEFINED, false);
        });
    }

    void press(KeyCode key, boolean control) throws Exception {
        onScreen(() -> {
            fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key, control);
            fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key, control);
            return null;
        });
    }

    /** Empties the filter by the keyboard. */
    void clear(Painted everything) throws Exception {
        press(KeyCode.F, true);
        press(KeyCode.BACK_SPACE, false);
        awaitRows(everything);
    }

    /** @return when the frame that shows this was painted, by {@link System#nanoTime()} */
    long awaitRows(Painted wanted) throws Exception {
        return awaitFrame(() -> shows(wanted), "the rows of " + wanted);
    }

    void scroll() throws Exception {
        onScreen(() -> {
            grid.requestFocus();
            return null;
        });
        for (int i = 0; i < 40; i++) {
            press(KeyCode.PAGE_DOWN, false);
            Thread.sleep(20);
        }
        press(KeyCode.END, false);
        awaitFrame(this::isAtEnd, "the last row");
        press(KeyCode.HOME, false);
        awaitFrame(() -> firstRow() != null, "the first row");
    }

    void selectAll(int rows) throws Exception {
        onScreen(() -> {
            grid.requestFocus();
            return null;
        });
        press(KeyCode.A, true);
        awaitFrame(() -> selected.isVisible()
                && captionOf(selected).equals(ui.text("transactions.totals.selected", rows)), "everything selected");
    }

    void order(String column, TableColumn.SortType type) throws Exception {
        LedgerRow before = onScreen(this::firstRow);
        onScreen(() -> {
            TableColumn<LedgerRow, ?> wanted = grid.getColumns().stream()
                    .filter(one -> one.getId().equals("column-" + column)).findFirst().orElseThrow();
            wanted.setSortType(type);
            grid.getSortOrder().setAll(List.of(wanted));
            grid.scrollTo(0);
            return null;
        });
        awaitFrame(() -> firstRow() != null && firstRow().id() != before.id(), "another order");
    }

    @SuppressWarnings("unchecked")
    void group() throws Exception {
        for (String key : List.of("SHOP", "CATEGORY", "MONTH")) {
            onScreen(() -> {
                ChoiceBox<Enum<?>> keys = (ChoiceBox<Enum<?>>) scene.lookup("#groups-key");
                keys.getItems().stream().filter(one -> one.name().equals(key)).forEach(keys::setValue);
                return null;
            });
            Thread.sleep(500);
        }
    }

    void openFacets() throws Exception {
        for (String facet : List.of("date", "account", "entity", "category", "amount")) {
            for (int press = 1; press <= 2; press++) {
                onScreen(() -> {
                    ((ButtonBase) scene.lookup("#facet-" + facet)).fire();
                    return null;
                });
                Thread.sleep(500);
            }
        }
    }

    private boolean shows(Painted wanted) {
        if (grid.getItems().size() != wanted.count() || !totalsSay(wanted)) {
            return false;
        }
        LedgerRow first = firstRow();
        return wanted.count() == 0 || first != null && first.id() == wanted.first();
    }

    private boolean totalsSay(Painted wanted) {
        if (wanted.count() == 0) {
            return !totals.isVisible();
        }
        return totals.isVisible() && captionOf(totals).equals(ui.text("transactions.totals.all", wanted.count()))
                && totals.lookupAll(".totals-net").stream().map(label -> ((Label) label).getText()).toList()
                .equals(wanted.totals().stream().map(this::net).toList());
    }

    private String net(Totals line) {
        return ui.formats().money(line.net(), line.currency());
    }

    private static String captionOf(Node block) {
        return ((Label) block.lookup(".caption")).getText();
    }

    /** The row at the top of the grid; null when that is not the first of all. */
    private LedgerRow firstRow() {
        IndexedCell<?> cell = flow.getFirstVisibleCell();
        return cell == null || cell.getIndex() != 0 || cell.isEmpty() ? null : (LedgerRow) cell.getItem();
    }

    private boolean isAtEnd() {
        IndexedCell<?> cell = flow.getLastVisibleCell();
        return cell != null && cell.getIndex() == grid.getItems().size() - 1;
    }

    private String described() {
        return grid.getItems().size() + " rows from " + firstRow() + ", " + captionOf(totals) + ", filter “"
                + ((TextField) scene.lookup("#filter")).getText() + "”, the keyboard at " + scene.getFocusOwner();
    }

    /**
     * Waits until something holds at the end of a frame's layout, and what that frame shows was painted.
     *
     * @return when it was on the screen
     */
    private long awaitFrame(BooleanSupplier holds, String what) throws Exception {
        CompletableFuture<Long> seen = new CompletableFuture<>();
        AtomicBoolean held = new AtomicBoolean();
        Runnable look = () -> {
            if (!held.get() && holds.getAsBoolean()) {
                held.set(true);
                laidOut = System.nanoTime();
                // After this frame, behind what it gives the painter, and behind what the painter gives the window.
                Platform.runLater(() -> painter.execute(() -> Platform.runLater(() -> seen.complete(System.nanoTime()))));
            }
        };
        onScreen(() -> {
            scene.addPostLayoutPulseListener(look);
            return null;
        });
        try {
            return seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("never came: " + what + "; there is " + onScreen(this::described), e);
        } finally {
            onScreen(() -> {
                scene.removePostLayoutPulseListener(look);
                return null;
            });
        }
    }

    /** JavaFX's own thread that paints, which does one thing after the other. */
    private static Executor painter() {
        try {
            Method instance = Class.forName("com.sun.javafx.tk.quantum.QuantumRenderer").getDeclaredMethod("getInstance");
            instance.setAccessible(true);
            return (Executor) instance.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode key, boolean control) {
        Node target = scene.getFocusOwner();
        Event.fireEvent(target == null ? scene : target,
                new KeyEvent(type, character, "", key, false, control, false, false));
    }

    private static <T> T onScreen(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
