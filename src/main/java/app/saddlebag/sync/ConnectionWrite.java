package app.saddlebag.sync;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.flanks.Received;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.Recording;
import app.saddlebag.store.Store;
import app.saddlebag.sync.ProductMatch.Pair;
import app.saddlebag.sync.ProductMatch.Said;
import app.saddlebag.sync.ProductQuestion.Rows;
import app.saddlebag.sync.ProductReconciler.Outcome;
import app.saddlebag.sync.ProductReconciler.Portfolios;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.Optional;

/** Writes what a reading brought; runs inside one write of the store, so that all of it is there or nothing. */
final class ConnectionWrite {

    /** Portfolios before the positions in them: these are recognised by the portfolio they lie in. */
    private static final List<ProductKind> ORDER = List.of(ProductKind.ACCOUNT, ProductKind.CARD, ProductKind.PORTFOLIO,
            ProductKind.INVESTMENT, ProductKind.LIABILITY);

    private final Store store;
    private final Connection connection;
    private final FetchedData fetched;
    private final Instant now;
    private final ZoneId zone;
    private final Instant seen;
    private final ChangeCounts tally = new ChangeCounts();
    private final Map<ProductKind, List<Product>> waiting = new EnumMap<>(ProductKind.class);
    private final Map<ProductKind, Set<String>> knownIds = new EnumMap<>(ProductKind.class);
    private final ProductQuestions questions;

    ConnectionWrite(Store store, Clock clock, Connection connection, FetchedData fetched) {
        this.store = store;
        this.connection = connection;
        this.fetched = fetched;
        this.questions = new ProductQuestions(store);
        this.now = clock.instant();
        this.zone = clock.getZone();
        this.seen = fetched.status.lastUpdate() != null ? fetched.status.lastUpdate() : now;
    }

    SyncReport run() {
        String problemOfReading = HealthRule.lastingKey(HealthRule.problem(fetched));
        writeProducts();
        Batch batch = store.journal().record(Batch.Kind.SYNC, connection.id(), now, problemOfReading,
                recording -> {
                    fetched.transactions.forEach((kind, told) -> writeTransactions(recording, kind, told));
                    recording.skipped(fetched.skipped());
                });
        writePeople();
        rememberUnreadable();
        new LastReads(store.settings()).setLastUpdate(connection.id(), fetched.status.lastUpdate());
        recordBalances();
        tellOfQuestions();
        Health health = HealthRule.of(fetched);
        ProblemException problem = HealthRule.problem(fetched);
        List<Shortfall> missing = new Shortfalls(store).learn(connection, fetched.outcomes, now);
        store.connections().update(updated(health, problem, missing));
        return new SyncReport(connection.id(), batch, tally.productsChanged, tally.productsRenamed, fetched.outcomes, health, problem);
    }

    private void writeProducts() {
        Portfolios portfolios = Portfolios.NONE;
        for (ProductKind kind : ORDER) {
            List<Received<Product>> listed = fetched.products.get(kind);
            if (listed == null) {
                continue;
            }
            Said said = new Said(questions.asked(connection.id(), kind), questions.answers(connection.id()));
            Outcome outcome = new ProductReconciler(store.products(), connection.id(), seen, tally, portfolios)
                    .write(kind, listed, fetched.planned.getOrDefault(kind, List.of()), said);
            tally.productsRenamed |= !outcome.renamed().isEmpty();
            waiting.put(kind, outcome.waiting());
            ask(kind, said, outcome.asked());
            if (kind == ProductKind.PORTFOLIO) {
                portfolios = outcome.portfolios();
            }
        }
    }

    private void ask(ProductKind kind, Said said, List<Pair> pairs) {
        questions.ask(connection.id(), kind, pairs.stream().map(pair -> ProductMatch.asked(pair,
                known(kind, pair.before().id()), told(kind, pair.now().value().id()))).toList());
        if (!said.answers().isEmpty()) {
            questions.applied(connection.id(), kind);
        }
    }

    private Rows known(ProductKind kind, long product) {
        Intake told = fetched.transactions.get(kind);
        return told == null || told.known() == null ? null : Rows.of(told.known(), product);
    }

    private Rows told(ProductKind kind, String product) {
        Intake told = fetched.transactions.get(kind);
        return told == null ? null : told.reach(product);
    }

