package app.saddlebag.cli;

import app.saddlebag.model.Batch;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes back what was before a batch; undoing the undo brings it forth again. */
@Command(name = "undo")
final class UndoCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Parameters(index = "0", paramLabel = "BATCH", descriptionKey = "cli.option.batch")
    long batch;

    @Option(names = "--yes", descriptionKey = "cli.option.yes")
    boolean yes;

    UndoCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenProfile profile = options.open(profiles, terminal)) {
            long since = profile.changes().changedSince(batch);
            if (since > 0 && !yes) {
                terminal.say("cli.undo.changedSince", since);
                return 1;
            }
            Batch undo = profile.changes().undo(batch);
            terminal.say("cli.undo.done", undo.counts().changed(), undo.id());
            return 0;
        }
    }
}
