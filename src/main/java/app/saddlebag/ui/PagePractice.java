package app.saddlebag.ui;

import app.saddlebag.ui.transactions.TransactionsPage;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/**
 * What a person does first on the page of transactions, done on one that nobody sees: a few letters of a filter, the panes, the way
 * to the last row and back. What runs for the first time is slow, and JavaFX looks at every row before the one it jumps to. One
 * deed at a time, each of a few milliseconds; on the JavaFX thread.
 */
final class PagePractice {

    private static final String FILTER = "merca amount:<-50 date:2026";
    private static final List<String> PANES = List.of("#toggle-query", "#toggle-details");
    /** So many that the loops over rows are compiled, and so few that nobody notices. */
    private static final int MANY = 200_000;
    private static final int JUMPS = 3;

    private final TransactionsPage page;
    private final Pane window;
    private final Queue<Runnable> deeds = new ArrayDeque<>();
    private final ListView<Integer> many = new ListView<>(new Numbers());

    /** @param window in which lists are laid out, unseen */
    PagePractice(TransactionsPage page, Pane window) {
        this.page = page;
        this.window = window;
        IntStream.rangeClosed(1, FILTER.length()).mapToObj(length -> FILTER.substring(0, length)).forEach(this::type);
        type("");
        deeds.add(() -> jump(true));
        deeds.add(() -> jump(false));
        PANES.forEach(this::turn);
        PANES.forEach(this::turn);
        deeds.add(() -> {
            many.setVisible(false);
            many.setManaged(false);
            many.setFixedCellSize(32);
            window.getChildren().addFirst(many);
            many.resize(window.getWidth(), window.getHeight());
            many.applyCss();
        });
        for (int jump = 0; jump < JUMPS; jump++) {
            deeds.add(() -> many.scrollTo(MANY - 1));
            deeds.add(many::layout);
            deeds.add(() -> many.scrollTo(0));
            deeds.add(many::layout);
        }
    }

    private void type(String text) {
        deeds.add(() -> page.filterBy(text));
    }

    private void turn(String pane) {
        deeds.add(((ToggleButton) page.node().lookup(pane))::fire);
    }

    private void jump(boolean toEnd) {
        TableView<?> grid = (TableView<?>) page.node().lookup("#grid");
        grid.scrollTo(toEnd ? grid.getItems().size() - 1 : 0);
    }

    boolean isOver() {
        return deeds.isEmpty();
    }

    void doNext() {
        deeds.remove().run();
    }

    /** Leaves nothing in the window, also before it is over. */
    void end() {
        deeds.clear();
        window.getChildren().remove(many);
    }

    /** A list of very many that holds none of them. */
    private static final class Numbers extends ObservableListBase<Integer> {

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return MANY;
        }
    }
}
