package app.saddlebag.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.DataKind;
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
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.vault.Vault;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
    private Clock clock = CLOCK;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeAll
    static void makeKeys() {
        vault = Vault.ephemeral();
    }

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.defaults().withToday(TODAY));
        api = client();
        Store.create(folder.resolve("saddlebag.db"), vault, CLOCK);
        store = Store.open(folder.resolve("saddlebag.db"), vault, CLOCK);
        connection = connect("marta", "secret");
    }

    private FlanksClient client() {
        Environment environment = new Environment(Environment.Kind.DEMO, sandbox.api(), sandbox.link(), sandbox.clientId(),
                sandbox.linkToken(), null);
        return new FlanksClient(environment, new ClientSecret(sandbox.clientSecret()),
                FlanksOptions.standard(Clock.systemUTC()).withSleeper(_ -> { }), "Saddlebag/test");
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
        return new Sync(() -> api, store, clock, _ -> { }, SyncPatience.STANDARD, threads)
                .run(connection.id(), SyncListener.NONE, new CallCancellation());
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

        assertThat(report.batch().counts().added()).isPositive();
        assertThat(report.batch().counts().suspicious()).isZero();
        assertThat(report.batch().counts().vanished()).isZero();
        assertThat(rowsOfEveryKind()).isEqualTo(before + report.batch().counts().added());
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
    @CsvSource({"flags-key,transactions", "not-ready,400", "one-token,on", "amounts,strings", "timestamps,millis",
            "own-ids,on", "ref-accounts,string", "unknown-fields,on", "page-size,1"})
    void theBanksHabitsMakeNoDifference(String name, String value) {
        sync();
        List<Transaction> usual = rows().stream().map(StoredTransaction::transaction).toList();
        sandbox.switches().set(name, value);

        SyncReport report = sync();

        assertThat(report.problem()).isNull();
        assertThat(report.batch().changedNothing()).isTrue();
        assertThat(rows()).extracting(StoredTransaction::transaction).isEqualTo(usual);
    }

    @ParameterizedTest
    @CsvSource({"bare,on", "unknown-values,on", "status-flags,none", "status-flags,older", "status-flags,products-only", "aliases,on"})
    void aBankThatSaysLittleOrSpeaksInRiddlesIsReadToo(String name, String value) {
        sandbox.switches().set(name, value);

        SyncReport report = sync();

        assertThat(report.health()).isEqualTo(Health.FRESH);
        assertThat(rows()).hasSizeGreaterThan(500);
        assertThat(report.batch().counts().skipped()).isZero();
        assertThat(sync().changedNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"server-errors,Server", "html-errors,Server", "cut-off,Cut|Unreachable", "too-many-requests,TooMany"})
    void foulWeatherCostsOneKindAndOnlyForAWhile(String name, String failure) {
        sandbox.switches().set(name, "data=100");

        SyncReport foul = sync();

        assertThat(foul.health()).isEqualTo(Health.PARTIAL);
        assertThat(foul.problem().getClass().getSimpleName()).matches(failure);
        assertThat(rows()).isEmpty();
        assertThat(store.products().of(connection.id())).isNotEmpty();
        sandbox.switches().set(name, "");
        assertThat(sync().health()).isEqualTo(Health.FRESH);
        assertThat(rows()).hasSizeGreaterThan(500);
    }

    @Test
    void halfSpokenJsonIsNeverStored() {
        sandbox.switches().set("malformed", "data=100");

        SyncReport report = sync();

        assertThat(report.kinds().get(DataKind.ACCOUNT_TRANSACTION)).isInstanceOf(KindOutcome.Failed.class);
        assertThat(rows()).isEmpty();
    }

    @Test
    void aFitOfErrorsIsSatOut() {
        sandbox.switches().set("server-errors", "*=15");
        sandbox.switches().set("cut-off", "*=10");

        for (int tries = 0; tries < 3; tries++) {
            sync();
        }
        sandbox.switches().reset();
        sandbox.switches().set("today", TODAY.toString());
        SyncReport calm = sync();

        assertThat(calm.health()).isEqualTo(Health.FRESH);
        assertThat(calm.batch().counts().suspicious()).isZero();
        assertThat(calm.batch().counts().vanished()).isZero();
        assertThat(rows()).hasSizeGreaterThan(500).noneMatch(StoredTransaction::vanished);
        assertThat(sync().changedNothing()).isTrue();
    }

    @Test
    void anApplicationThatStealsTheTokenAllTheTimeIsBorne() {
        sandbox.switches().set("one-token", "on");
        try (FlanksClient thief = client()) {
            SyncReport report = new Sync(() -> api, store, clock, _ -> { }, SyncPatience.STANDARD, threads)
                    .run(connection.id(), (_, _, _) -> {
                        try (FlanksClient another = client()) {
                            another.entities();
                        }
                    }, new CallCancellation());
            thief.entities();

            assertThat(report.problem()).isNull();
            assertThat(rows()).hasSizeGreaterThan(500);
        }
    }

    @Test
    void rowsThatVanishAreMarkedAndShownAgainWhenTheyAreBack() {
        sync();
        List<StoredTransaction> before = rows();
        sandbox.switches().set("vanishing-rows", "10");

        SyncReport report = sync();

        assertThat(report.batch().counts().vanished()).isPositive();
        assertThat(rows().stream().filter(StoredTransaction::vanished)).isNotEmpty();
        assertThat(rows()).hasSameSizeAs(before);
        assertThat(sync().changedNothing()).isTrue();

        sandbox.switches().set("vanishing-rows", "0");
        sandbox.switches().set("today", TODAY.plusDays(1).toString());
        clock = Clock.offset(CLOCK, Duration.ofDays(30)); // time for a whole reading: the window alone reaches 60 days back
        sync();

        assertThat(rows().stream().filter(StoredTransaction::vanished)).isEmpty();
    }

    @Test
    void amountsThatChangeAreToldAndCountOnce() {
        sync();
        int before = rows().size();
        sandbox.switches().set("changed-amounts", "50");

        SyncReport report = sync();

        assertThat(report.batch().counts().suspicious()).isPositive();
        assertThat(rows()).hasSize(before);
        assertThat(sync().changedNothing()).isTrue();
    }

    @Test
    void idsThatChangeShowNothingTwice() {
        sync();
        int before = rows().size();
        sandbox.switches().set("changed-ids", "40");

        SyncReport report = sync();

        assertThat(report.batch().counts().added()).isZero();
        assertThat(report.batch().counts().vanished()).isZero();
        assertThat(rows()).hasSize(before);
        assertThat(sync().changedNothing()).isTrue();
    }

    @Test
    void aBlockedLoginAsksForThePersonAndKeepsWhatItHas() {
        sync();
        int before = rows().size();
        sandbox.switches().set("blocked-logins", "marta");

        assertThat(sync().health()).isEqualTo(Health.NEEDS_LOGIN);
        assertThat(rows()).hasSize(before);
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
