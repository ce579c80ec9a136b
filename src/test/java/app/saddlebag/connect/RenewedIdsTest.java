package app.saddlebag.connect;

import static app.saddlebag.connect.ConnectBench.CALLBACK;
import static app.saddlebag.connect.ConnectBench.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.connect.ConnectState.Done;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.sync.ProductQuestion;
import app.saddlebag.sync.ProductQuestion.Said;
import app.saddlebag.sync.ProductQuestions;
import app.saddlebag.sync.Sync;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncPatience;
import app.saddlebag.sync.SyncReport;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A renewal that changes every id, of products and of rows, where no external id helps. */
@Timeout(300)
class RenewedIdsTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private static Vault vault;

    @TempDir
    private Path folder;
    private ConnectBench bench;
    private Sync sync;
    private long connection;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeAll
    static void makeKeys() {
        vault = Vault.ephemeral();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        if (bench != null) {
            bench.close();
        }
    }

    private void serve(String kind, List<String> objects) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("bank/marta@testbank")).resolve(kind + ".json"),
                "[" + String.join(",\n", objects) + "]");
    }

    private static String row(String pointer, String product, String id, LocalDate day, String amount, String about) {
        return """
                {"_id":"%s","%s":"%s","amount":%s,"currency":"EUR","operationDate":"%s","description":"%s"}"""
                .formatted(id, pointer, product, amount, day, about);
    }

    private static String loan(String id, String balance) {
        return """
                {"_id":"%s","type":"Loan","alias":"Préstamo","balance":%s,"limit":20000.00,"currency":"EUR","entity":"testbank",
                "external_id":null,"owners":["Marta"]}""".formatted(id, balance);
    }

    private static List<String> instalments(String loan, int rows, String amount) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(row("liability_id", loan, loan + "_" + i, FIRST.plusMonths(i), amount, "CUOTA"));
        }
        return all;
    }

    private void connect() throws Exception {
        bench = new ConnectBench(vault, folder, SandboxOptions.defaults().withData(folder.resolve("bank"))
                .withSwitch("token-in-ids", "on").withSwitch("renewed-token", "new"));
        sync = new Sync(() -> bench.api, bench.store, Clock.systemUTC(), _ -> { }, SyncPatience.STANDARD, threads);
        ConnectFlow flow = bench.atFlanks(this::firstSync);
        flow.offer(bench.logIn(flow, "marta", "secret"));
        Done done = (Done) settled(flow);
        assertThat(done.problem()).isNull();
        connection = done.connectionId();
    }

    private void firstSync(long connectionId, FirstSync.Progress progress, CallCancellation cancellation) {
        SyncReport report = sync.run(connectionId, (_, kind, rows) -> progress.rows(kind, rows), cancellation);
        if (report.problem() != null) {
            throw report.problem();
        }
    }

    private SyncReport sync() {
        return sync.run(connection, SyncListener.NONE, new CallCancellation());
    }

    /** @return what the renewal's sync could not do; null for nothing */
    private ProblemException renew() throws Exception {
        List<String> before = products().stream().map(stored -> stored.product().id()).toList();
        ConnectFlow flow = bench.connector(this::firstSync).renew(bench.store.connections().get(connection), CALLBACK);
        flow.offer(bench.logIn(flow, "marta", "another secret"));
        Done done = (Done) settled(flow);
        assertThat(done.connectionId()).isEqualTo(connection);
        if (done.problem() == null) {
            assertThat(products()).extracting(stored -> stored.product().id()).doesNotContainAnyElementsOf(before);
        }
        return done.problem();
    }

    private List<StoredProduct> products() {
        return bench.store.products().of(connection);
    }

    private List<StoredTransaction> rows(ProductKind kind) {
        return bench.store.transactions().of(connection, kind);
    }

    private List<StoredTransaction> rows() {
        List<StoredTransaction> all = new ArrayList<>();
        for (ProductKind kind : ProductKind.values()) {
            all.addAll(rows(kind));
        }
        return all;
    }

    /** Rows by all a person sees of them but the bank's ids. */
    private Map<Long, String> facts() {
        Map<Long, String> facts = new HashMap<>();
        rows().forEach(row -> facts.put(row.id(), row.listing() + "|" + row.productRow() + "|" + row.transaction().day() + "|"
                + row.transaction().amount() + "|" + row.transaction().description()));
        return facts;
    }

    private Map<Long, Overlay> overlays() {
        Map<Long, Overlay> all = new HashMap<>();
        bench.store.overlays().all().forEach(all::put);
        return all;
    }

    private Map<Long, List<BalancePoint>> curves() {
        Map<Long, List<BalancePoint>> curves = new HashMap<>();
        products().forEach(product -> curves.put(product.id(), bench.store.balances().series(product.id())));
        return curves;
    }

    private ProductQuestions questions() {
        return new ProductQuestions(bench.store);
    }

    private void tenThousandRowsOnFiveProducts() throws IOException {
        serve("account", List.of(
                "{\"_id\":\"a1\",\"iban\":\"ES9121000418450200051332\",\"alias\":\"Cuenta\",\"balance\":10.00,\"currency\":\"EUR\"}",
                "{\"_id\":\"a2\",\"iban\":\"ES7921000813610123456789\",\"alias\":\"Cuenta\",\"balance\":20.00,\"currency\":\"EUR\"}"));
        serve("card", List.of("{\"_id\":\"c1\",\"pan\":\"************4417\",\"alias\":\"Visa\",\"balance\":-5.00,\"currency\":\"EUR\"}"));
        serve("portfolio", List.of("{\"_id\":\"p1\",\"name\":\"Cartera\",\"refValores\":\"0418-55\",\"currency\":\"EUR\",\"balance\":7}"));
        serve("liability", List.of(loan("l1", "-9000.00")));
        List<String> data = new ArrayList<>();
        for (int i = 0; i < 9_000; i++) {
            // Three rows in four are equal to one of the other account or of their own day.
            data.add(row("account_id", i % 2 == 0 ? "a1" : "a2", "t" + i, FIRST.plusDays(i / 20), "-" + (1 + i / 4 % 5) + ".20",
                    "CAFE " + i / 4 % 3));
        }
        serve("data", data);
        List<String> purchases = new ArrayList<>();
        for (int i = 0; i < 976; i++) {
            purchases.add(row("card_id", "c1", "k" + i, FIRST.plusDays(i / 2), "-3.00", "METRO"));
        }
        serve("card-transaction", purchases);
        serve("liability-transaction", instalments("l1", 24, "402.18"));
    }

    @Test
    void tenThousandRowsAndFiveProductsAreEachRecognised() throws Exception {
        tenThousandRowsOnFiveProducts();
        connect();
        long[] noted = rows().stream().mapToLong(StoredTransaction::id).filter(id -> id % 7 == 0).toArray();
        bench.store.journal().edit(Instant.EPOCH, LongStream.of(noted),
                before -> new Overlay("a note", Set.of("tag"), "Own", true));
        Map<Long, String> facts = facts();
        Map<Long, Overlay> overlays = overlays();
        Map<Long, List<BalancePoint>> curves = curves();
        List<Long> products = products().stream().map(StoredProduct::id).toList();
        assertThat(facts).hasSize(10_000);
        assertThat(products).hasSize(5);
        assertThat(overlays).hasSize(noted.length);

        assertThat(renew()).isNull();

        assertThat(products()).extracting(StoredProduct::id).isEqualTo(products);
        assertThat(products()).noneMatch(StoredProduct::gone);
        assertThat(facts()).isEqualTo(facts);
        assertThat(overlays()).isEqualTo(overlays);
        assertThat(curves()).isEqualTo(curves);
        assertThat(bench.store.journal().of(connection).getFirst().counts())
                .isEqualTo(new Batch.Counts(0, 0, 0, 0, 10_000, 0));
        assertThat(sync().changedNothing()).isTrue();

        bench.store.journal().undo(bench.store.journal().of(connection).getFirst().id(), Instant.EPOCH);
        sync();
        assertThat(facts()).as("undone and synced again").isEqualTo(facts);
    }

    @Test
    void tenThousandPairsOfEqualRowsOnOneDayStayTwentyThousand() throws Exception {
        serve("account", List.of("{\"_id\":\"a1\",\"iban\":\"ES91\",\"alias\":\"Cuenta\",\"balance\":10.00,\"currency\":\"EUR\"}"));
        List<String> data = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            data.add(row("account_id", "a1", "t" + i, FIRST, "-1.20", "CAFE " + i / 2));
        }
        serve("data", data);
        connect();
        List<Long> ids = rows().stream().map(StoredTransaction::id).toList();
        assertThat(ids).hasSize(20_000);

        assertThat(renew()).isNull();

        assertThat(rows()).extracting(StoredTransaction::id).isEqualTo(ids);
        assertThat(rows()).noneMatch(StoredTransaction::vanished);
    }

    @Test
    void twoLoansWithoutAnExternalIdAreAskedForAndNeitherIsShownTwice() throws Exception {
        serve("liability", List.of(loan("l1", "-9000.00"), loan("l2", "-15000.00")));
        List<String> instalments = new ArrayList<>(instalments("l1", 15, "402.18"));
        instalments.addAll(instalments("l2", 10, "99.00"));
        serve("liability-transaction", instalments);
        connect();
        List<StoredProduct> loans = products();
        long noted = rows().getFirst().id();
        bench.store.journal().edit(Instant.EPOCH, LongStream.of(noted), before -> new Overlay("mine", Set.of(), null, false));
        Map<Long, String> facts = facts();
        assertThat(facts).hasSize(25);

        assertThat(renew().key()).isEqualTo("sync.asked");

        assertThat(facts()).isEqualTo(facts);
        assertThat(products()).isEqualTo(loans);
        assertThat(bench.store.connections().get(connection).health()).isEqualTo(Health.PARTIAL);
        List<ProductQuestion> asked = questions().open(connection);
        assertThat(asked).hasSize(4);
        ProductQuestion first = asked.getFirst();
        assertThat(first.known()).isEqualTo(loans.getFirst());
        assertThat(first.rows()).isEqualTo(new ProductQuestion.Rows(15, FIRST, FIRST.plusMonths(14)));
        assertThat(first.told().rows()).isEqualTo(first.rows());
        assertThat(first.told().balance()).isEqualByComparingTo("-9000");

        sync();
        assertThat(questions().open(connection)).as("asked until answered").hasSize(4);
        assertThat(facts()).isEqualTo(facts);

        questions().answer(connection, first.number(), Said.SAME);
        assertThat(questions().open(connection)).as("what is left to be said").hasSize(1);
        assertThatThrownBy(() -> questions().answer(connection, first.number(), Said.OTHER)).isInstanceOf(ProblemException.class);
        SyncReport report = sync();

        assertThat(report.health()).as("the other two are alone now, and alike").isEqualTo(Health.FRESH);
        assertThat(questions().open(connection)).isEmpty();
        assertThat(products()).extracting(StoredProduct::id).isEqualTo(loans.stream().map(StoredProduct::id).toList());
        assertThat(products()).extracting(stored -> stored.product().balance()).isEqualTo(loans.stream().map(StoredProduct::product)
                .map(Product::balance).toList());
        assertThat(facts()).isEqualTo(facts);
        assertThat(overlays()).containsOnlyKeys(noted);
        assertThat(report.batch().counts().matched()).isEqualTo(25);
        assertThat(sync().changedNothing()).isTrue();
        assertThat(renew().key()).as("the next time it is asked again").isEqualTo("sync.asked");
        assertThat(questions().open(connection)).hasSize(4);
    }

    @Test
    void twoDifferentOnesAreKeptApartAndNotAskedAgain() throws Exception {
        serve("liability", List.of(loan("l1", "-9000.00")));
        serve("liability-transaction", instalments("l1", 15, "402.18"));
        connect();
        long before = products().getFirst().id();
        serve("liability", List.of(loan("other", "-100.00").replace("Préstamo", "Préstamo coche")));
        serve("liability-transaction", instalments("other", 3, "50.00"));

        assertThat(renew().key()).isEqualTo("sync.asked");
        assertThat(rows()).hasSize(15);
        questions().answer(connection, questions().open(connection).getFirst().number(), Said.OTHER);
        assertThat(sync().health()).isEqualTo(Health.FRESH);

        assertThat(products()).hasSize(2).extracting(StoredProduct::gone).containsExactly(true, false);
        assertThat(rows()).hasSize(18).noneMatch(StoredTransaction::vanished);
        assertThat(rows()).filteredOn(row -> row.productRow() == before).hasSize(15);
        assertThat(sync().changedNothing()).isTrue();
        assertThat(questions().open(connection)).isEmpty();
    }

    @Test
    void aLoanThatIsAloneAndAlikeIsRecognised() throws Exception {
        serve("liability", List.of(loan("l1", "-9000.00"), loan("l2", "-100.00").replace("Préstamo", "Hipoteca")));
        serve("liability-transaction", instalments("l1", 15, "402.18"));
        connect();
        Map<Long, String> facts = facts();
        serve("liability", List.of(loan("l2", "-90.00").replace("Préstamo", "Hipoteca"), loan("l1", "-8597.82")));

        assertThat(renew()).isNull();

        assertThat(products()).hasSize(2).extracting(stored -> stored.product().title()).containsExactly("Préstamo", "Hipoteca");
        assertThat(facts()).isEqualTo(facts);
    }

    @Test
    @DisplayName("API reference §18.7: a log-in deleted and made anew shows nothing twice")
    void aLoginDeletedAndMadeAnewShowsNothingTwice() throws Exception {
        tenThousandRowsOnFiveProducts();
        connect();
        Map<Long, String> facts = facts();
        bench.api.deleteCredentials(bench.store.connections().token(connection).orElseThrow());

        assertThat(renew()).isNull();

        assertThat(facts()).isEqualTo(facts);
        assertThat(bench.store.connections().list()).hasSize(1);
    }
}
