package app.saddlebag.profile;

import app.saddlebag.filter.ProductRef;
import app.saddlebag.flanks.KeptObjects;
import app.saddlebag.insight.Conversion;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Identity;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import app.saddlebag.sync.AskedToWait;
import app.saddlebag.sync.ProductQuestions;
import app.saddlebag.sync.Shortfalls;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the banks told last of everything but transactions, which are the {@linkplain LedgerSource ledger}'s. Reads the
 * disk: worker only. Safe to share between threads.
 */
public final class BankRecords {

    private final Store store;
    private final DetailsReading details;
    private final Clock clock;

    BankRecords(Store store, Clock clock) {
        this.store = store;
        this.details = new DetailsReading(store);
        this.clock = clock;
    }

    /** In the order they were made; of several at one bank each has a name of its own. */
    public List<Connection> connections() {
        return LoginNames.named(store);
    }

    /** @throws NoSuchElementException when there is none with that number (any more) */
    public Connection connection(long id) {
        return connections().stream().filter(connection -> connection.id() == id).findFirst().orElseThrow();
    }

    /** How each connection stands now and what to do about it, in the order they were made. */
    public List<ConnectionStatus> statuses() {
        Shortfalls shortfalls = new Shortfalls(store);
        ProductQuestions questions = new ProductQuestions(store);
        Instant waitTill = new AskedToWait(store.settings()).till().orElse(null);
        return connections().stream().map(connection -> ConnectionStatus.of(connection,
                questions.answered(connection.id(), shortfalls.of(connection.id())), waitTill, clock.instant())).toList();
    }

    /** @throws NoSuchElementException when there is no connection with that number (any more) */
    public ConnectionStatus status(long connectionId) {
        return statuses().stream().filter(status -> status.connection().id() == connectionId).findFirst().orElseThrow();
    }

    /** Of every connection, what a bank no longer lists included, in the order they were found. */
    public List<StoredProduct> products() {
        return details.products();
    }

    /** Products that several log-ins show, and what the person said of them. */
    public SharedProducts shared() {
        return LedgerSource.shared(store);
    }

    /** What all of them are worth, with what the person said of cards and debts. */
    public Worth worth() {
        return Worth.of(products(), shared(), new Bearings(store.settings()).said());
    }

    /**
     * Sums of several currencies as one, by the rates that the person typed or imported, of today or the last day before.
     *
     * @param usual ISO 4217; the currency they become where the person wants no other
     * @return empty where there is nothing to convert or no rate to do it by
     */
    public Optional<Conversion> converted(List<Money> sums, String usual) {
        String target = ExchangeRates.target(store.settings()).orElse(usual);
        return sums.stream().allMatch(sum -> sum.currency().equals(target)) ? Optional.empty()
                : Conversion.of(sums, target, LocalDate.now(clock), store.rates().list());
    }

    /** What an amount is in one currency, by the same rates as {@link #converted}; gives null for what none is known of. */
    public Function<Money, BigDecimal> measure(String target) {
        return Conversion.measure(target, LocalDate.now(clock), store.rates().list());
    }

    /** The day it is for the person. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** As {@link #products}, of one connection. */
    public List<StoredProduct> productsOf(long connectionId) {
        return details.named(store.products().of(connectionId));
    }

    /**
     * Everything that is known of one product.
     *
     * @throws ProblemException {@code product.none} when there is none with that number (any more)
     */
    public ProductDetails details(long productId) {
        return details.of(productId, statuses());
    }

    static ProductRef ref(StoredProduct stored, Connection connection) {
        Stream<String> banks = stored.ownName() == null ? Stream.empty() : Stream.of(stored.product().title());
        return new ProductRef(stored.connectionId(), stored.product().kind(), stored.product().id(),
                stored.title(), stored.product().number(), connection.entityId(), connection.title(),
                connection.bank(), Stream.concat(banks, stored.formerNames().stream()).toList(), connection.files());
    }

    /** How many transactions came through a connection, those the bank no longer lists included. */
    public long transactionCount(long connectionId) {
        return store.transactions().count(connectionId);
    }

    /** Who stands behind a connection, as far as its bank says. */
    public LoginPeople people(long connectionId) {
        Optional<byte[]> original = store.people().identityPayload(connectionId);
        // Read again from the bank's own object, of which an earlier program may have kept less.
        Optional<Identity> identity = original.flatMap(KeptObjects::identity)
                .or(() -> store.people().identity(connectionId));
        Connection login = connections().stream().filter(connection -> connection.id() == connectionId).findFirst()
                .orElseThrow();
        return new LoginPeople(login, identity, original.map(KeptObjects::inLines),
                store.people().holders(connectionId));
    }

    /** What a connection's syncs changed, the latest first. */
    public List<Batch> batches(long connectionId) {
        return store.journal().of(connectionId);
    }
}
