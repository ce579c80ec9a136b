package app.saddlebag.sync;

import app.saddlebag.flanks.Received;
import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes what a reading brought; runs inside one write of the store, so that all of it is there or nothing. */
final class Writing {

    /** Portfolios before the positions in them: these are recognised by the portfolio they lie in. */
    private static final List<ProductKind> ORDER = List.of(ProductKind.ACCOUNT, ProductKind.CARD, ProductKind.PORTFOLIO,
            ProductKind.INVESTMENT, ProductKind.LIABILITY);

    private final Store store;
    private final Connection connection;
    private final Harvest harvest;
    private final Instant now;
    private final LocalDate today;
    private final Instant seen;
    private final Tally tally = new Tally();

    Writing(Store store, Clock clock, Connection connection, Harvest harvest) {
        this.store = store;
        this.connection = connection;
        this.harvest = harvest;
        this.now = clock.instant();
        this.today = LocalDate.now(clock);
        this.seen = harvest.status.lastUpdate() != null ? harvest.status.lastUpdate() : now;
    }

    SyncReport run() {
        writeProducts();
        harvest.transactions.forEach(this::writeTransactions);
        writePeople();
        rememberUnreadable();
        recordBalances();
        Batch batch = tally.batch(connection.id(), now, harvest.skipped());
        if (!batch.changedNothing() || batch.skipped() > 0) {
            batch = store.batches().add(batch);
        }
        Health health = HealthRule.of(harvest);
        ProblemException problem = HealthRule.problem(harvest);
        store.connections().update(updated(health, problem));
        return new SyncReport(connection.id(), batch, tally.productsChanged, harvest.outcomes, tally.suspicions, health,
                problem);
    }

    private void writeProducts() {
        Map<String, String> portfolios = Map.of();
        for (ProductKind kind : ORDER) {
            List<Received<Product>> listed = harvest.products.get(kind);
            if (listed == null) {
                continue;
            }
            Map<String, String> renamed = new ProductReconciler(store.products(), connection.id(), seen, tally, portfolios)
                    .write(kind, listed);
            if (kind == ProductKind.PORTFOLIO) {
                portfolios = renamed;
            }
            if (!renamed.isEmpty() && kind.hasTransactions() || !portfolios.isEmpty() && kind == ProductKind.INVESTMENT) {
                store.transactions().relink(connection.id(), kind, renamed, portfolios);
            }
        }
    }

    private void writeTransactions(ProductKind kind, RowCollector told) {
        new TransactionReconciler(store.transactions(), connection.id(), kind, tally).write(told);
        new Marks(store.settings()).set(connection.id(), kind, LocalDate.ofInstant(seen, ZoneOffset.UTC),
                harvest.whole.contains(kind));
    }

    private void rememberUnreadable() {
        Marks marks = new Marks(store.settings());
        harvest.unreadable.forEach((kind, unreadable) -> marks.setUnreadable(connection.id(), kind, unreadable,
                !harvest.windowed.contains(kind)));
    }

    private void writePeople() {
        if (harvest.identity != null) {
            store.people().saveIdentity(connection.id(), harvest.identity.value(), harvest.identity.payload());
        }
        if (harvest.holders != null) {
            Map<Holder, byte[]> holders = new LinkedHashMap<>();
            harvest.holders.forEach(holder -> holders.putIfAbsent(holder.value(), holder.payload()));
            store.people().saveHolders(connection.id(), holders);
        }
    }

    private void recordBalances() {
        for (StoredProduct stored : store.products().of(connection.id())) {
            Product product = stored.product();
            boolean told = !stored.gone() && harvest.products.containsKey(product.kind());
            if (told && product.balance() != null && product.currency() != null) {
                BalancePoint point = new BalancePoint(today, new Money(product.balance(), product.currency()));
                if (!store.balances().series(stored.id()).contains(point)) {
                    store.balances().record(stored.id(), today, point.balance());
                }
            }
        }
    }

    private Connection updated(Health health, ProblemException problem) {
        boolean anythingRead = harvest.outcomes.values().stream().anyMatch(KindOutcome.Read.class::isInstance);
        boolean everythingRead = health == Health.FRESH
                || health == Health.NEEDS_CONFIRMATION && anythingRead && !anyFailed();
        String entityId = connection.entityId() != null ? connection.entityId() : harvest.status.entityId();
        String entityName = connection.entityName() != null || harvest.entity == null
                ? connection.entityName() : harvest.entity.name();
        return new Connection(connection.id(), connection.slot(), entityId, entityName, connection.connectedAt(),
                everythingRead ? now : connection.lastSuccess(),
                anythingRead ? Objects.requireNonNullElse(harvest.status.lastUpdate(), now) : connection.dataAsOf(),
                health, HealthRule.lastingKey(problem));
    }

    private boolean anyFailed() {
        return harvest.outcomes.values().stream().anyMatch(KindOutcome.Failed.class::isInstance);
    }
}
