package app.saddlebag.cli;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings every connection, or one, up to date. */
@Command(name = "sync")
final class SyncCommand implements Callable<Integer> {

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
            return new Syncing(terminal).run(profile, connection, format) ? 0 : 1;
        }
    }
}
