package app.saddlebag.ui.connections;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.PendingCode;
import app.saddlebag.profile.BankRecords;
import app.saddlebag.profile.ConnectionRemoval;
import app.saddlebag.profile.ConnectionRemoval.Way;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.RenewedProduct;
import app.saddlebag.sync.ProductQuestion.Said;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.PageData;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The connections with their history, the logins that are not finished, and taking either away. */
public final class ConnectionsModel {

    private final OpenProfile profile;
    private final BankRecords records;
    private final Background background;
    private final Messages messages;
    private final Changes changes;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final PageData<Connected> reading;

    public ConnectionsModel(OpenProfile profile, Background background, Messages messages, Changes changes) {
        this.profile = profile;
        this.records = profile.records();
        this.background = background;
        this.messages = messages;
        this.changes = changes;
        this.reading = new PageData<>(this::read, background, messages);
    }

    /**
     * @param status       how it stands
     * @param products     how many it has shown
     * @param transactions how many came through it
     * @param history      what its syncs changed, the latest first
     * @param questions    about products whose ids changed: open, or answered and no sync acted on it yet
     */
    record Entry(ConnectionStatus status, int products, long transactions, List<Batch> history, List<RenewedProduct> questions) {

        Connection connection() {
            return status.connection();
        }

        /** What waits for the person. */
        List<RenewedProduct> open() {
            return questions.stream().filter(one -> one.said() == Said.NOTHING).toList();
        }

        /** How many answers wait for a sync. */
        int answered() {
            return questions.size() - open().size();
        }
    }

    /**
     * Either may be empty.
     *
     * @param entries in the order they were made
     * @param waiting logins that are not finished, the oldest first
     * @param away    people who left for a bank and of whom nothing was heard, the oldest first
     * @param strays  logins of this profile's at Flanks that no connection has
     */
    record Connected(List<Entry> entries, List<PendingCode> waiting, List<Departure> away, List<Departure> strays) {

        boolean nothing() {
            return entries.isEmpty() && waiting.isEmpty() && away.isEmpty() && strays.isEmpty();
        }
    }

    /** Parts from a connection. When Flanks has to be told and cannot be, nothing is removed. */
    public void remove(Connection connection, Way way) {
        problem.set("");
        background.run(Executors.callable(() -> ConnectionRemoval.remove(profile, connection.id(), way)), removed -> changes.tell(),
                failure -> problem.set(messages.sentence(failure)));
    }

    /** Gives a login a name of its own, shown wherever its bank is; blank takes it away. */
    public void rename(Connection connection, String name) {
        problem.set("");
        background.run(Executors.callable(() -> profile.logins().rename(connection.id(), name)), renamed -> changes.tell(),
                failure -> problem.set(messages.sentence(failure)));
    }

    /**
     * Gives up a login that is not finished. Its bank can be connected anew.
     *
     * @param id of a {@link PendingCode} or a {@link Departure}
     */
    public void forget(long id) {
        problem.set("");
        background.run(Executors.callable(() -> profile.waitingLogins().giveUp(id)), removed -> changes.tell(),
                failure -> problem.set(messages.sentence(failure)));
    }

    /**
     * Makes a connection of a login that is at Flanks already.
     *
     * @param adopted gets the connection, which wants a sync
     */
    public void adopt(Departure stray, LongConsumer adopted) {
        problem.set("");
        background.run(() -> profile.waitingLogins().adopt(stray), made -> {
            changes.tell();
            adopted.accept(made);
        }, this::failedAtFlanks);
    }

    /** Deletes a login at Flanks that no connection has. Its bank can be connected anew. */
    public void free(Departure stray) {
        problem.set("");
        background.run(Executors.callable(() -> profile.waitingLogins().free(stray)), freed -> changes.tell(),
                this::failedAtFlanks);
    }

    /** Asks what is open of one connection, one question after another. */
    QuestionModel ask(Entry entry) {
        return new QuestionModel(profile.products(), entry.open(), background, messages, changes);
    }

    /** Takes answers back that no sync acted on yet: they are asked again. */
    void takeBack(List<RenewedProduct> answered) {
        problem.set("");
        background.write(Executors.callable(() -> profile.products().answer(answered, Said.NOTHING)), done -> changes.tell(),
                this::failedAtFlanks);
    }

    private void failedAtFlanks(Throwable failure) {
        problem.set(messages.sentence(failure));
        changes.tell();
    }

    PageData<Connected> reading() {
        return reading;
    }

    /** The sentence of the last failure to remove one; empty when there is none. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private Connected read() {
        List<RenewedProduct> questions = profile.products().list();
        return new Connected(records.statuses().stream().map(status -> entry(status, questions)).toList(), profile.waitingLogins().waiting(),
                profile.waitingLogins().away(), profile.waitingLogins().strays());
    }

    private Entry entry(ConnectionStatus status, List<RenewedProduct> questions) {
        long id = status.connection().id();
        return new Entry(status, (int) records.productsOf(id).stream().filter(stored -> !stored.gone()).count(),
                records.transactionCount(id), records.batches(id),
                questions.stream().filter(one -> one.connection().id() == id).toList());
    }
}
