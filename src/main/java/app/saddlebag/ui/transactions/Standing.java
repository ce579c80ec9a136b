package app.saddlebag.ui.transactions;

import app.saddlebag.model.ProductKind;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.BesideLine;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Navigator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.util.Subscription;

/** How the connections stand that the rows come through, above the grid. For the JavaFX thread. */
final class Standing {

    /** A portfolio has no transactions of its own. */
    private static final Set<ProductKind> WITH_ROWS = EnumSet.complementOf(EnumSet.of(ProductKind.PORTFOLIO));

    private final Ui ui;
    private final BesideLine line;
    private final Changes changes;
    private final Callable<List<ConnectionStatus>> statuses;
    private final Consumer<Throwable> failed;
    private Subscription following = Subscription.EMPTY;

    /**
     * @param changes  tells also of syncs that brought no row, after which the connections may stand otherwise
     * @param statuses blocks
     */
    Standing(Ui ui, Navigator navigator, Changes changes, Callable<List<ConnectionStatus>> statuses,
             Consumer<Throwable> failed) {
        this.ui = ui;
        this.line = new BesideLine(ui, navigator);
        this.changes = changes;
        this.statuses = statuses;
        this.failed = failed;
    }

    Node node() {
        return line;
    }

    void follow() {
        release();
        following = changes.listen(this::read);
    }

    void release() {
        following.unsubscribe();
        following = Subscription.EMPTY;
    }

    /** Of a kind that was never read there are no rows, which is as good to know as that they are old. */
    void read() {
        ui.background().run(statuses, now -> line.show(now, status -> WITH_ROWS), failed);
    }
}
