package app.saddlebag.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.flanks.Cancellation;
import app.saddlebag.flanks.DataRequest;
import app.saddlebag.flanks.Exchange;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.flanks.FlanksOptions;
import app.saddlebag.flanks.LoopbackPages;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.Environment;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.Secret.LinkCode;
import app.saddlebag.model.Transaction;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredProduct;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.vault.Vault;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Syncing the demo bank, in fair weather and foul. */
@Timeout(120)
class SandboxSyncTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private static Vault vault;

    @TempDir
    private Path folder;
    private Sandbox sandbox;
    private FlanksClient api;
    private Store store;
    private Connection connection;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeAll
    static void makeKeys() {
        vault = Vault.ephemeral();
    }

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.defaults().withToday(TODAY));
        Environment environment = new Environment(Environment.Kind.DEMO, sandbox.api(), sandbox.link(), sandbox.clientId(),
                sandbox.linkToken(), null);
        api = new FlanksClient(environment, new ClientSecret(sandbox.clientSecret()),
                FlanksOptions.standard(Clock.systemUTC()).withSleeper(_ -> { }), "Saddlebag/test");
        store = Store.open(folder.resolve("saddlebag.db"), vault, CLOCK);
        connection = connect("marta", "secret");
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        api.close();
        sandbox.close();
        store.close();
    }

    /** As the Link page does it, in short. */
    private Connection connect(String username, String password) {
        String slot = "slot-of-" + username;
        try (LoopbackPages pages = new LoopbackPages()) {
            URI link = URI.create(sandbox.link() + "/link?token=" + sandbox.linkToken() + "&bank=testbank&rollback=true"
                    + "&external_id=" + slot + "&redirect_uri=http://127.0.0.1:9/callback");
            String html = pages.open(link).html();
            String form = html.replaceFirst("(?s).*action=\"([^\"]+/login)\".*", "$1");
            URI back = pages.post(sandbox.link().resolve(form), Map.of("username", username, "password", password,
                    "consent", "yes")).location().orElseThrow();
            String code = back.getQuery().replaceFirst(".*code=([^&]+).*", "$1");
            CredentialsToken token = ((Exchange.Connected) api.exchange(new LinkCode(code))).token();
            Connection made = store.connections().create(slot, null, null, CLOCK.instant());
            store.connections().saveToken(made.id(), token);
            return made;
        }
    }

    private SyncReport sync() {
        return new Sync(() -> api, store, CLOCK, _ -> { }, SyncPatience.STANDARD, threads)
                .run(connection.id(), SyncListener.NONE, new Cancellation());
    }

    private List<StoredTransaction> rows() {
        return store.transactions().of(connection.id(), ProductKind.ACCOUNT);
    }

    private int rowsOfEveryKind() {
        return Arrays.stream(ProductKind.values()).mapToInt(kind -> store.transactions().of(connection.id(), kind).size()).sum();
    }

    @Test
    void theStoreHoldsWhatTheBankHasToTheCent() {
        SyncReport report = sync();

        assertThat(report.health()).isEqualTo(Health.FRESH);
        CredentialsToken token = store.connections().token(connection.id()).orElseThrow();
        var told = api.products(ProductKind.ACCOUNT, DataRequest.all(token)).rows();
        assertThat(store.products().of(connection.id()).stream().map(StoredProduct::product)
                .filter(product -> product.kind() == ProductKind.ACCOUNT))
                .containsExactlyInAnyOrderElementsOf(told.stream().map(product -> product.value()).toList());
        Map<String, BigDecimal> last = new HashMap<>();
        rows().stream().map(StoredTransaction::transaction).forEach(row -> last.put(row.productId(), row.balance()));
        told.forEach(account -> assertThat(account.value().balance()).isEqualByComparingTo(last.get(account.value().id())));
        assertThat(store.connections().get(connection.id()).entityName()).isEqualTo("TestBank");
    }

    @Test
    void syncingTwiceChangesNothing() {
        sync();
        assertThat(sync().changedNothing()).isTrue();
    }

    @Test
    void whatHappensOnLaterDaysIsFoundByAWindow() {
        sync();
        int before = rowsOfEveryKind();
        sandbox.switches().set("today", TODAY.plusDays(20).toString());

        SyncReport report = sync();

        assertThat(report.batch().added()).isPositive();
        assertThat(report.batch().suspicious()).isZero();
        assertThat(report.batch().vanished()).isZero();
        assertThat(rowsOfEveryKind()).isEqualTo(before + report.batch().added());
        assertThat(rows().stream().map(StoredTransaction::transaction).map(Transaction::day)).last()
                .satisfies(day -> assertThat(day).isAfter(TODAY));
    }

    @Test
    void accountsThatCouldNotBeReadLeaveTheRestDone() {
        connection = connect("joan", "DATA_ERROR_PRODUCT_ACCOUNT");

        SyncReport report = sync();

        assertThat(report.health()).isEqualTo(Health.PARTIAL);
        assertThat(report.problem().key()).isEqualTo("flanks.incomplete");
        assertThat(rows()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"flags-key,transactions", "not-ready,400", "one-token,on"})
    void theBanksHabitsMakeNoDifference(String name, String value) {
        sync();
        List<Transaction> usual = rows().stream().map(StoredTransaction::transaction).toList();
        sandbox.switches().set(name, value);

        SyncReport report = sync();

        assertThat(report.problem()).isNull();
        assertThat(report.batch().changedNothing()).isTrue();
        assertThat(rows()).extracting(StoredTransaction::transaction).isEqualTo(usual);
    }

    @Test
    void aStoppedBankLeavesEverythingReadable() {
        sync();
        int before = rows().size();
        sandbox.close();

        SyncReport report = sync();

        assertThat(report.problem()).isInstanceOf(FlanksException.Unreachable.class);
        assertThat(rows()).hasSize(before);
        assertThat(store.products().of(connection.id())).isNotEmpty();
    }
}
