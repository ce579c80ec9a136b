package app.saddlebag.cli;

import app.saddlebag.connect.PendingCodes.Resumed;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.SyncRound;
import app.saddlebag.sync.KindOutcome;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import java.util.List;

/** Runs syncs for a command and writes what they changed. */
final class Syncing {

    private final Terminal terminal;
    private final StatusLines lines;

    Syncing(Terminal terminal) {
        this.terminal = terminal;
        this.lines = new StatusLines(terminal);
    }

    /**
     * @param only one connection; null for all
     * @return whether everything that was asked for was read
     */
    boolean run(OpenProfile profile, Long only, Format format) {
        List<Long> known = profile.records().connections().stream().map(Connection::id).toList();
        if (known.isEmpty() && profile.waitingLogins().nextTry().isEmpty()) {
            terminal.say("cli.sync.nothing");
            return true;
        }
        if (only != null && !known.contains(only)) {
            throw new ProblemException("connection.none", null, only);
        }
        SyncRound round = only == null ? profile.syncAll(SyncListener.NONE, new CallCancellation())
                : new SyncRound(List.of(), List.of(profile.sync(only, SyncListener.NONE, new CallCancellation())));
        write(profile, round, format);
        return round.problems().isEmpty();
    }

    /** Finishes what earlier log-ins left behind, and says what came of it; silent where nothing did. */
    void finishEarlier(OpenProfile profile) {
        SyncRound round = profile.finishLogins(SyncListener.NONE, new CallCancellation());
        explain(round.logins());
        for (SyncReport report : round.reports()) {
            ConnectionStatus status = profile.records().status(report.connectionId());
            terminal.say("cli.connect.finishedEarlier", status.connection().title());
            explain(status, report);
        }
    }

    /** Writes what a round changed. */
    void write(OpenProfile profile, SyncRound round, Format format) {
        Listing listing = new Listing(terminal.column("connection"), terminal.column("entity"), terminal.column("added"),
                terminal.column("changed"), terminal.column("vanished"), terminal.column("suspicious"),
                terminal.column("skipped"), terminal.column("state"));
        explain(round.logins());
        for (SyncReport report : round.reports()) {
            Batch.Counts counts = report.batch().counts();
            ConnectionStatus status = profile.records().status(report.connectionId());
            listing.add(report.connectionId(), status.connection().title(),
                    counts.added(), counts.changed(), counts.vanished(), counts.suspicious(), counts.skipped(),
                    lines.state(status, format));
            explain(status, report);
            sayUnreadable(status.connection().title(), counts.skipped());
        }
        listing.print(format, terminal.out());
    }

    private void explain(List<Resumed> logins) {
        for (Resumed login : logins) {
            switch (login) {
                case Resumed.Connected _ -> { }
                case Resumed.StillHeld _ -> terminal.err().println("saddlebag: " + terminal.messages().get("sync.still-held"));
                case Resumed.Failed(ProblemException problem) ->
                        terminal.err().println("saddlebag: " + terminal.messages().sentence(problem));
            }
        }
    }

    /** Each kind's own reason, then what is to be done; or how it stands, which says both. */
    private void explain(ConnectionStatus status, SyncReport report) {
        String entity = status.connection().title();
        boolean explained = false;
        for (var outcome : report.kinds().entrySet()) {
            if (outcome.getValue() instanceof KindOutcome.Failed(ProblemException problem)) {
                terminal.err().println("saddlebag: " + entity + ", " + lines.words().kinds(List.of(outcome.getKey())) + ": "
                        + terminal.messages().sentence(problem));
                explained = true;
            }
        }
        if (explained) {
            lines.say(status, lines.next(status));
            return;
        }
        switch (status.state()) {
            case BLOCKED, NEEDS_CONFIRMATION, OFFLINE, TOLD_TO_WAIT, FETCHING, PARTIAL, STALE, UNSYNCED, ARCHIVED, FILES ->
                    lines.say(status, lines.whole(status));
            case FAILED, FRESH -> {
                if (report.problem() != null) {
                    lines.say(status, terminal.messages().sentence(report.problem()));
                }
            }
        }
    }

    private void sayUnreadable(String entity, int skipped) {
        if (skipped > 0) {
            terminal.say("cli.sync.unreadable", entity, skipped);
        }
    }

    /** Writes what a new connection brought. */
    void list(OpenProfile profile, long connectionId, Format format) {
        Connection connection = profile.records().connection(connectionId);
        Listing listing = new Listing(terminal.column("connection"), terminal.column("entity"), terminal.column("state"),
                terminal.column("products"), terminal.column("transactions"), terminal.column("skipped"));
        int skipped = profile.records().batches(connectionId).stream().mapToInt(batch -> batch.counts().skipped()).sum();
        listing.add(connection.id(), connection.title(), lines.state(profile.records().status(connectionId), format),
                profile.records().productsOf(connectionId).size(),
                profile.records().transactionCount(connectionId), skipped);
        sayUnreadable(connection.title(), skipped);
        listing.print(format, terminal.out());
    }
}
