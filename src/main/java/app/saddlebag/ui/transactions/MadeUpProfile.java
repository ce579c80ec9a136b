package app.saddlebag.ui.transactions;

import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.BankQueries;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.Edit;
import app.saddlebag.profile.Edits;
import app.saddlebag.profile.RowDetails.Counterpart;
import app.saddlebag.profile.Tie;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.ui.transactions.inspect.DetailSource;
import app.saddlebag.ui.transactions.saved.FilterStorage;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * A profile that there is not, with a windowful of made-up transactions: what the page is built over before anybody has unlocked
 * anything. Nobody sees that page, so nothing is ever asked for that a person's deed would ask for.
 */
final class MadeUpProfile implements CurrentTransactions, PageSettings, FilterStorage, DetailSource, Edits, BankQueries {

    /** More than any window shows. */
    private static final int ROWS = 120;

    private final Ledger ledger = Ledger.ofMadeUpRows(ROWS);

    Backing backing() {
        return new Backing(this, this, this, this, this, this, Optional.empty());
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public void read() {
        // all there is was made with it
    }

    @Override
    public Instant oldestData() {
        return null;
    }

    @Override
    public List<ConnectionStatus> statuses() {
        return List.of();
    }

    @Override
    public LongPredicate tied() {
        return row -> false;
    }

    @Override
    public Set<Long> rewritten() {
        return Set.of();
    }

    @Override
    public AutoCloseable onChange(Runnable changed) {
        return () -> { };
    }

    @Override
    public Optional<String> recall(String key) {
        return Optional.empty();
    }

    @Override
    public void remember(String key, String value) {
        // nothing about nobody
    }

    @Override
    public List<SavedFilter> list() {
        return List.of();
    }

    @Override
    public SavedFilter save(String name, String text) {
        throw nobody();
    }

    @Override
    public void update(SavedFilter filter) {
        throw nobody();
    }

    @Override
    public void reorder(List<Long> ids) {
        throw nobody();
    }

    @Override
    public void remove(long id) {
        throw nobody();
    }

    @Override
    public String payload(long rowId) {
        throw nobody();
    }

    @Override
    public List<Counterpart> counterparts(long rowId) {
        return List.of();
    }

    @Override
    public List<Tie> proposals() {
        return List.of();
    }

    @Override
    public void answer(List<MovementLink> ties, Answer answer) {
        throw nobody();
    }

    @Override
    public Batch edit(long[] rowIds, Edit edit, Progress progress) {
        throw nobody();
    }

    @Override
    public Undoing undo() {
        throw nobody();
    }

    @Override
    public Undoing undo(long batchId) {
        throw nobody();
    }

    @Override
    public Undoing redo() {
        throw nobody();
    }

    @Override
    public Undoing redo(long batchId) {
        throw nobody();
    }

    @Override
    public Undoing goOn(Undoing.Asked asked) {
        throw nobody();
    }

    @Override
    public URI apiBase() {
        return URI.create("http://127.0.0.1");
    }

    @Override
    public String path(ProductKind kind) {
        throw nobody();
    }

    @Override
    public List<Connection> connections() {
        return List.of();
    }

    @Override
    public Set<ProductKind> kinds(long connectionId) {
        throw nobody();
    }

    @Override
    public List<Transaction> ask(long connectionId, ProductKind kind, FlanksQuery query) {
        throw nobody();
    }

    @Override
    public void sync(long connectionId) {
        throw nobody();
    }

    private static UnsupportedOperationException nobody() {
        return new UnsupportedOperationException("there is nobody to ask for it");
    }
}
