package app.saddlebag.sync;

import static app.saddlebag.sync.ScriptedBank.ACCOUNTS;
import static app.saddlebag.sync.ScriptedBank.ROWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.flanks.Sleeper;
import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Batch.Counts;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.RowChange;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.vault.Vault;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store holds after the bank told this and that, in a real store over real HTTP. */
@Timeout(60)
class SyncTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ACCOUNT = account("acc1", "ES11", null, "100.00");

    private static Vault vault;

    @TempDir
    private Path folder;
    private ScriptedBank bank;
    private FlanksClient client;
    private Store store;
    private Connection connection;
    private Instant now = NOW;
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private Sleeper sleeper = waits::add;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeAll
    static void makeKeys() {
        vault = Vault.ephemeral();
    }

    @BeforeEach
    void start() throws Exception {
        bank = new ScriptedBank().serve(ACCOUNTS, ACCOUNT);
        client = bank.client();
        Store.create(folder.resolve("saddlebag.db"), vault, Clock.fixed(NOW, ZoneOffset.UTC));
        store = Store.open(folder.resolve("saddlebag.db"), vault, Clock.fixed(NOW, ZoneOffset.UTC));
        connection = connect("slot");
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        client.close();
        bank.close();
        store.close();
    }

    private Connection connect(String slot) {
        Connection made = store.connections().create(slot, null, null, NOW);
        store.connections().saveToken(made.id(), new CredentialsToken("made-up-" + slot));
        return made;
    }

    private Sync syncing() {
        return new Sync(() -> client, store, Clock.fixed(now, ZoneOffset.UTC), duration -> sleeper.sleep(duration),
                SyncPatience.STANDARD, threads);
    }

    private SyncReport sync() {
        return syncing().run(connection.id(), SyncListener.NONE, new CallCancellation());
    }

    private static String account(String id, String iban, String externalId, String balance) {
        return """
                {"_id":"%s","iban":"%s","alias":"Nomina","balance":%s,"currency":"EUR","external_id":%s}"""
                .formatted(id, iban, balance, externalId == null ? null : '"' + externalId + '"');
    }

    private static String row(String id, String day, String amount, String description) {
        return row(id, "acc1", day, amount, description, "");
    }

    private static String row(String id, String account, String day, String amount, String description, String more) {
        return """
                {"_id":"%s","account_id":"%s","amount":%s,"currency":"EUR","operationDate":"%s","description":"%s"%s}"""
                .formatted(id, account, amount, day, description, more);
    }

    private List<StoredTransaction> rows() {
        return store.transactions().of(connection.id(), ProductKind.ACCOUNT);
    }

    private List<Transaction> shown() {
        return rows().stream().filter(row -> !row.vanished()).map(StoredTransaction::transaction).toList();
    }

    private StoredTransaction row(String id) {
        return store.transactions().find(connection.id(), ProductKind.ACCOUNT, id).orElseThrow();
    }

    private static void assertBatch(SyncReport report, int added, int changed, int vanished, int suspicious) {
        assertThat(report.batch().counts()).extracting(Counts::added, Counts::changed, Counts::vanished, Counts::suspicious)
                .containsExactly(added, changed, vanished, suspicious);
    }

    @Test
    void aFirstSyncStoresWhatTheBankTellsWordForWord() {
        String told = row("t1", "acc1", "2026-11-19", "-64.20", "COMPRA Ñ", ",\"unknown\":{\"x\":[1,null]}");
        bank.serve(ROWS, told, row("t2", "2026-11-18", "2100", "NOMINA"));

        SyncReport report = sync();

        assertThat(report.problem()).isNull();
        assertThat(report.health()).isEqualTo(Health.FRESH);
        assertBatch(report, 2, 0, 0, 0);
        assertThat(shown()).extracting(Transaction::id).containsExactly("t2", "t1");
        assertThat(store.transactions().payload(row("t1").id())).isEqualTo(told.getBytes(StandardCharsets.UTF_8));
        Connection after = store.connections().get(connection.id());
        assertThat(after.entityId()).isEqualTo("casa");
        assertThat(after.entityName()).isEqualTo("Casa de Ahorros");
        assertThat(after.lastSuccess()).isEqualTo(NOW);
        assertThat(after.dataAsOf()).isEqualTo(Instant.ofEpochSecond(1795153320));
        StoredProduct account = store.products().of(connection.id()).getFirst();
        assertThat(account.product()).isInstanceOfSatisfying(Product.Account.class,
                told1 -> assertThat(told1.iban()).isEqualTo("ES11"));
        assertThat(store.balances().series(account.id())).singleElement()
                .satisfies(point -> assertThat(point.balance().amount()).isEqualByComparingTo("100"));
        assertThat(store.journal().of(connection.id())).hasSize(1);
    }

    /** A sync may bring a copy that Flanks made days ago: what it says was so then. */
    @Test
    void aBalanceIsOfTheDayOnWhichTheBankWasRead() {
        sync();
        long account = store.products().of(connection.id()).getFirst().id();
        bank.readAgain();
        sync();
        bank.readAgain().readAgain().readAgain();
        sync();
        assertThat(store.balances().series(account)).extracting(BalancePoint::day).as("never one of tomorrow").containsExactly(
                LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 22));
    }

    @Test
    void runningTwiceWritesNotOneRow() {
        bank.serve(ROWS, row("t1", "2026-11-19", "-1.50", "A"), row("t2", "2026-11-18", "1.0", "B"));
        sync();
        byte[] before = fingerprint();

        SyncReport report = sync();

        assertThat(report.changedNothing()).isTrue();
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(store.journal().of(connection.id())).hasSize(1);
        assertThat(bank.asked()).endsWith("data*", "data*", "card/transaction*", "card/transaction*",
                "investment/transaction*", "investment/transaction*", "liability/transaction*", "liability/transaction*");
    }

    /** Everything the sealed cells of rows look like: sealing anew changes them even for the same content. */
    private byte[] fingerprint() {
        StringBuilder cells = new StringBuilder();
        try (var database = java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("saddlebag.db"));
                var statement = database.createStatement()) {
            for (String table : List.of("product", "person", "\"transaction\"", "originals", "balance", "batch", "setting")) {
                try (var result = statement.executeQuery("SELECT * FROM " + table + " ORDER BY id")) {
                    while (result.next()) {
                        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                            cells.append(Arrays.toString(result.getBytes(column)));
                        }
                    }
                }
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return cells.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("API reference §18.9: two equal rows that are both real stay two")
    void twoIdenticalCoffeesStayTwo() {
        bank.serve(ROWS, row("t1", "2026-11-19", "-1.50", "CAFE"), row("t2", "2026-11-19", "-1.50", "CAFE"));

        sync();
        SyncReport again = sync();

        assertThat(shown()).hasSize(2);
        assertThat(again.changedNothing()).isTrue();
    }

    @Test
    @DisplayName("API reference §18.8: sixty days are read again")
    void aSecondSyncReadsTheLastSixtyDaysOnly() {
        bank.serve(ROWS, row("old", "2026-01-02", "-1", "OLD"), row("t1", "2026-11-19", "-1", "A"));
        sync();
        bank.asked().clear();
        bank.readAgain().serve(ROWS, row("old", "2026-01-02", "-1", "OLD"), row("t1", "2026-11-19", "-1", "A"),
                row("t2", "2026-11-20", "-2", "B"));

        assertBatch(sync(), 1, 0, 0, 0);
        assertThat(bank.asked()).contains("data*").doesNotContain("data");
    }

    @Test
    void onceAMonthEverythingIsReadAgain() {
        bank.serve(ROWS, row("old", "2026-01-02", "-1", "OLD"), row("t1", "2026-11-19", "-1", "A"));
        sync();
        bank.serve(ROWS, row("old", "2026-01-02", "-1", "OLD, TOLD ANEW"), row("t1", "2026-11-19", "-1", "A"));
        now = NOW.plus(Duration.ofDays(27));
        assertThat(sync().changedNothing()).isTrue();
        now = NOW.plus(Duration.ofDays(31));

        assertBatch(sync(), 0, 1, 0, 0);
    }

    @Test
    void aRowWithoutABookingDateIsInTheWindowByItsValueDate() {
        bank.serve(ROWS, row("t1", "2026-11-19", "-1", "A"));
        sync();
        String undated = "{\"_id\":\"t2\",\"account_id\":\"acc1\",\"amount\":-3,\"operationDate\":null,\"valueDate\":\"2026-11-20\"}";
        bank.serve(ROWS, row("t1", "2026-11-19", "-1", "A"), undated);

        assertBatch(sync(), 1, 0, 0, 0);
        assertThat(sync().changedNothing()).isTrue();
        assertThat(shown()).extracting(Transaction::id).containsExactly("t1", "t2");
    }

    @Test
    void aRowThatChangesIsChangedInPlace() {
        bank.serve(ROWS, row("t1", "2026-11-19", "-1", "PENDING"));
        sync();
        long id = row("t1").id();
        bank.serve(ROWS, row("t1", "2026-11-19", "-1.00", "SETTLED"));

        assertBatch(sync(), 0, 1, 0, 0);
        assertThat(row("t1").id()).isEqualTo(id);
        assertThat(shown()).extracting(Transaction::description).containsExactly("SETTLED");
    }

    @Test
    void aFieldNobodyKnowsIsKeptUpToDateWithoutCountingAsAChange() {
        bank.serve(ROWS, row("t1", "2026-11-19", "-1", "A"));
        sync();
        String richer = row("t1", "acc1", "2026-11-19", "-1.0", "A", ",\"mood\":203");
        bank.serve(ROWS, richer);

        assertThat(sync().changedNothing()).isTrue();
        assertThat(store.transactions().payload(row("t1").id())).isEqualTo(richer.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anAmountThatChangesUnderTheSameIdIsToldAndOnlyTheNewOneCounts() {
        bank.serve(ROWS, row("t1", "2026-11-19", "-10", "SHOP"));
        sync();
        long id = row("t1").id();
        bank.serve(ROWS, row("t1", "2026-11-19", "-100", "SHOP"));

        SyncReport report = sync();

        assertBatch(report, 0, 0, 0, 1);
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.transaction().amount()).isEqualByComparingTo("-100");
        });
        assertThat(store.journal().history(id)).singleElement().satisfies(told -> {
            assertThat(told.change().reason()).isEqualTo(RowChange.Reason.AMOUNT_CHANGED);
            assertThat(told.change().before().amount()).isEqualByComparingTo("-10");
        });
        assertThat(sync().changedNothing()).isTrue();
    }

    @Test
    void aCurrencyThatChangesIsSuspiciousTooButOneThatWasNotToldIsNot() {
        String without = "{\"_id\":\"t1\",\"account_id\":\"acc1\",\"amount\":-1,\"operationDate\":\"2026-11-19\"}";
        bank.serve(ROWS, without);
        sync();
        bank.serve(ROWS, row("t1", "2026-11-19", "-1", "A"));
        assertBatch(sync(), 0, 1, 0, 0);
        bank.serve(ROWS, row("t1", "2026-11-19", "-1", "A").replace("EUR", "USD"));
        assertBatch(sync(), 0, 0, 0, 1);
    }

    @Test
    @DisplayName("API reference §18.8: a row that vanishes is marked, not deleted")
    void aRowThatVanishesIsMarkedAndComesBackWhenTheBankTellsItAgain() {
        String first = row("t0", "2026-10-01", "-5", "FIRST");
        bank.serve(ROWS, first, row("t1", "2026-11-19", "-1", "A"), row("t2", "2026-11-19", "-2", "B"));
        sync();
        bank.serve(ROWS, first, row("t2", "2026-11-19", "-2", "B"));

        assertBatch(sync(), 0, 0, 1, 0);
        assertThat(row("t1").vanished()).isTrue();
        assertThat(sync().changedNothing()).isTrue();

        bank.serve(ROWS, first, row("t1", "2026-11-19", "-1", "A"), row("t2", "2026-11-19", "-2", "B"));
        assertBatch(sync(), 0, 1, 0, 0);
        assertThat(shown()).hasSize(3);
    }

    @Test
    void historyThatTheApiNoLongerReachesHasNotVanished() {
        bank.serve(ROWS, row("t0", "2024-11-01", "-5", "OLD"), row("t1", "2024-12-01", "-1", "A"),
                row("t2", "2026-11-19", "-2", "B"));
        sync();
        bank.serve(ROWS, row("t1", "2024-12-01", "-1", "A"));

        assertBatch(sync(), 0, 0, 1, 0);
        assertThat(row("t0").vanished()).isFalse();
        assertThat(row("t2").vanished()).isTrue();
    }

    @Test
    void anEmptyAnswerIsNoReasonToBelieveThatEverythingVanished() {
        bank.serve(ROWS, row("t1", "2026-11-18", "-1", "A"), row("t2", "2026-11-19", "-2", "B"));
        sync();
        bank.serve(ROWS, List.of());

        assertThat(sync().batch().counts().vanished()).isZero();
        assertThat(shown()).hasSize(2);
    }

    @Test
    void aClosedAccountKeepsItsHistory() {
        bank.serve(ACCOUNTS, ACCOUNT, account("acc2", "ES22", null, "7"))
                .serve(ROWS, row("t1", "2026-11-18", "-1", "A"), row("t2", "acc2", "2026-11-19", "-2", "B", ""));
        sync();
        bank.serve(ACCOUNTS, ACCOUNT).serve(ROWS, row("t1", "2026-11-18", "-1", "A"));

        SyncReport report = sync();

        assertThat(report.productsChanged()).isOne();
        assertThat(report.batch().counts().vanished()).isZero();
        assertThat(store.products().of(connection.id())).extracting(StoredProduct::gone).containsExactly(false, true);
        assertThat(shown()).hasSize(2);
    }

    @Test
    void anEmptyListOfAccountsIsNotBelievedAtOnce() {
        bank.serve(ROWS, row("t1", "2026-11-18", "-1", "A"));
        sync();
        bank.serve(ACCOUNTS, List.of());

        SyncReport report = sync();

        assertThat(report.problem().key()).isEqualTo("sync.emptied");
        assertThat(report.health()).isEqualTo(Health.PARTIAL);
        assertThat(store.products().of(connection.id())).noneMatch(StoredProduct::gone);
        now = NOW.plus(Duration.ofDays(8));
        assertThat(sync().problem()).isNull();
        assertThat(store.products().of(connection.id())).allMatch(StoredProduct::gone);
    }

    @Test
    void anOlderCopyDoesNotWriteOverANewerOne() {
        bank.readAgain().serve(ROWS, row("t1", "2026-11-18", "-1", "NEW"));
        sync();
        bank.readBefore().serve(ROWS, row("t1", "2026-11-18", "-1", "OLD"));

        SyncReport report = sync();

        assertThat(report.problem().key()).isEqualTo("sync.older");
        assertThat(shown()).extracting(Transaction::description).containsExactly("NEW");
        assertThat(store.journal().of(connection.id()).getFirst().problem()).isEqualTo("sync.older");
    }

    @Test
    void rowsBeforeTheWindowHaveNotVanished() {
        String a = row("a", "acc1", "2026-09-21", "-1", "A", ",\"valueDate\":\"2026-09-23\"");
        String b = row("b", "acc1", "2026-09-22", "-2", "B", ",\"valueDate\":\"2026-09-22\"");
        bank.serve(ROWS, row("c", "2026-09-01", "-3", "C"), a, b, row("d", "2026-11-19", "-4", "D"));
        sync();
        for (int day = 1; day < 27; day++) {
            bank.readAgain();
            now = NOW.plus(Duration.ofDays(day));
            assertThat(sync().batch().changedNothing()).isTrue();
        }
        assertThat(shown()).hasSize(4);
    }

    @Test
    void aNewAccountsWholeHistoryIsRead() {
        bank.serve(ROWS, row("t1", "2026-11-18", "-1", "A"));
        sync();
        bank.serve(ACCOUNTS, ACCOUNT, account("acc2", "ES22", null, "7"))
                .serve(ROWS, row("t1", "2026-11-18", "-1", "A"), row("t2", "acc2", "2025-01-19", "-2", "B", ""));

        assertBatch(sync(), 1, 0, 0, 0);
    }

    @Test
    @DisplayName("API reference §18.13: a query that is ignored or refused does no harm")
    void aQueryThatIsIgnoredOrRefusedDoesNoHarm() {
        bank.serve(ROWS, row("old", "2026-01-02", "-1", "OLD"), row("t1", "2026-11-19", "-1", "A"));
        sync();
        bank.ignoringQueries();
        assertThat(sync().changedNothing()).isTrue();

        List<Integer> calls = new ArrayList<>();
        bank.answer(ROWS, () -> {
            calls.add(1);
            return calls.size() == 1 ? new ScriptedBank.Reply(400, "{\"error\":\"Invalid query\"}")
                    : new ScriptedBank.Reply(200, "[" + row("old", "2026-01-02", "-1", "OLD") + ","
                            + row("t1", "2026-11-19", "-1", "A") + "]");
        });
        SyncReport report = sync();
        assertThat(report.changedNothing()).isTrue();
        assertThat(report.problem()).isNull();
    }

    @Test
    @DisplayName("API reference §18.7: a renewed log-in whose ids all changed shows nothing twice")
    void aRenewedLoginWhoseIdsAllChangedShowsNothingTwice() {
        bank.serve(ACCOUNTS, account("acc1", "ES11", "x1", "100"), account("acc2", "ES22", null, "7"))
                .serve(ROWS, row("t1", "2026-11-18", "-1.50", "CAFE"), row("t2", "2026-11-18", "-1.50", "CAFE"),
                        row("t3", "acc2", "2026-11-18", "-1.50", "CAFE", ""),
                        row("t4", "acc1", "2026-11-19", "9", "IN", ",\"external_id\":\"xt\""));
        sync();
        List<Long> ids = rows().stream().map(StoredTransaction::id).toList();
        List<Long> products = store.products().of(connection.id()).stream().map(StoredProduct::id).toList();

        bank.readAgain().serve(ACCOUNTS, account("new1", "ES99", "x1", "100"), account("new2", "ES 22", null, "7"))
                .serve(ROWS, row("n1", "new1", "2026-11-18", "-1.5", "CAFE", ""), row("n2", "new1", "2026-11-18", "-1.5", "CAFE", ""),
                        row("n3", "new2", "2026-11-18", "-1.5", "CAFE", ""),
                        row("n4", "new1", "2026-11-19", "9", "IN, NOW OTHERWISE", ",\"external_id\":\"xt\""),
                        row("n5", "new1", "2026-11-20", "-2", "NEW", ""));
        SyncReport report = sync();

        assertBatch(report, 1, 1, 0, 0);
        assertThat(store.products().of(connection.id())).extracting(StoredProduct::id).isEqualTo(products);
        assertThat(store.products().of(connection.id())).extracting(product -> product.product().id())
                .containsExactly("new1", "new2");
        assertThat(rows()).extracting(StoredTransaction::id).startsWith(ids.toArray(Long[]::new)).hasSize(5);
        assertThat(rows()).extracting(row -> row.transaction().productId())
                .containsExactly("new1", "new1", "new2", "new1", "new1");
        assertThat(sync().changedNothing()).isTrue();
    }

    @Test
    void aRenewalWhoseTransactionsFailAtFirstIsFinishedByTheNextSync() {
        bank.serve(ROWS, row("t1", "2026-11-18", "-1", "A"), row("t2", "2026-11-19", "-2", "B"));
        sync();
        bank.serve(ACCOUNTS, account("new1", "ES11", null, "100")).answer(ROWS, 500, "{\"error\":\"Internal Error\"}");

        assertThat(sync().health()).isEqualTo(Health.PARTIAL);
        assertThat(rows()).extracting(row -> row.transaction().productId()).containsOnly("new1");

        bank.asBefore(ROWS).serve(ROWS, row("n1", "new1", "2026-11-18", "-1", "A", ""),
                row("n2", "new1", "2026-11-19", "-2", "B", ""));
        assertBatch(sync(), 0, 0, 0, 0);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void aRenewalWhoseAccountsFailAtFirstShowsNothingTwice() {
        bank.serve(ROWS, row("t1", "2026-11-18", "-1", "A"), row("t2", "2026-11-19", "-2", "B"));
        sync();
        List<Long> ids = rows().stream().map(StoredTransaction::id).toList();
        bank.answer(ACCOUNTS, 500, "{\"error\":\"Internal Error\"}").serve(ROWS,
                row("n1", "new1", "2026-11-18", "-1", "A", ""), row("n2", "new1", "2026-11-19", "-2", "B", ""));

        assertThat(sync().health()).isEqualTo(Health.PARTIAL);
        assertThat(rows()).extracting(StoredTransaction::id).as("whose they are is not known yet").isEqualTo(ids);

        bank.asBefore(ACCOUNTS).serve(ACCOUNTS, account("new1", "ES11", null, "100"));
        assertThat(sync().batch().counts().matched()).isEqualTo(2);
        assertThat(rows()).extracting(StoredTransaction::id).isEqualTo(ids);
        assertThat(rows()).noneMatch(StoredTransaction::vanished);
    }

    @Test
    void rowsOfAnAccountThatWasNeverListedAreRecognisedWhenItIsUnderAnotherId() {
        bank.answer(ACCOUNTS, 500, "{\"error\":\"Internal Error\"}").serve(ROWS, row("t1", "2026-11-18", "-1", "A"),
                row("t2", "2026-11-18", "-1", "A"), row("t3", "2026-11-19", "-2", "B"));
        sync();
        List<Long> ids = rows().stream().map(StoredTransaction::id).toList();
        assertThat(ids).hasSize(3);

        bank.asBefore(ACCOUNTS).serve(ACCOUNTS, account("new1", "ES11", null, "100")).serve(ROWS,
                row("n1", "new1", "2026-11-18", "-1", "A", ""), row("n2", "new1", "2026-11-18", "-1", "A", ""),
                row("n4", "new1", "2026-11-18", "-1", "A", ""), row("n3", "new1", "2026-11-19", "-2", "B", ""));

        assertBatch(sync(), 1, 0, 0, 0);
        assertThat(rows()).extracting(StoredTransaction::id).hasSize(4).containsAll(ids);
        assertThat(rows()).noneMatch(row -> row.productRow() == 0);
    }

    @Test
    void equalTransactionsOfDifferentAccountsAreNotTakenForEachOther() {
        bank.serve(ACCOUNTS, ACCOUNT, account("acc2", "ES22", null, "7"))
                .serve(ROWS, row("t0", "2026-11-01", "-9", "Z"), row("t1", "2026-11-18", "-1", "A"),
                        row("u0", "acc2", "2026-11-01", "-9", "Z", ""));
        sync();
        bank.serve(ROWS, row("t0", "2026-11-01", "-9", "Z"), row("u0", "acc2", "2026-11-01", "-9", "Z", ""),
                row("u1", "acc2", "2026-11-18", "-1", "A", ""));

        assertBatch(sync(), 1, 0, 1, 0);
    }

    @Test
    void anAccountThatIsListedTwiceFromTheFirstIsOne() {
        bank.serve(ACCOUNTS, ACCOUNT, account("acc1", "ES11", null, "7.00"), account("acc2", "ES22", null, "7.00"))
                .serve(ROWS, row("t1", "2026-11-18", "-1", "A"), row("t2", "acc2", "2026-11-18", "-1", "A", ""));

        SyncReport report = sync();

        assertBatch(report, 2, 0, 0, 0);
        List<Long> products = store.products().of(connection.id()).stream().map(StoredProduct::id).toList();
        assertThat(rows()).extracting(StoredTransaction::productRow).containsExactlyElementsOf(products);
    }

    @Test
    void twoAccountsUnderOneNumberAreNotMerged() {
        bank.serve(ACCOUNTS, account("a", "ES11", null, "1"), account("b", "ES11", null, "2"));
        sync();
        bank.serve(ACCOUNTS, account("c", "ES11", null, "1"), account("d", "ES11", null, "2"));

        SyncReport report = sync();

        assertThat(report.productsChanged()).isZero();
        assertThat(report.problem().key()).isEqualTo("sync.asked");
        assertThat(store.products().of(connection.id())).extracting(StoredProduct::gone).containsExactly(false, false);
        assertThat(new ProductQuestions(store).open(connection.id()))
                .extracting(question -> question.known().product().id() + question.told().id())
                .containsExactly("ac", "bc", "ad", "bd");
    }

    @Test
    void everyKindIsReadAndEachIsRecognisedByItsOwnNumber() {
        bank.serve("card", "{\"_id\":\"c\",\"pan\":\"****4417\",\"balance\":-4,\"currency\":\"EUR\"}")
                .serve("card/transaction", "{\"_id\":\"ct\",\"card_id\":\"c\",\"amount\":-4,\"operationDate\":\"2026-11-01\"}")
                .serve("portfolio", "{\"_id\":\"p\",\"name\":\"P\",\"refValores\":\"04-1\"}", "{\"_id\":\"q\",\"refValores\":\"04-2\"}")
                .serve("investment", "{\"_id\":\"i\",\"isin\":\"IE1\",\"portfolio_id\":\"p\",\"amount\":10,\"balance\":99}",
                        "{\"_id\":\"i\",\"isin\":\"IE1\",\"portfolio_id\":\"q\",\"amount\":20,\"balance\":199}")
                .serve("investment/transaction", """
                        {"_id":"it","investment_id":"i","portfolio_id":"p","amount":-99,"operationDate":"2026-10-05"}""")
                .serve("liability", "{\"_id\":\"l\",\"type\":\"Loan\",\"balance\":-143250.12,\"external_id\":\"xl\"}")
                .serve("liability/transaction", "{\"_id\":\"lt\",\"liability_id\":\"l\",\"amount\":402.18,\"operationDate\":\"2026-11-01\"}")
                .serve("holder", "{\"_id\":\"h\",\"product_id\":\"acc1\",\"rel\":\"Titular\"}")
                .serve("auth/", "{\"_id\":\"idn\",\"name\":\"Marta\"}");
        SyncReport first = sync();
        assertThat(first.kinds()).hasSize(DataKind.values().length)
                .allSatisfy((_, outcome) -> assertThat(outcome).isInstanceOf(KindOutcome.Read.class));
        assertBatch(first, 3, 0, 0, 0);
        assertThat(store.products().of(connection.id())).hasSize(7);
        assertThat(store.people().identity(connection.id()).orElseThrow().name()).isEqualTo("Marta");
        assertThat(store.people().holders(connection.id())).extracting("relation").containsExactly("Titular");

        bank.serve("card", "{\"_id\":\"c2\",\"pan\":\"****4417\",\"balance\":-4,\"currency\":\"EUR\"}")
                .serve("card/transaction", "{\"_id\":\"ct2\",\"card_id\":\"c2\",\"amount\":-4,\"operationDate\":\"2026-11-01\"}")
                .serve("portfolio", "{\"_id\":\"p2\",\"name\":\"P\",\"refValores\":\"04-1\"}", "{\"_id\":\"q2\",\"refValores\":\"04-2\"}")
                .serve("investment", "{\"_id\":\"i2\",\"isin\":\"IE1\",\"portfolio_id\":\"q2\",\"amount\":20,\"balance\":199}",
                        "{\"_id\":\"i2\",\"isin\":\"IE1\",\"portfolio_id\":\"p2\",\"amount\":10,\"balance\":99}")
                .serve("investment/transaction", """
                        {"_id":"it2","investment_id":"i2","portfolio_id":"p2","amount":-99,"operationDate":"2026-10-05"}""")
                .serve("liability", "{\"_id\":\"l2\",\"type\":\"Loan\",\"balance\":-143250.12,\"external_id\":\"xl\"}")
                .serve("liability/transaction", "{\"_id\":\"lt2\",\"liability_id\":\"l2\",\"amount\":402.18,\"operationDate\":\"2026-11-01\"}");
        assertBatch(sync(), 0, 0, 0, 0);
        assertThat(store.products().of(connection.id())).hasSize(7).noneMatch(StoredProduct::gone);
    }

    @Test
    void eachKindFailsForItselfAndTheLastGoodCopyStays() {
        bank.serve(ROWS, row("t1", "2026-11-18", "-1", "A")).serve("card", "{\"_id\":\"c\",\"pan\":\"1\"}");
        sync();
        bank.answer(ROWS, 200, "[" + row("t2", "2026-11-19", "-2", "B") + ",{\"_id\":\"t3\"")
                .answer(ACCOUNTS, 502, "<html>Bad gateway</html>")
                .serve("card", "{\"_id\":\"c\",\"pan\":\"1\"}", "{\"_id\":\"d\",\"pan\":\"2\"}");

        SyncReport report = sync();

        assertThat(report.kinds().get(DataKind.ACCOUNT)).isInstanceOfSatisfying(KindOutcome.Failed.class,
                failed -> assertThat(failed.problem()).isInstanceOf(FlanksException.Server.class));
        assertThat(report.kinds().get(DataKind.ACCOUNT_TRANSACTION)).isInstanceOfSatisfying(KindOutcome.Failed.class,
                failed -> assertThat(failed.problem()).isInstanceOf(FlanksException.Cut.class));
        assertThat(report.kinds().get(DataKind.CARD)).isEqualTo(new KindOutcome.Read(2, 0));
        assertThat(report.health()).isEqualTo(Health.PARTIAL);
        assertThat(report.batch().changedNothing()).isTrue();
        assertThat(shown()).extracting(Transaction::id).containsExactly("t1");
        assertThat(store.products().of(connection.id())).noneMatch(StoredProduct::gone).hasSize(3);
        Connection after = store.connections().get(connection.id());
        assertThat(after.problem()).isEqualTo("flanks.server");
        assertThat(after.lastSuccess()).isEqualTo(NOW);
    }

    @Test
    void dataThatFlanksCouldNotReadIsNotAskedFor() {
        bank.errored("product.account").serve(ROWS, row("t1", "2026-11-18", "-1", "A"));

        SyncReport report = sync();

        assertThat(report.problem().key()).isEqualTo("flanks.incomplete");
        assertThat(report.health()).isEqualTo(Health.PARTIAL);
        assertThat(shown()).hasSize(1);
        assertThat(bank.asked()).doesNotContain(ACCOUNTS);
    }

    @Test
    void aBlockedLoginIsNotReadAndKeepsWhatItHas() {
        bank.serve(ROWS, row("t1", "2026-11-18", "-1", "A"));
        sync();
        bank.status("\"blocked\":true,\"reset_token\":\"r\"");
        bank.asked().clear();

        SyncReport report = sync();

        assertThat(report.health()).isEqualTo(Health.NEEDS_LOGIN);
        assertThat(bank.asked()).containsExactly("status");
        assertThat(shown()).hasSize(1);
    }

    @Test
    void aLoginThatWantsConfirmationStillShowsFlanksStoredCopy() {
        bank.status("\"sca_token\":\"s\"").serve(ROWS, row("t1", "2026-11-18", "-1", "A"));

        assertThat(sync().health()).isEqualTo(Health.NEEDS_CONFIRMATION);
        assertThat(shown()).hasSize(1);
    }

    @Test
    void aNewLoginIsWaitedForUntilItsDataIsThere() {
        bank.pending(true).notCreated(ScriptedBank.allFlags().toArray(String[]::new))
                .serve(ROWS, row("t1", "2026-11-18", "-1", "A"));
        sleeper = duration -> {
            waits.add(duration);
            if (waits.size() == 3) {
                bank.notCreated(Stream.concat(ScriptedBank.allFlags().stream().filter(flag -> flag.startsWith("transaction")),
                        Stream.of("product.card")).toArray(String[]::new));
            } else if (waits.size() == 4) {
                bank.notCreated().pending(false);
            }
        };

        SyncReport report = sync();

        assertThat(report.health()).isEqualTo(Health.FRESH);
        assertThat(shown()).hasSize(1);
        assertThat(waits).hasSize(4).isSortedAccordingTo(Duration::compareTo).startsWith(Duration.ofSeconds(1));
    }

    @Test
    @DisplayName("API reference §18.17: a log-in that never becomes ready is given up politely")
    void aLoginThatNeverBecomesReadyIsGivenUpPolitely() {
        bank.pending(true).notCreated(ScriptedBank.allFlags().toArray(String[]::new));

        SyncReport report = sync();

        assertThat(report.health()).isEqualTo(Health.FETCHING);
        assertThat(report.problem()).isNull();
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
        assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofSeconds(60)) <= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"created\":\"2026-03-02T09:15:00Z\",\"errored\":false", "\"created\":{},\"errored\":null",
            "\"created\":{\"product\":{\"account\":true}},\"errored\":{\"product\":{}}", "\"created\":false"})
    void onceTheFirstExtractionIsOverEverythingIsAskedForWhateverTheFlagsLeaveOut(String flags) {
        bank.flags(flags).serve(ROWS, row("t1", "2026-11-18", "-1", "A"));

        SyncReport report = sync();

        assertThat(report.health()).isEqualTo(Health.FRESH);
        assertThat(shown()).hasSize(1);
        assertThat(report.problem()).isNull();
    }

    @Test
    void accountsWhoseTransactionsAreNotReadyAreNotFresh() {
        bank.flags("\"created\":{\"product\":{\"account\":true}}").answer(ROWS, 202, "{\"error\":\"PROCESSING\",\"code\":20002}");

        SyncReport report = sync();

        assertThat(report.kinds().get(DataKind.ACCOUNT_TRANSACTION)).isEqualTo(new KindOutcome.NotReady());
        assertThat(report.health()).isEqualTo(Health.FETCHING);
        assertThat(store.connections().get(connection.id()).lastSuccess()).isNull();
    }

    @Test
    void nothingIsTakenForNothingWhileItIsSaidToBeUnfinished() {
        sync();
        bank.notCreated("product.account").serve(ACCOUNTS);

        SyncReport report = sync();

        assertThat(report.kinds().get(DataKind.ACCOUNT)).isEqualTo(new KindOutcome.NotReady());
        assertThat(store.products().of(connection.id())).allMatch(product -> !product.gone());
    }

    @Test
    void thatSomethingFailedIsToldThoughTheStatusDoesNotSayWhat() {
        bank.flags("\"created\":\"2026-03-02\",\"errored\":true").serve(ROWS, row("t1", "2026-11-18", "-1", "A"));

        SyncReport report = sync();

        assertThat(shown()).hasSize(1);
        assertThat(report.health()).isEqualTo(Health.PARTIAL);
        assertThat(report.problem().key()).isEqualTo("flanks.incomplete");
    }

    @Test
    void whatCannotBeReadIsCountedOnceAndToldWhereItIsFirstMet() {
        String unreadable = "{\"account_id\":\"acc1\",\"operationDate\":\"2026-11-19\",\"valueDate\":\"2026-11-19\"}";
        String good = row("t1", "acc1", "2026-11-19", "-1", "A", ",\"valueDate\":\"2026-11-19\"");
        String twin = row("t1", "acc1", "2026-11-19", "-1", "B", ",\"valueDate\":\"2026-11-19\"");
        bank.serve(ROWS, good, twin, unreadable, unreadable);
        assertThat(sync().batch().counts().skipped()).isEqualTo(3);

        bank.readAgain();
        SyncReport again = sync();
        assertThat(bank.asked()).as("only a window was asked for").contains(ROWS + "*");
        assertThat(again.batch().counts().skipped()).isZero();
        assertThat(again.changedNothing()).isTrue();
        assertThat(store.journal().of(connection.id())).hasSize(1);

        bank.serve(ROWS, good, twin, unreadable, unreadable, unreadable.replace("-19", "-20"));
        assertThat(sync().batch().counts().skipped()).isOne();
        assertThat(sync().batch().counts().skipped()).isZero();
    }

    @Test
    void whatIsReadyIsStoredThoughTheRestKeepsUsWaiting() {
        bank.pending(true).notCreated("product.card", "transaction.card").serve(ROWS, row("t1", "2026-11-18", "-1", "A"));

        SyncReport report = sync();

        assertThat(report.health()).isEqualTo(Health.FETCHING);
        assertThat(report.kinds().get(DataKind.CARD)).isEqualTo(new KindOutcome.NotReady());
        assertThat(shown()).hasSize(1);
        assertThat(waits).hasSize(1);
    }

    @Test
    void anUnreachableBankIsToldAndNothingIsLost() {
        bank.serve(ROWS, row("t1", "2026-11-18", "-1", "A"));
        sync();
        bank.close();

        SyncReport report = sync();

        assertThat(report.problem()).isInstanceOf(FlanksException.Unreachable.class);
        assertThat(shown()).hasSize(1);
        Connection after = store.connections().get(connection.id());
        assertThat(after.health()).isEqualTo(Health.FAILED);
        assertThat(after.problem()).isEqualTo("flanks.unreachable");
        assertThat(after.lastSuccess()).isEqualTo(NOW);
    }

    @Test
    void aFailedAttemptDoesNotHideThatALoginIsNeeded() {
        bank.status("\"blocked\":true");
        sync();
        bank.close();

        assertThat(sync().health()).isEqualTo(Health.NEEDS_LOGIN);
    }

    @Test
    void aConnectionWithoutATokenSaysSo() {
        Connection bare = store.connections().create("bare", null, null, NOW);

        assertThat(syncing().run(bare.id(), SyncListener.NONE, new CallCancellation()).problem().key())
                .isEqualTo("sync.noLogin");
    }

    @Test
    void rowsWithoutWhatARowNeedsAreSkippedAndCounted() {
        bank.serve(ROWS, row("t1", "2026-11-18", "-1", "A"), "{\"_id\":\"t2\"}", row("t1", "2026-11-18", "-7", "B"));

        assertThat(sync().batch().counts().skipped()).isEqualTo(2);
        assertThat(shown()).extracting(Transaction::description).containsExactly("A");
        assertThat(sync().changedNothing()).isTrue();
    }

    @Test
    void severalConnectionsAreSyncedAndOneThatFailsLeavesTheOthersDone() {
        Connection second = connect("second");
        store.connections().create("third", null, null, NOW);
        bank.serve(ROWS, row("t1", "2026-11-18", "-1", "A"));

        List<SyncReport> reports = syncing().runAll(SyncListener.NONE, new CallCancellation());

        assertThat(reports).extracting(SyncReport::health).containsExactly(Health.FRESH, Health.FRESH, Health.FAILED);
        assertThat(store.transactions().of(second.id(), ProductKind.ACCOUNT)).hasSize(1);
        assertThat(shown()).hasSize(1);
    }

    @Test
    void progressIsToldKindByKind() {
        bank.serve(ROWS, Stream.iterate(0, n -> n + 1).limit(1200)
                .map(n -> row("t" + n, LocalDate.of(2024, 12, 1).plusDays(n % 700).toString(), "-1", "A")).toList());
        List<String> told = new CopyOnWriteArrayList<>();

        syncing().run(connection.id(), (id, kind, rows) -> told.add(kind + " " + rows), new CallCancellation());

        assertThat(told).contains("ACCOUNT 1", "ACCOUNT_TRANSACTION 500", "ACCOUNT_TRANSACTION 1000",
                "ACCOUNT_TRANSACTION 1200");
    }

    @Test
    void aCancelledSyncStoresNothing() {
        bank.serve(ROWS, row("t1", "2026-11-18", "-1", "A"));
        CallCancellation cancellation = new CallCancellation();

        assertThatThrownBy(() -> syncing().run(connection.id(), (_, kind, _) -> {
            if (kind == DataKind.ACCOUNT_TRANSACTION) {
                cancellation.cancel();
            }
        }, cancellation)).isInstanceOf(FlanksException.Cancelled.class);

        assertThat(rows()).isEmpty();
        assertThat(store.products().of(connection.id())).isEmpty();
        assertThat(store.connections().get(connection.id())).isEqualTo(connection);
        assertThat(Thread.interrupted()).isFalse();
    }

    /** As closing a profile ends one that is about to begin. */
    @Test
    void aSyncWhoseThreadIsEndedAsItBeginsWasAskedToStop() {
        bank.serve(ROWS, row("t1", "2026-11-18", "-1", "A"));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> syncing().run(connection.id(), (_, _, _) -> { }, new CallCancellation()))
                .isInstanceOf(FlanksException.Cancelled.class);
        assertThat(Thread.interrupted()).as("still to end").isTrue();
        assertThat(rows()).isEmpty();
    }
}
