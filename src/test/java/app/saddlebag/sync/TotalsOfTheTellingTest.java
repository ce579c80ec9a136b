package app.saddlebag.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.vault.Vault;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From what a bank tells, in whichever form, through the store to what it comes to: in a real store over real HTTP. */
@Timeout(60)
class TotalsOfTheTellingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final String IBAN = "ES5999900418150200051332";

    @TempDir
    private Path folder;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private ScriptedBank bank;
    private FlanksClient client;
    private Store store;
    private long connection;

    @BeforeEach
    void start() throws Exception {
        Vault vault = Vault.ephemeral();
        bank = new ScriptedBank();
        client = bank.client();
        Store.create(folder.resolve("saddlebag.db"), vault, CLOCK);
        store = Store.open(folder.resolve("saddlebag.db"), vault, CLOCK);
        Connection made = store.connections().create("slot", null, null, CLOCK.instant());
        store.connections().saveToken(made.id(), new CredentialsToken("made-up"));
        connection = made.id();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        client.close();
        bank.close();
        store.close();
    }

    private List<StoredProduct> products() {
        return store.products().of(connection);
    }

    private Worth synced() {
        SyncReport report = new Sync(() -> client, store, CLOCK, _ -> { }, SyncPatience.STANDARD, threads)
                .run(connection, SyncListener.NONE, new CallCancellation());
        assertThat(report.problem()).isNull();
        return Worth.of(products(), SharedProducts.NONE);
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    private static String position(String id, String portfolio, String type, String balance, String more) {
        return """
                {"_id":"%s","portfolio_id":"%s","name":"Paper %1$s","type":"%s","balance":%s,"currency":"EUR"%s}"""
                .formatted(id, portfolio, type, balance, more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"refAccounts\":\"" + IBAN + "\"", "\"refAccounts\":[\"ES21\",\"" + IBAN + "\"]",
            "\"refAccounts\":\"ES21, ES59 9990 0418 1502 0005 1332\"", "\"refAccount\":\"" + IBAN + "\",\"refAccounts\":null"})
    @DisplayName("API reference §18.5: amounts told as text and cash accounts as text or list come to the same sum")
    void amountsAsTextAndCashAccountsInAnyFormComeToTheSameSum(String cashAccounts) {
        bank.serve("account", "{\"_id\":\"a\",\"iban\":\"" + IBAN + "\",\"alias\":\"Cash\",\"balance\":\"10464.78\",\"currency\":\"EUR\"}")
                .serve("portfolio", "{\"_id\":\"p\",\"name\":\"P\",\"balance\":\"38000.00\",\"currency\":\"EUR\"," + cashAccounts + "}")
                .serve("investment", position("l", "p", "L", "\"10464.78\"", ""), position("f", "p", "F", "27535.22", ""))
                .serve("liability", "{\"_id\":\"d\",\"type\":\"Loan\",\"balance\":\"-1000.50\",\"currency\":\"EUR\"}")
                .serve("data", "{\"_id\":\"t\",\"account_id\":\"a\",\"amount\":\"-0.10\",\"currency\":\"EUR\",\"operationDate\":\"2026-11-20\"}",
                        "{\"_id\":\"u\",\"account_id\":\"a\",\"amount\":-0.2,\"currency\":\"EUR\",\"operationDate\":\"2026-11-20\"}");
        assertThat(synced().sums()).as("the cash counts on its account, once").containsExactly(euro("36999.50"));
        assertThat(store.transactions().of(connection, ProductKind.ACCOUNT)).extracting(row -> row.transaction().amount())
                .containsExactlyInAnyOrder(new BigDecimal("-0.10"), new BigDecimal("-0.2"));
    }

    @Test
    @DisplayName("API reference §10.5: one paper in two portfolios is two positions, though both bear one id")
    void onePaperInTwoPortfoliosIsTwoPositionsThoughBothBearOneId() {
        serveTwoPortfolios("i", 99, 199);
        assertThat(synced().sums()).as("each portfolio tells no value, so what lies in it counts").containsExactly(euro("298"));
        var first = units();
        assertThat(first).containsOnlyKeys("p", "q");
        serveTwoPortfolios("i", 110, 210);
        assertThat(synced().sums()).containsExactly(euro("320"));
        assertThat(products()).hasSize(4).noneMatch(StoredProduct::gone);
        assertThat(units()).as("each stays the one it is").isEqualTo(first);
        assertThat(store.transactions().of(connection, ProductKind.INVESTMENT)).extracting(row -> row.transaction().portfolioId(),
                StoredTransaction::productRow).containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("p", first.get("p")),
                org.assertj.core.groups.Tuple.tuple("q", first.get("q")));
    }

    private void serveTwoPortfolios(String id, int inOne, int inTheOther) {
        bank.serve("portfolio", "{\"_id\":\"p\",\"name\":\"P\",\"currency\":\"EUR\"}", "{\"_id\":\"q\",\"name\":\"Q\",\"currency\":\"EUR\"}")
                .serve("investment", position(id, "p", "F", "" + inOne, ",\"isin\":\"IE1\",\"amount\":10"),
                        position(id, "q", "F", "" + inTheOther, ",\"isin\":\"IE1\",\"amount\":20"))
                .serve("investment/transaction", trade("t", "p"), trade("u", "q"));
    }

    private static String trade(String id, String portfolio) {
        return "{\"_id\":\"" + id + "\",\"investment_id\":\"i\",\"portfolio_id\":\"" + portfolio
                + "\",\"amount\":-99,\"currency\":\"EUR\",\"operationDate\":\"2026-10-05\"}";
    }

    /** Local numbers of the positions, by the portfolio they lie in. */
    private java.util.Map<String, Long> units() {
        return products().stream().filter(stored -> stored.product() instanceof Product.Investment)
                .collect(Collectors.toMap(stored -> ((Product.Investment) stored.product()).portfolioId(), StoredProduct::id));
    }
}
