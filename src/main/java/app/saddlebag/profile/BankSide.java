package app.saddlebag.profile;

import app.saddlebag.connect.CodesInHand;
import app.saddlebag.connect.Connector;
import app.saddlebag.connect.FirstSync;
import app.saddlebag.connect.PendingCodes.Resumed;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.Sleeper;
import app.saddlebag.model.Environment;
import app.saddlebag.store.Store;
import app.saddlebag.sync.Sync;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncPatience;
import app.saddlebag.sync.SyncReport;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;

/**
 * An open profile's side towards the banks: makes and renews connections, and brings what they tell into the store, the
 * ledger and under the person's rules. Safe to share between threads; all of it blocks.
 */
final class BankSide {

    private final BankAccess access;
    private final Store store;
    private final LedgerSource ledger;
    private final RuleBook rules;
    private final Clock clock;
    private final ExecutorService blocking;
    private final Runnable written;
    private final Sync sync;
    private final SecureRandom random = new SecureRandom();
    private final CodesInHand codes = new CodesInHand();

    /**
     * @param blocking for what waits
     * @param written  told after each step that has written to the store
     */
    BankSide(BankAccess access, Store store, LedgerSource ledger, RuleBook rules, Clock clock, ExecutorService blocking,
             Runnable written) {
        this.access = access;
        this.store = store;
        this.ledger = ledger;
        this.rules = rules;
        this.clock = clock;
        this.blocking = blocking;
        this.written = written;
        this.sync = new Sync(access::client, store, clock, Sleeper.THREAD, patience(access.stored()), blocking);
    }

    /** The demo bank is on this computer and quick, and does not mind being asked often. */
    private static SyncPatience patience(Environment environment) {
        return environment.kind() == Environment.Kind.DEMO
                ? new SyncPatience(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofMinutes(1))
                : SyncPatience.STANDARD;
    }

    SyncReport sync(long connectionId, SyncListener listener, CallCancellation cancellation) {
        SyncReport report = sync.run(connectionId, listener, cancellation);
        show(List.of(report));
        return report;
    }

    SyncRound syncAll(SyncListener listener, CallCancellation cancellation) {
        List<Resumed> logins = waitingLogins().resume(cancellation, false);
        List<SyncReport> reports = sync.runAll(listener, cancellation);
        show(reports);
        return new SyncRound(logins, reports);
    }

    SyncRound finishLogins(SyncListener listener, CallCancellation cancellation, boolean onlyDue) {
        List<Resumed> logins = waitingLogins().resume(cancellation, onlyDue);
        List<SyncReport> reports = logins.stream().flatMap(login -> login instanceof Resumed.Connected(long id)
                ? Stream.of(sync(id, listener, cancellation)) : Stream.empty()).toList();
        return new SyncRound(logins, reports);
    }

    WaitingLogins waitingLogins() {
        return new WaitingLogins(store, codes, this::connector);
    }

    Connector connector() {
        FlanksClient client = access.client();
        return new Connector(access.environment(), client, store, codes, this::firstSync, clock, Sleeper.THREAD, random,
                blocking);
    }

    void readEverythingNextTime() {
        store.connections().list().forEach(connection -> sync.forgetReads(connection.id()));
    }

    private void firstSync(long connectionId, FirstSync.Progress progress, CallCancellation cancellation) {
        SyncReport report = sync(connectionId, (id, kind, soFar) -> progress.rows(kind, soFar), cancellation);
        if (report.problem() != null) {
            throw report.problem();
        }
    }

    private void show(List<SyncReport> reports) {
        showBrought(reports);
        rules.applyToBrought(reports.stream().map(SyncReport::batch).filter(batch -> batch.id() != 0).toList());
        written.run();
    }

    private void showBrought(List<SyncReport> reports) {
        written.run();
        if (reports.stream().anyMatch(SyncReport::productsRenamed)) {
            ledger.reload();
            return;
        }
        reports.stream().filter(report -> report.batch().id() != 0).forEach(report -> ledger.show(report.batch()));
        if (reports.stream().anyMatch(report -> report.productsChanged() > 0)) {
            ledger.refresh(List.of());
        }
    }
}
