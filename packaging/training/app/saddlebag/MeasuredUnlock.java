package app.saddlebag;

import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/**
 * Unlocks the last profile and goes to its transactions as fast as the window lets a person, and says how far that has come:
 * {@code unlocking} when the passphrase is given, {@code desk} and {@code page} when profile and transactions are gone to,
 * {@code rows-N} when N transactions stand painted. A person takes longer than {@link #TYPING}.
 */
final class MeasuredUnlock extends AnimationTimer {

    private static final long TYPING = TimeUnit.SECONDS.toNanos(2);

    private final Window window;
    private final String passphrase;
    private Step step = Step.FIRST_LETTER;
    private long since;
    private int rows;
    private int painted;

    private enum Step { FIRST_LETTER, UNLOCK, TRANSACTIONS, ROWS }

    MeasuredUnlock(Window window, String passphrase) {
        this.window = window;
        this.passphrase = passphrase;
    }

    @Override
    public void handle(long now) {
        switch (step) {
            case FIRST_LETTER -> {
                if (node("#unlock-passphrase") instanceof TextInputControl field) {
                    field.appendText(passphrase.substring(0, 1));
                    go(Step.UNLOCK, now);
                }
            }
            case UNLOCK -> {
                if (now - since > TYPING && node("#unlock-passphrase") instanceof TextInputControl field
                        && node("#unlock") instanceof ButtonBase unlock) {
                    field.appendText(passphrase.substring(1));
                    MeasuredStart.mark("unlocking");
                    unlock.fire();
                    go(Step.TRANSACTIONS, now);
                }
            }
            case TRANSACTIONS -> {
                if (node("#place-transactions") instanceof ButtonBase place) {
                    MeasuredStart.mark("desk");
                    place.fire();
                    MeasuredStart.mark("page");
                    go(Step.ROWS, now);
                }
            }
            case ROWS -> watchRows();
        }
    }

    /** Said a pulse after the grid had them: by then that frame is drawn. */
    private void watchRows() {
        if (rows != painted) {
            painted = rows;
            MeasuredStart.mark("rows-" + rows);
        }
        if (node("#grid") instanceof TableView<?> grid) {
            rows = grid.getItems().size();
        }
    }

    private void go(Step next, long now) {
        step = next;
        since = now;
    }

    private Node node(String selector) {
        return window.getScene().getRoot().lookup(selector);
    }
}
