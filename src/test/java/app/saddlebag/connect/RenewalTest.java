package app.saddlebag.connect;

import static app.saddlebag.connect.ConnectBench.CALLBACK;
import static app.saddlebag.connect.ConnectBench.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectState.AtFlanks;
import app.saddlebag.connect.ConnectState.Cancelled;
import app.saddlebag.connect.ConnectState.Done;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.DataRequest;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.Environment.Way;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.sync.Sync;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncPatience;
import app.saddlebag.sync.SyncReport;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Renewing a login: the same slot, the same history, nothing twice. */
@Timeout(120)
class RenewalTest extends AtTheBench {

    private Sync sync;
    private Connection connection;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    RenewalTest() {
        super(Way.LINK);
    }

    @BeforeEach
    void connectABank() throws Exception {
        sync = new Sync(() -> bench.api, bench.store, Clock.systemUTC(), _ -> { }, SyncPatience.STANDARD, threads);
        ConnectFlow flow = bench.atFlanks(this::firstSync);
        flow.offer(bench.logIn(flow, "marta", "secret"));
        connection = bench.store.connections().get(((Done) settled(flow)).connectionId());
        assertThat(connection.health()).isEqualTo(Health.FRESH);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private void firstSync(long connectionId, FirstSync.Progress progress, CallCancellation cancellation) {
        SyncReport report = sync.run(connectionId, (_, kind, rows) -> progress.rows(kind, rows), cancellation);
        if (report.problem() != null) {
            throw report.problem();
        }
    }

    private List<StoredTransaction> rows() {
        return bench.store.transactions().of(connection.id(), ProductKind.ACCOUNT);
    }

    private int rowsAtTheBank() {
        List<Transaction> told = new ArrayList<>();
        bench.api.transactions(ProductKind.ACCOUNT, DataRequest.all(token()), () -> row -> told.add(row.value()));
        return told.size();
    }

    private CredentialsToken token() {
        return bench.store.connections().token(connection.id()).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"same", "new"})
    void aRenewedConnectionShowsNothingTwice(String tokens) throws Exception {
        List<Long> rows = rows().stream().map(StoredTransaction::id).toList();
        List<Long> products = bench.store.products().of(connection.id()).stream().map(StoredProduct::id).toList();
        CredentialsToken before = token();
        bench.sandbox.switches().set("blocked-logins", "marta");
        bench.sandbox.switches().set("renewed-token", tokens);
        bench.sandbox.switches().set("today", "2026-11-24");
        assertThat(sync.run(connection.id(), SyncListener.NONE, new CallCancellation()).health()).isEqualTo(Health.NEEDS_LOGIN);

        ConnectFlow flow = bench.connector(this::firstSync).renew(connection, CALLBACK);
        assertThat(((AtFlanks) flow.state()).link().getQuery()).contains("reset_token=", "external_id=" + connection.slot());
        flow.offer(bench.logIn(flow, "marta", "another secret"));

        Done done = (Done) settled(flow);
        assertThat(done.problem()).isNull();
        assertThat(done.connectionId()).isEqualTo(connection.id());
        assertThat(bench.store.connections().get(connection.id()).health()).isEqualTo(Health.FRESH);
        assertThat(token().equals(before)).isEqualTo(tokens.equals("same"));
        assertThat(bench.store.connections().list()).hasSize(1);
        assertThat(bench.store.products().of(connection.id())).extracting(StoredProduct::id).isEqualTo(products);
        assertThat(rows()).extracting(StoredTransaction::id).startsWith(rows.toArray(Long[]::new));
        assertThat(rows()).noneMatch(StoredTransaction::vanished).hasSize(rowsAtTheBank());
        assertThat(rows()).extracting(StoredTransaction::transaction).extracting(Transaction::productId)
                .isSubsetOf(bench.store.products().of(connection.id()).stream().map(row -> row.product().id()).toList());
    }

    @Test
    void aConsentThatRanOutIsRenewedByConfirming() throws Exception {
        bench.sandbox.switches().set("consent-days", "1");
        bench.sandbox.switches().set("today", "2026-12-22");
        assertThat(sync.run(connection.id(), SyncListener.NONE, new CallCancellation()).health())
                .isEqualTo(Health.NEEDS_CONFIRMATION);

        ConnectFlow flow = bench.connector(this::firstSync).renew(connection, CALLBACK);
        assertThat(((AtFlanks) flow.state()).link().getQuery()).contains("sca_token=");
        flow.offer(bench.logIn(flow, new DemoLogin.Answers("testbank", "marta", "secret", List.of("123456"))));

        assertThat(((Done) settled(flow)).connectionId()).isEqualTo(connection.id());
        assertThat(bench.store.connections().get(connection.id()).health()).isEqualTo(Health.FRESH);
    }

    @Test
    void aHealthyLoginMayBeRenewedToo() throws Exception {
        ConnectFlow flow = bench.connector(this::firstSync).renew(connection, CALLBACK);

        flow.offer(bench.logIn(flow, "marta", "another secret"));

        assertThat(((Done) settled(flow)).connectionId()).isEqualTo(connection.id());
    }

    @Test
    void cancellingARenewalTouchesNeitherTheConnectionNorItsLogin() throws Exception {
        CredentialsToken before = token();
        int rows = rows().size();
        ConnectFlow flow = bench.connector(this::firstSync).renew(connection, CALLBACK);

        flow.cancel();

        assertThat(settled(flow)).isEqualTo(new Cancelled(false));
        assertThat(token()).isEqualTo(before);
        assertThat(rows()).hasSize(rows);
        assertThat(bench.api.credentials()).hasSize(1);
        assertThat(sync.run(connection.id(), SyncListener.NONE, new CallCancellation()).health()).isEqualTo(Health.FRESH);
    }

