package app.saddlebag.ui.transactions;

import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.SortKey;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.BankQueries;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.RowDetails.Counterpart;
import app.saddlebag.profile.Tie;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.ui.transactions.inspect.DetailSource;
import app.saddlebag.ui.transactions.saved.FilterStorage;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.LongPredicate;

/** Everything the page stands on, in plain memory: a profile of any size without a key derivation or a disk. */
final class MemoryBacking implements CurrentTransactions, PageSettings, FilterStorage, DetailSource, BankQueries {

    private volatile List<ConnectionStatus> statuses = List.of();
    static final Instant DATA_AS_OF = SeededLife.TODAY.atTime(6, 30).toInstant(ZoneOffset.UTC);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, String> settings = new ConcurrentHashMap<>();
    private final List<SavedFilter> saved = new CopyOnWriteArrayList<>();
    private final Map<Long, Function<FlanksQuery, List<Transaction>>> answers = new HashMap<>();
    private final List<Long> synced = new CopyOnWriteArrayList<>();
    private final MemoryEdits edits = new MemoryEdits(this::ledger, this::set);
    private final Map<Long, List<Counterpart>> counterparts = new ConcurrentHashMap<>();
    private final Set<Long> rewritten = ConcurrentHashMap.newKeySet();
    private volatile Ledger ledger;
    private long nextId = 1;

    static MemoryBacking of(int transactions) {
        return of(SeededLedger.of(transactions));
    }

    static MemoryBacking of(Ledger ledger) {
        MemoryBacking backing = new MemoryBacking();
        backing.ledger = ledger;
        return backing;
    }

    /** CurrentTransactions that are still being read. */
    static MemoryBacking loading() {
        return new MemoryBacking();
    }

    static Ledger of(List<LedgerRow> rows) {
        LedgerBuilder builder = Ledger.builder(List.of());
        rows.forEach(builder::add);
        return builder.build();
    }

    Backing backing() {
        return new Backing(this, this, this, this, edits, this, Optional.empty());
    }

    /** The connections come to stand otherwise. */
    void stand(List<ConnectionStatus> now) {
        statuses = List.copyOf(now);
    }

    /** The bank came to tell another amount of one. */
    void rewrite(long rowId) {
        rewritten.add(rowId);
    }

    /** The transactions are others from now on. */
    void set(Ledger now) {
        ledger = now;
        listeners.forEach(Runnable::run);
    }

    MemoryEdits edits() {
        return edits;
    }

    /** What the bank's side answers for a connection; what it throws is the failure. */
    void answer(long connectionId, Function<FlanksQuery, List<Transaction>> answer) {
        answers.put(connectionId, answer);
    }

    List<Long> synced() {
        return synced;
    }

    /** Number of the transactions of a filter, as it is written. */
    String count(String filter) {
        return String.format(Locale.UK, "%,d", search(filter).size());
    }

    /** The first transactions in an order. */
    List<Long> first(SortKey key, boolean ascending, int count) {
        return Arrays.stream(search("").first(key, ascending, count, new SearchCancellation())).mapToObj(ledger::row).map(LedgerRow::id).toList();
    }

    private Matches search(String filter) {
        return ledger.search(FilterParser.parse(filter).filter(), SeededLife.TODAY, new SearchCancellation(), null);
    }

    Map<String, String> settings() {
        return settings;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public boolean isComplete() {
        return ledger != null;
    }

    @Override
    public void read() {
        // it is there when a test sets it
    }

    @Override
    public Instant oldestData() {
        return DATA_AS_OF;
    }

    @Override
    public List<ConnectionStatus> statuses() {
        return statuses;
    }

    @Override
    public LongPredicate tied() {
        return row -> false;
    }

    @Override
    public Set<Long> rewritten() {
        return Set.copyOf(rewritten);
    }

    @Override
    public AutoCloseable onChange(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    @Override
    public Optional<String> recall(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    @Override
    public void remember(String key, String value) {
        settings.put(key, value);
    }

    @Override
    public List<SavedFilter> list() {
        return List.copyOf(saved);
    }

    @Override
    public SavedFilter save(String name, String text) {
        SavedFilter made = new SavedFilter(nextId++, name, text);
        saved.add(made);
        return made;
    }

    @Override
    public void update(SavedFilter filter) {
        saved.replaceAll(known -> known.id() == filter.id() ? filter : known);
    }

    @Override
    public void reorder(List<Long> ids) {
        saved.sort(Comparator.comparingInt(filter -> ids.indexOf(filter.id())));
    }

    @Override
    public void remove(long id) {
        saved.removeIf(filter -> filter.id() == id);
    }

    @Override
    public String payload(long rowId) {
        Transaction fact = ledger.row(ledger.positionOf(rowId)).transaction();
        return """
                {
                  "_id" : "%s",
                  "account_id" : "%s",
                  "amount" : %s,
                  "currency" : "%s",
                  "operationDate" : "%s",
                  "description" : "%s",
                  "flanks_category" : 203,
                  "transfer" : null
                }""".formatted(fact.id(), fact.productId(), fact.amount(), fact.currency(), fact.day(),
                fact.description());
    }

    @Override
    public List<Counterpart> counterparts(long rowId) {
        return counterparts.getOrDefault(rowId, List.of());
    }

    @Override
    public List<Tie> proposals() {
        return List.of();
    }

    @Override
    public void answer(List<MovementLink> ties, Answer answer) {
        throw new UnsupportedOperationException("nothing is tied here");
    }


    @Override
    public URI apiBase() {
        return URI.create("https://api.flanks.io");
    }

    @Override
    public String path(ProductKind kind) {
        return kind == ProductKind.ACCOUNT ? "/v0/bank/credentials/data"
                : "/v0/bank/credentials/" + kind.name().toLowerCase(Locale.ROOT) + "/transaction";
    }

    @Override
    public List<Connection> connections() {
        List<Connection> connections = new ArrayList<>();
        for (long id = 1; id <= 3; id++) {
            connections.add(new Connection(id, "slot" + id, "bank" + id, SeededLife.entityName(id), null,
                    DATA_AS_OF, DATA_AS_OF, DATA_AS_OF, DATA_AS_OF, Connection.Health.FRESH, null, false));
        }
        return connections;
    }

    @Override
    public Set<ProductKind> kinds(long connectionId) {
        Set<ProductKind> kinds = EnumSet.noneOf(ProductKind.class);
        new SeededLife(0).products().stream().filter(product -> SeededLife.connectionOf(product) == connectionId)
                .forEach(product -> kinds.add(product.kind()));
        return kinds;
    }

    @Override
    public List<Transaction> ask(long connectionId, ProductKind kind, FlanksQuery query) {
        return answers.getOrDefault(connectionId, asked -> List.of()).apply(query).stream()
                .filter(transaction -> transaction.productKind() == kind).toList();
    }

    @Override
    public void sync(long connectionId) {
        synced.add(connectionId);
    }
}