    /** Of what waits for the person nothing was refreshed, and that is said wherever a kind that was not refreshed is. */
    private void tellOfQuestions() {
        for (ProductKind kind : ORDER) {
            boolean open = kind == ProductKind.INVESTMENT ? !waiting.getOrDefault(kind, List.of()).isEmpty()
                    : !questions.asked(connection.id(), kind).isEmpty();
            if (open) {
                fetched.outcomes.put(DataKind.products(kind), new KindOutcome.Failed(new ProblemException("sync.asked")));
            }
        }
    }

    private void writeTransactions(Recording recording, ProductKind kind, Intake told) {
        boolean whole = fetched.whole.contains(kind);
        new TransactionReconciler(store.transactions(), recording, connection.id(), kind)
                .write(told, whole, row -> waitsForThePerson(kind, row) || waitsForItsProduct(kind, row));
        new LastReads(store.settings()).set(connection.id(), kind, LocalDate.ofInstant(seen, ZoneOffset.UTC), whole);
    }

    private boolean waitsForThePerson(ProductKind kind, Transaction row) {
        return waiting.getOrDefault(kind, List.of()).stream().anyMatch(product -> product.id().equals(row.productId())
                && (!(product instanceof Product.Investment position) || position.portfolioId() == null
                || position.portfolioId().equals(row.portfolioId())));
    }

    /**
     * Where the products could not be read, one that is not known may be a known one under another id, and its rows those that
     * are here. With the product they come: it is not known then, so everything is read.
     */
    private boolean waitsForItsProduct(ProductKind kind, Transaction row) {
        return !fetched.products.containsKey(kind) && row.productId() != null && !known(kind).isEmpty()
                && !known(kind).contains(row.productId());
    }

    private Set<String> known(ProductKind kind) {
        return knownIds.computeIfAbsent(kind, _ -> store.products().of(connection.id()).stream().map(StoredProduct::product)
                .filter(product -> product.kind() == kind).map(Product::id).collect(Collectors.toSet()));
    }

    private void rememberUnreadable() {
        LastReads marks = new LastReads(store.settings());
        fetched.unreadable.forEach((kind, unreadable) -> marks.setUnreadable(connection.id(), kind, unreadable,
                !fetched.windowed.contains(kind)));
    }

    private void writePeople() {
        if (fetched.identity != null) {
            store.people().saveIdentity(connection.id(), fetched.identity.value(), fetched.identity.payload());
        }
        if (fetched.holders != null) {
            Map<Holder, byte[]> holders = new LinkedHashMap<>();
            fetched.holders.forEach(holder -> holders.putIfAbsent(holder.value(), holder.payload()));
            store.people().saveHolders(connection.id(), holders);
        }
    }

    /** Of the day on which the bank was read, which a sync of a copy that Flanks made earlier comes after. */
    private void recordBalances() {
        LocalDate day = LocalDate.ofInstant(seen.isAfter(now) ? now : seen, zone);
        for (StoredProduct stored : store.products().of(connection.id())) {
            Product product = stored.product();
            boolean told = !stored.gone() && fetched.products.getOrDefault(product.kind(), List.of()).stream()
                    .anyMatch(listed -> listed.value().id().equals(product.id()));
            if (told && product.balance() != null && product.currency() != null) {
                Money balance = new Money(product.balance(), product.currency());
                if (!store.balances().on(stored.id(), day).equals(Optional.of(balance))) {
                    store.balances().record(stored.id(), day, balance);
                }
            }
        }
    }

    private Connection updated(Health health, ProblemException problem, List<Shortfall> missing) {
        boolean anythingRead = fetched.outcomes.values().stream().anyMatch(KindOutcome.Read.class::isInstance);
        boolean everythingRead = missing.isEmpty()
                && (health == Health.FRESH || health == Health.NEEDS_CONFIRMATION && anythingRead);
        String entityId = connection.entityId() != null ? connection.entityId() : fetched.status.entityId();
        String entityName = connection.entityName() != null || fetched.entity == null
                ? connection.entityName() : fetched.entity.name();
        return connection.withEntity(entityId, entityName).attempted(now, health, HealthRule.lastingKey(problem))
                .asOf(everythingRead ? now : connection.lastSuccess(), anythingRead
                        ? Objects.requireNonNullElse(fetched.status.lastUpdate(), now) : connection.dataAsOf());
    }
}
