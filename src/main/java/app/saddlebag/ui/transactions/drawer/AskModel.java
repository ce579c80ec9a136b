package app.saddlebag.ui.transactions.drawer;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.BankQueries;
import app.saddlebag.ui.kit.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Asks the bank's side the query live, connection by connection, and compares its rows with ours. JavaFX thread only.
 *
 * <p>Both sides are held to the query alone, on the bank's own facts: what the person added, and what only we evaluate,
 * plays no part. Rows the bank is known to list no more are left out.
 */
public final class AskModel {

    /** One connection's part. */
    public sealed interface Answer {

        Connection connection();

        record Asking(Connection connection) implements Answer {
        }

        record Answered(Connection connection, int atBank, int here, Duration took, List<Difference> differences)
                implements Answer {
            public boolean isEqual() {
                return differences.isEmpty();
            }
        }

        record Syncing(Connection connection) implements Answer {
        }

        record Failed(Connection connection, Throwable reason) implements Answer {
        }
    }

    /** Rows between two looks at whether anyone still waits; a power of two less one. */
    private static final int CHECKED_EVERY = 0xFFF;

    private static final Term HIDDEN = Term.equal(Field.KIND, "hidden");

    private final Background background;
    private final BankQueries bank;
    private final Supplier<Ledger> ledger;
    private final Supplier<Scope> scope;
    private final ObservableList<Answer> answers = FXCollections.observableArrayList();
    /** Kept, because a view of a list that nobody keeps tells its listeners nothing once it is collected. */
    private final ObservableList<Answer> shown = FXCollections.unmodifiableObservableList(answers);
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking", false);
    private final List<Background.Job> jobs = new ArrayList<>();
    private SearchCancellation cancellation = new SearchCancellation();
    private FlanksQuery query = FlanksQuery.EVERYTHING;
    private int underWay;

    public AskModel(Background background, BankQueries bank, Supplier<Ledger> ledger, Supplier<Scope> scope) {
        this.background = background;
        this.bank = bank;
        this.ledger = ledger;
        this.scope = scope;
    }

    public ObservableList<Answer> answers() {
        return shown;
    }

    /** Whether some connection has not answered yet. */
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** Asks every connection, each apart from the others. */
    public void ask(FlanksQuery wanted, Consumer<Throwable> failed) {
        cancel();
        query = wanted;
        SearchCancellation own = new SearchCancellation();
        cancellation = own;
        answers.clear();
        asking.set(true);
        jobs.add(background.run(bank::connections, connections -> {
            if (own.isCancelled()) {
                return;
            }
            underWay = connections.size();
            asking.set(underWay > 0);
            connections.forEach(connection -> answers.add(new Answer.Asking(connection)));
            connections.forEach(connection -> start(connection, own));
        }, failure -> {
            asking.set(false);
            failed.accept(failure);
        }));
    }

    /** Stops waiting; what has answered stays. */
    public void cancel() {
        cancellation.cancel();
        jobs.forEach(Background.Job::cancel);
        jobs.clear();
        underWay = 0;
        asking.set(false);
        answers.removeIf(answer -> answer instanceof Answer.Asking);
    }

    /** Forgets the answers: they speak of another query. */
    public void forget() {
        cancel();
        answers.clear();
    }

    /** Reads a connection's data anew, then asks it again. */
    public void sync(Connection connection) {
        SearchCancellation own = cancellation;
        show(new Answer.Syncing(connection));
        jobs.add(background.run(() -> {
            bank.sync(connection.id());
            return null;
        }, synced -> {
            if (!own.isCancelled()) {
                underWay++;
                asking.set(true);
                show(new Answer.Asking(connection));
                start(connection, own);
            }
        }, failure -> show(new Answer.Failed(connection, failure))));
    }

    private void start(Connection connection, SearchCancellation own) {
        FlanksQuery asked = query;
        Ledger transactions = ledger.get();
        Scope about = scope.get();
        jobs.add(background.run(() -> compare(connection, asked, transactions, about, own), answer -> ended(own, answer),
                failure -> ended(own, new Answer.Failed(connection, failure))));
    }

    private void ended(SearchCancellation own, Answer answer) {
        if (!own.isCancelled()) {
            underWay--;
            asking.set(underWay > 0);
            show(answer);
        }
    }

    private Answer compare(Connection connection, FlanksQuery asked, Ledger transactions, Scope about, SearchCancellation own) {
        long start = System.nanoTime();
        Comparison comparison = new Comparison(connection.id());
        int atBank = 0;
        for (ProductKind kind : QueryModel.kinds(asked, bank.kinds(connection.id()))) {
            own.check();
            List<Transaction> theirs = bank.ask(connection.id(), kind, asked);
            theirs.forEach(comparison::atBank);
            atBank += theirs.size();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (transactions != null) {
            here(connection, asked.toFilter(about), transactions, about, own, comparison);
        }
        return new Answer.Answered(connection, atBank, comparison.rowsHere(), took, comparison.differences());
    }

    /**
     * The ledger finds the rows by its columns; only those of the connection are made and looked at one by one. It knows a
     * row's category as the person sees it, so what the query asks of categories is left to that look; and it leaves out what
     * the person hid unless asked for that.
     */
    private static void here(Connection connection, Filter filter, Ledger transactions, Scope about, SearchCancellation own,
                             Comparison comparison) {
        Filter byColumns = filter.without(Field.CATEGORY);
        for (Filter part : List.of(byColumns, byColumns.and(HIDDEN))) {
            Matches found = transactions.search(part, about.today(), own, null);
            found.problem().ifPresent(problem -> {
                throw problem;
            });
            for (int i = 0; i < found.size(); i++) {
                if ((i & CHECKED_EVERY) == 0) {
                    own.check();
                }
                int position = found.position(i);
                if (transactions.connectionId(position) == connection.id()) {
                    LedgerRow row = transactions.row(position);
                    if (!row.vanished() && FilterEvaluator.matches(filter, new BareRow(row), about)) {
                        comparison.here(row.transaction());
                    }
                }
            }
        }
    }

    private void show(Answer answer) {
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).connection().id() == answer.connection().id()) {
                answers.set(i, answer);
            }
        }
    }
}
