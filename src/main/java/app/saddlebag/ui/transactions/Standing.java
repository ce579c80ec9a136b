package app.saddlebag.ui.transactions;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.ProductReach;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProductKind;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.BesideLine;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.transactions.search.Latest;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/**
 * How the connections stand that the rows come through, above the grid: those, and of each the kinds, that the filter can find
 * rows of. For the JavaFX thread.
 */
final class Standing {

    /** A portfolio has no transactions of its own. */
    private static final Set<ProductKind> WITH_ROWS = EnumSet.complementOf(EnumSet.of(ProductKind.PORTFOLIO));

    private final Ui ui;
    private final BesideLine line;
    private final Changes changes;
    private final CurrentTransactions transactions;
    private final ObservableValue<Filter> filter;
    private final Consumer<Throwable> failed;
    private final Latest latest;
    private final ReadOnlyBooleanWrapper anyConnected = new ReadOnlyBooleanWrapper(this, "anyConnected");
    private List<ConnectionStatus> statuses = List.of();
    private Subscription following = Subscription.EMPTY;

    /**
     * @param changes tells also of syncs that brought no row, after which the connections may stand otherwise
     * @param filter  what the grid shows
     */
    Standing(Ui ui, Navigator navigator, Changes changes, CurrentTransactions transactions, ObservableValue<Filter> filter,
             Consumer<Throwable> failed) {
        this.ui = ui;
        this.line = new BesideLine(ui, navigator);
        this.changes = changes;
        this.transactions = transactions;
        this.filter = filter;
        this.failed = failed;
        this.latest = new Latest(ui.background());
        filter.subscribe((before, now) -> say());
    }

    Node node() {
        return line;
    }

    /** Whether there is a bank from which rows may come, as far as was read. */
    ReadOnlyBooleanProperty anyConnectedProperty() {
        return anyConnected.getReadOnlyProperty();
    }

    void follow() {
        release();
        following = changes.listen(this::read);
    }

    void release() {
        following.unsubscribe();
        following = Subscription.EMPTY;
    }

    void read() {
        ui.background().run(transactions::statuses, now -> {
            statuses = now;
            anyConnected.set(!now.isEmpty());
            say();
        }, failed);
    }

    private void say() {
        List<ConnectionStatus> about = statuses;
        ProductReach reach = new ProductReach(filter.getValue());
        Ledger ledger = transactions.ledger();
        latest.run(cancellation -> concerned(about, reach, ledger == null ? List.of() : ledger.products()),
                kinds -> line.show(about, kinds::get), failed);
    }

    private static Map<ConnectionStatus, Set<ProductKind>> concerned(List<ConnectionStatus> statuses, ProductReach reach,
                                                                     List<ProductRef> products) {
        Map<ConnectionStatus, Set<ProductKind>> concerned = new HashMap<>();
        statuses.forEach(status -> concerned.put(status, kinds(status, reach, products.stream()
                .filter(product -> product.connectionId() == status.connection().id()).toList())));
        return concerned;
    }

    /** Of a kind that was never read there are no rows, which is as good to know as that they are old. */
    private static Set<ProductKind> kinds(ConnectionStatus status, ProductReach reach, List<ProductRef> products) {
        Set<ProductKind> kinds = EnumSet.noneOf(ProductKind.class);
        for (ProductKind kind : WITH_ROWS) {
            boolean unknown = products.stream().noneMatch(product -> product.kind() == kind);
            boolean missed = products.isEmpty() || !status.missing(kind).isEmpty();
            if (products.stream().anyMatch(product -> product.kind() == kind && reach.reaches(product))
                    || unknown && missed && reach.reachesUnknown(kind, names(status.connection()))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static List<String> names(Connection connection) {
        return Stream.of(connection.title(), connection.bank(), connection.entityId()).filter(Objects::nonNull).toList();
    }
}
