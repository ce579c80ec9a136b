package app.saddlebag.cli;

import app.saddlebag.connect.PendingCodes.Resumed;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.SyncRound;
import app.saddlebag.sync.KindOutcome;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import java.util.List;
import java.util.Locale;

/** Runs syncs for a command and writes what they changed. */
final class Syncing {

    private final Terminal terminal;

    Syncing(Terminal terminal) {
        this.terminal = terminal;
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
            terminal.say("cli.connect.finishedEarlier", profile.records().connection(report.connectionId()).title());
            explain(profile, report);
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
            listing.add(report.connectionId(), profile.records().connection(report.connectionId()).title(),
                    counts.added(), counts.changed(), counts.vanished(), counts.suspicious(), counts.skipped(),
                    report.health().name().toLowerCase(Locale.ROOT));
            explain(profile, report);
            sayUnreadable(profile.records().connection(report.connectionId()).title(), counts.skipped());
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

    private void explain(OpenProfile profile, SyncReport report) {
        String entity = profile.records().connection(report.connectionId()).title();
        boolean explained = false;
        for (var outcome : report.kinds().entrySet()) {
            if (outcome.getValue() instanceof KindOutcome.Failed(ProblemException problem)) {
                terminal.err().println("saddlebag: " + entity + ", "
                        + outcome.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                        + terminal.messages().sentence(problem));
                explained = true;
            }
        }
        if (!explained && report.problem() != null) {
            terminal.err().println("saddlebag: " + entity + ": " + terminal.messages().sentence(report.problem()));
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
        listing.add(connection.id(), connection.title(), connection.health().name().toLowerCase(Locale.ROOT),
                profile.records().productsOf(connectionId).size(),
                profile.records().transactionCount(connectionId), skipped);
        sayUnreadable(connection.title(), skipped);
        listing.print(format, terminal.out());
    }
}
