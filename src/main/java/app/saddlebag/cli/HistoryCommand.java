package app.saddlebag.cli;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.RowChange;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changed transactions and when: all batches, or one of them row by row. */
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "BATCH", descriptionKey = "cli.option.batch")
    Long batch;

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    HistoryCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenProfile profile = options.open(profiles, terminal)) {
            (batch == null ? batches(profile) : changes(profile)).print(format, terminal.out());
            return 0;
        }
    }

    private Listing batches(OpenProfile profile) {
        Listing listing = new Listing(terminal.column("id"), terminal.column("at"), terminal.column("kind"),
                terminal.column("entity"), terminal.column("added"), terminal.column("changed"), terminal.column("vanished"),
                terminal.column("suspicious"), terminal.column("matched"), terminal.column("skipped"),
                terminal.column("undoes"), terminal.column("undoneBy"), terminal.column("problem"));
        Map<Long, String> names = profile.records().connections().stream()
                .collect(Collectors.toMap(Connection::id, Connection::title));
        for (Batch one : profile.changes().batches()) {
            Batch.Counts counts = one.counts();
            listing.add(one.id(), one.at(), one.kind().name().toLowerCase(Locale.ROOT), names.get(one.sourceId()),
                    counts.added(), counts.changed(), counts.vanished(), counts.suspicious(), counts.matched(),
                    counts.skipped(), one.undoes() == 0 ? null : one.undoes(), one.undone() ? one.undoneBy() : null,
                    one.problem());
        }
        return listing;
    }

    private Listing changes(OpenProfile profile) {
        Listing listing = new Listing(terminal.column("id"), terminal.column("reason"), terminal.column("date"),
                terminal.column("description"), terminal.column("before"), terminal.column("amount"),
                terminal.column("currency"));
        for (RowChange change : profile.changes().read(batch, 0, Integer.MAX_VALUE)) {
            Transaction shown = change.now() != null ? change.now() : change.before();
            listing.add(change.rowId(), change.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    shown == null ? null : shown.day(), shown == null ? null : shown.description(),
                    change.before() == null ? null : change.before().amount(),
                    change.now() == null ? null : change.now().amount(), shown == null ? null : shown.currency());
        }
        return listing;
    }
}
