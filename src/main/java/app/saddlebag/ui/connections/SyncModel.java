package app.saddlebag.ui.connections;

import app.saddlebag.flanks.Cancellation;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.model.ProblemException;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.Changes;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.KindNames;
import app.saddlebag.ui.kit.Notices;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Syncing, as every page sees it: one run at a time, its progress, how it ended, and whether Flanks can be reached at all. */
public final class SyncModel {

    private final All all;
    private final One one;
    private final Background background;
    private final Messages messages;
    private final Notices notices;
    private final Changes changes;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper offline = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final AtomicReference<String> latest = new AtomicReference<>();
    private Cancellation cancellation = new Cancellation();

    public SyncModel(All all, One one, Background background, Messages messages, Notices notices, Changes changes) {
        this.all = all;
        this.one = one;
        this.background = background;
        this.messages = messages;
        this.notices = notices;
        this.changes = changes;
    }

    /** Syncs every connection, one report each; blocks, and belongs on a worker. */
    @FunctionalInterface
    public interface All {
        List<SyncReport> sync(SyncListener listener, Cancellation cancellation);
    }

    /** Syncs one connection; blocks likewise. */
    @FunctionalInterface
    public interface One {
        SyncReport sync(long connectionId, SyncListener listener, Cancellation cancellation);
    }

    /** Syncs every connection. Does nothing while a sync runs. */
    public void syncAll() {
        run(() -> all.sync(this::heard, cancellation));
    }

    /** Syncs one connection. Does nothing while a sync runs. */
    public void sync(long connectionId) {
        run(() -> List.of(one.sync(connectionId, this::heard, cancellation)));
    }

    /** Stops waiting for banks; what has arrived whole stays. */
    public void cancel() {
        cancellation.cancel();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether the last sync found nobody to talk to; a banner says so on every page, so there is no notice besides. */
    public ReadOnlyBooleanProperty offlineProperty() {
        return offline.getReadOnlyProperty();
    }

    /** What is being read just now; empty when nothing runs. */
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    private void run(Callable<List<SyncReport>> work) {
        if (running.get()) {
            return;
        }
        cancellation = new Cancellation();
        running.set(true);
        doing.set(messages.get("sync.starting"));
        background.run(work, this::ended, this::failed);
    }

    /** Called on any thread, for every few rows: only the latest is drawn, once per turn of the screen. */
    private void heard(long connectionId, DataKind kind, long rows) {
        String text = messages.get("sync.reading", KindNames.of(messages, kind), rows);
        if (latest.getAndSet(text) == null) {
            background.onScreen(() -> {
                String newest = latest.getAndSet(null);
                if (running.get()) {
                    doing.set(newest);
                }
            });
        }
    }

    private void ended(List<SyncReport> reports) {
        over();
        List<ProblemException> problems = reports.stream().map(SyncReport::problem).filter(Objects::nonNull).toList();
        offline.set(problems.stream().anyMatch(FlanksException.Unreachable.class::isInstance));
        changes.tell();
        if (problems.isEmpty()) {
            int added = reports.stream().mapToInt(report -> report.batch().added()).sum();
            notices.tell(messages.get(added == 0 ? "sync.nothing-new" : "sync.new-rows", added));
        } else if (!offline.get()) {
            notices.warn(messages.sentence(problems.getFirst()));
        }
    }

    private void failed(Throwable failure) {
        over();
        offline.set(failure instanceof FlanksException.Unreachable);
        changes.tell();
        if (!offline.get()) {
            notices.warn(messages.sentence(failure));
        }
    }

    private void over() {
        running.set(false);
        doing.set("");
        latest.set(null);
    }
}