    /** What is shown: each row with the number of its product. */
    private List<String> shown() {
        return rows().stream().filter(row -> !row.vanished()).map(row -> row.id() + "/" + row.productRow()).toList();
    }

    private void assertThatItGoesOnInItsSlot(ConnectFlow flow, List<String> before, List<Long> products) throws Exception {
        assertThat(((AtFlanks) flow.state()).link().getQuery()).doesNotContain("reset_token", "sca_token")
                .contains("bank=testbank", "external_id=" + connection.slot());
        flow.offer(bench.logIn(flow, "marta", "another secret"));

        assertThat(settled(flow)).isEqualTo(new Done(connection.id(), null));
        assertThat(bench.store.connections().list()).hasSize(1);
        assertThat(bench.store.connections().get(connection.id()).health()).isEqualTo(Health.FRESH);
        assertThat(shown()).isEqualTo(before);
        assertThat(rows()).hasSize(rowsAtTheBank());
        assertThat(bench.store.products().of(connection.id())).extracting(StoredProduct::id).isEqualTo(products);
        assertThat(bench.store.products().of(connection.id())).noneMatch(StoredProduct::gone);
    }

    @Test
    void aLoginDeletedAtFlanksIsRenewedInItsSlot() throws Exception {
        List<String> before = shown();
        List<Long> products = bench.store.products().of(connection.id()).stream().map(StoredProduct::id).toList();
        bench.api.deleteCredentials(token());
        SyncReport failed = sync.run(connection.id(), SyncListener.NONE, new CallCancellation());
        assertThat(failed.health()).isEqualTo(Health.NEEDS_LOGIN);
        assertThat(failed.problem().key()).isEqualTo("sync.loginGone");
        assertThat(bench.store.connections().get(connection.id()).problem()).isEqualTo("sync.loginGone");

        assertThatItGoesOnInItsSlot(bench.connector(this::firstSync).renew(connection, CALLBACK), before, products);
    }

    @Test
    void aConnectionWithoutATokenLogsInAgain() throws Exception {
        List<String> before = shown();
        List<Long> products = bench.store.products().of(connection.id()).stream().map(StoredProduct::id).toList();
        bench.api.deleteCredentials(token());
        bench.store.connections().saveToken(connection.id(), new CredentialsToken("lost"));

        assertThatItGoesOnInItsSlot(bench.connector(this::firstSync).renew(connection, CALLBACK), before, products);
    }

    @Test
    void aLoginWhoseTokenWasLostHereIsFoundByItsSlotAndRenewed() throws Exception {
        CredentialsToken before = token();
        bench.store.connections().saveToken(connection.id(), new CredentialsToken("lost"));

        ConnectFlow flow = bench.connector(this::firstSync).renew(connection, CALLBACK);

        assertThat(((AtFlanks) flow.state()).link().getQuery()).contains("reset_token=");
        assertThat(token()).isEqualTo(before);
        flow.offer(bench.logIn(flow, "marta", "secret"));
        assertThat(settled(flow)).isEqualTo(new Done(connection.id(), null));
        assertThat(bench.api.credentials()).hasSize(1);
    }

    @Test
    void theOldTokenStaysUntilTheNewOneWorks() throws Exception {
        bench.sandbox.switches().set("renewed-token", "new");
        CredentialsToken before = token();
        ConnectFlow flow = bench.connector(this::firstSync).renew(connection, CALLBACK);
        bench.sandbox.switches().set("exchange-hold", "1000000");
        flow.offer(bench.logIn(flow, "marta", "another secret"));

        assertThat(settled(flow)).isInstanceOf(ConnectState.WaitingForSecurityChecks.class);
        assertThat(token()).isEqualTo(before);
        assertThat(sync.run(connection.id(), SyncListener.NONE, new CallCancellation()).health()).isEqualTo(Health.FRESH);

        bench.sandbox.switches().set("exchange-hold", "0");
        bench.connector(this::firstSync).pendingCodes().resume(new CallCancellation());
        assertThat(token()).isNotEqualTo(before);
        assertThat(bench.store.connections().list()).hasSize(1);
    }

    @Test
    void givingUpToLogInAgainLeavesNothingBehindButTheConnection() throws Exception {
        List<String> before = shown();
        bench.api.deleteCredentials(token());
        bench.sandbox.switches().set("lost-redirect", "on");
        ConnectFlow flow = bench.connector(this::firstSync).renew(connection, CALLBACK);
        try {
            bench.logIn(flow, "marta", "secret");
        } catch (ProblemException nobodyIsSentBack) {
            assertThat(bench.api.credentials()).hasSize(1);
        }

        flow.cancel();

        assertThat(settled(flow)).isEqualTo(new Cancelled(false));
        assertThat(bench.api.credentials()).as("the login made at the page").isEmpty();
        assertThat(bench.store.linkCodes().list()).isEmpty();
        assertThat(shown()).isEqualTo(before);
        bench.sandbox.switches().set("lost-redirect", "off");
        ConnectFlow again = bench.connector(this::firstSync).renew(connection, CALLBACK);
        again.offer(bench.logIn(again, "marta", "secret"));
        assertThat(settled(again)).isEqualTo(new Done(connection.id(), null));
    }
}
