package app.saddlebag.cli;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings every connection, or one, up to date. */
@Command(name = "sync")
final class SyncCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(SyncCommand.class);

    private final Profiles profiles;
    private final Terminal terminal;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Option(names = "--connection", paramLabel = "ID", descriptionKey = "cli.option.connection")
    Long connection;

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    SyncCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenProfile profile = options.open(profiles, terminal)) {
            if (profile.place().isFixed()) {
                return 1; // which was said: no bank is asked for what cannot be kept
            }
            int code = new Syncing(terminal).run(profile, connection, format) ? 0 : 1;
            backUp(profile);
            return code;
        }
    }

    /** What a day brings is kept, though no window is ever opened; that the sync was done stays so where it cannot be. */
    private void backUp(OpenProfile profile) {
        try {
            profile.backups().makeDaily();
        } catch (ProblemException failed) {
            LOG.warn("No backup of the day", failed);
            terminal.err().println("saddlebag: " + terminal.messages().sentence(failed));
        }
    }
}
