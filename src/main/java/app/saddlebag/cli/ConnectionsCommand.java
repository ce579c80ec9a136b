package app.saddlebag.cli;

import app.saddlebag.model.Connection;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the connections of a profile and how fresh each is. */
@Command(name = "connections")
final class ConnectionsCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    ConnectionsCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenProfile profile = options.open(profiles, terminal)) {
            Listing listing = new Listing(terminal.column("id"), terminal.column("entity"), terminal.column("state"),
                    terminal.column("lastSuccess"), terminal.column("dataAsOf"), terminal.column("problem"));
            for (Connection connection : profile.records().connections()) {
                listing.add(connection.id(), connection.title(),
                        connection.health().name().toLowerCase(Locale.ROOT), text(connection.lastSuccess()),
                        text(connection.dataAsOf()), connection.problem());
            }
            listing.print(format, terminal.out());
            return 0;
        }
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
