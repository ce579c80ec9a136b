package app.saddlebag.ui.connections;

import app.saddlebag.connect.PendingCodes.Resumed;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Batch.Counts;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.SyncRound;
import app.saddlebag.sync.KindOutcome;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.history.BatchWords;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.KindNames;
import app.saddlebag.ui.kit.Notices;
import app.saddlebag.ui.page.Changes;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Syncing, as every page sees it: one run at a time, its progress, how it ended, and whether Flanks can be reached at all. */
public final class SyncModel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SyncModel.class);

    private final Banks banks;
    private final Background background;
    private final Messages messages;
    private final Notices notices;
    private final Changes changes;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper offline = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final AtomicReference<String> latest = new AtomicReference<>();
    private Consumer<List<Batch>> show = batches -> { };
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private boolean unasked;
    private CallCancellation cancellation = new CallCancellation();

    public SyncModel(Banks banks, Background window, Messages messages, Notices notices, Changes changes) {
        this.banks = banks;
        this.background = window.part();
        this.messages = messages;
        this.notices = notices;
        this.changes = changes;
    }

    /** @param batches gets what a sync wrote, never empty, when the person wants to see it */
    public void onShow(Consumer<List<Batch>> batches) {
        show = batches;
    }

    /** What a sync is made of; every method blocks and belongs on a worker. */
    public interface Banks {

        /** Finishes waiting logins, then syncs every connection. */
        SyncRound syncAll(SyncListener listener, CallCancellation cancellation);

        /**
         * Finishes waiting logins and syncs those.
         *
         * @param onlyDue leaves out what was tried not long ago
         */
        SyncRound finishLogins(SyncListener listener, CallCancellation cancellation, boolean onlyDue);

        SyncReport sync(long connectionId, SyncListener listener, CallCancellation cancellation);
    }

    /** Syncs every connection. Does nothing while a sync runs. */
    public void syncAll() {
        run(() -> banks.syncAll(this::heard, cancellation), false);
    }

    /** Syncs one connection. Does nothing while a sync runs. */
    public void sync(long connectionId) {
        run(() -> new SyncRound(List.of(), List.of(banks.sync(connectionId, this::heard, cancellation))), false);
    }

    /**
     * Tries the logins that are waiting. Does nothing while a sync runs, which tries them too.
     *
     * @param quietly nobody asked: leaves out what was tried not long ago, and says nothing of those that must wait longer
     */
    public void finishLogins(boolean quietly) {
        run(() -> banks.finishLogins(this::heard, cancellation, quietly), quietly);
    }

    /** Syncs these one after another, unasked: nothing is said but what is new. Does nothing while a sync runs. */
    void syncQuietly(List<Long> connectionIds) {
        run(() -> new SyncRound(List.of(), connectionIds.stream()
                .map(id -> banks.sync(id, this::heard, cancellation)).toList()), true, true);
    }

    /** Whether nobody asked for the sync that began last. */
    boolean wasUnasked() {
        return unasked;
    }

    /** When the next sync by itself is; empty when there is none. */
    public ReadOnlyStringProperty nextProperty() {
        return next.getReadOnlyProperty();
    }

    void sayNext(String sentence) {
        next.set(sentence);
    }

    /** Stops waiting for banks; what has arrived whole stays. */
    public void cancel() {
        cancellation.cancel();
    }

    /** Stops waiting, begins nothing any more and says nothing more: who looks at the window then may not be its owner. */
    @Override
    public void close() {
        cancel();
        background.close();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether the last sync found nobody to talk to; a banner says so on every page, so there is no notice besides. */
    public ReadOnlyBooleanProperty offlineProperty() {
        return offline.getReadOnlyProperty();
    }

    /** What leads out of a trouble. */
    public enum Step {
        /** The card of the log-in, which says so, too. */
        CARDS,
        /** Another sync, once what the sentence names is done. */
        AGAIN,
        /** Only that the profile is closed and opened again: until then nothing can be kept. */
        REOPEN,
        /** Nothing that this program could do. */
        NONE;

        private static Step of(Throwable failure) {
            return switch (failure instanceof ProblemException problem ? problem.key() : "") {
                case "store.openedFull" -> REOPEN;
                case "store.fixed" -> NONE;
                default -> AGAIN;
            };
        }
    }

    /** How a sync that somebody asked for went wrong. */
    public record Trouble(String sentence, Step step) {
    }

    /** What to say of the last sync until it is known or another begins; null while there is nothing. */
    public ReadOnlyObjectProperty<Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** It is known now. */
    public void forgetTrouble() {
        trouble.set(null);
    }

    /** What is being read just now; empty when nothing runs. */
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    private void run(Callable<SyncRound> work, boolean quietly) {
        run(work, quietly, false);
    }

    private void run(Callable<SyncRound> work, boolean quietly, boolean nobodyAsked) {
        if (running.get()) {
            return;
        }
        cancellation = new CallCancellation();
        unasked = nobodyAsked;
        if (!unasked) {
            trouble.set(null);
        }
        running.set(true);
        doing.set(messages.get("sync.starting"));
        background.run(work, round -> ended(round, quietly), this::failed);
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

    private void ended(SyncRound round, boolean quietly) {
        over();
        List<ProblemException> problems = round.problems();
        boolean gone = problems.stream().anyMatch(FlanksException.Unreachable.class::isInstance);
        offline.set(gone && (!unasked || offline.get()));
        changes.tell();
        boolean held = round.logins().stream().anyMatch(Resumed.StillHeld.class::isInstance);
        if (!problems.isEmpty()) {
            if (!gone && !unasked) {
                trouble.set(problems.stream().filter(problem -> problem.key().startsWith("store.")).findFirst()
                        .map(unkept -> new Trouble(sentence(unkept), Step.of(unkept))) // what cannot be kept stands on no card
                        .orElseGet(() -> new Trouble(sentence(problems.getFirst()), Step.CARDS)));
            }
        } else if (!round.reports().isEmpty()) {
            if (unasked && round.reports().stream().allMatch(SyncModel::bringsNothing)) {
                return;
            }
            tell(news(round.reports()), round.reports().stream().map(SyncReport::batch).filter(batch -> batch.id() != 0)
                    .toList());
        } else if (held && !quietly) {
            notices.tell(messages.get("sync.still-held"));
        }
    }

    /** What a sync could not do; where the person has to say something, also where. */
    private String sentence(ProblemException problem) {
        String said = messages.sentence(problem);
        return problem.key().equals("sync.asked") ? said + " " + messages.get("sync.asked-there") : said;
    }

    /** New figures alone, which investments have every day, are no news to somebody who did not ask. */
    private static boolean bringsNothing(SyncReport report) {
        Counts counts = report.batch().counts();
        return counts.nothing() && counts.skipped() == 0;
    }

    /** What the banks said in all; that there is nothing new only where all was read and nothing is other than before. */
    private String news(List<SyncReport> reports) {
        Counts counts = reports.stream().map(report -> report.batch().counts()).reduce(Counts.NONE, Counts::plus);
        boolean whole = reports.stream().flatMap(report -> report.kinds().values().stream())
                .noneMatch(KindOutcome.NotReady.class::isInstance);
        String said = counts.nothing() && counts.skipped() == 0
                ? messages.get(reports.stream().anyMatch(report -> report.productsChanged() > 0) ? "sync.figures"
                        : whole ? "sync.nothing-new" : "sync.nothing-yet")
                : counts.equals(new Counts(counts.added(), 0, 0, 0, 0, 0)) ? messages.get("sync.new-rows", counts.added())
                : new BatchWords(messages).counts(counts);
        return messages.get(whole ? "sync.up-to-date" : "sync.fetching", said);
    }

    private void tell(String text, List<Batch> batches) {
        if (batches.isEmpty()) {
            notices.tell(text);
        } else {
            notices.lead(text, messages.get("sync.show"), () -> show.accept(batches));
        }
    }

    private void failed(Throwable failure) {
        over();
        boolean gone = failure instanceof FlanksException.Unreachable;
        offline.set(gone && (!unasked || offline.get()));
        changes.tell();
        if (unasked) {
            LOG.warn("A sync nobody asked for did not end well: {}", failure.toString());
        } else if (!gone) {
            trouble.set(new Trouble(messages.sentence(failure), Step.of(failure)));
        }
    }

    private void over() {
        running.set(false);
        doing.set("");
        latest.set(null);
    }
}
