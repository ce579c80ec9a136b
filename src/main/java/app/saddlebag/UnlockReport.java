package app.saddlebag;

import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/**
 * Unlocks the last profile and goes to its transactions as fast as the window lets a person, and says how far that has come, for
 * {@code packaging/measure-startup.sh}: {@code unlocking} when the passphrase is given, {@code desk} and {@code page} when
 * profile and transactions are gone to, {@code rows-N} when N transactions stand painted. Only where {@code SADDLEBAG_STARTUP_REPORT} is {@code unlock}; the passphrase comes from
 * {@code SADDLEBAG_PASSPHRASE}. A person takes longer than {@link #TYPING}.
 */
final class UnlockReport extends AnimationTimer {

    private static final long TYPING = TimeUnit.SECONDS.toNanos(2);

    private final Stage stage;
    private final String passphrase;
    private Step step = Step.FIRST_LETTER;
    private long since;
    private int rows;
    private int painted;

    private enum Step { FIRST_LETTER, UNLOCK, TRANSACTIONS, ROWS }

    UnlockReport(Stage stage, String passphrase) {
        this.stage = stage;
        this.passphrase = passphrase;
    }

    static void runWhereAsked(Stage stage) {
        if ("unlock".equals(System.getenv(StartupReport.ASKED))) {
            new UnlockReport(stage, System.getenv("SADDLEBAG_PASSPHRASE")).start();
        }
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
                    StartupReport.mark("unlocking");
                    unlock.fire();
                    go(Step.TRANSACTIONS, now);
                }
            }
            case TRANSACTIONS -> {
                if (node("#place-transactions") instanceof ButtonBase place) {
                    StartupReport.mark("desk");
                    place.fire();
                    StartupReport.mark("page");
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
            StartupReport.mark("rows-" + rows);
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
        return stage.getScene().getRoot().lookup(selector);
    }
}
