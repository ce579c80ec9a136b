package app.saddlebag.cli;

import app.saddlebag.model.Connection;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.ConnectionRemoval;
import app.saddlebag.profile.ConnectionRemoval.Way;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Parts from a connection in one of three ways; without {@code --yes} it only says what that would do. */
@Command(name = "remove")
final class RemoveCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Parameters(index = "0", paramLabel = "CONNECTION", descriptionKey = "cli.option.connection")
    long connection;

    @Option(names = "--way", paramLabel = "archive|everywhere|here", required = true, descriptionKey = "cli.option.way")
    String way;

    @Option(names = "--yes", descriptionKey = "cli.option.yes")
    boolean yes;

    RemoveCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Way chosen = chosen();
        try (OpenProfile profile = options.open(profiles, terminal)) {
            Connection removed = profile.records().connections().stream().filter(one -> one.id() == connection).findFirst()
                    .orElseThrow(() -> new ProblemException("connection.none", null, connection));
            if (!yes) {
                terminal.say("cli.remove.would", removed.title(), terminal.text("connections.remove.held",
                        profile.records().productsOf(connection).size(), profile.records().transactionCount(connection)),
                        terminal.text("connections.remove.about." + chosen.name().toLowerCase(Locale.ROOT)));
                return 1;
            }
            ConnectionRemoval.remove(profile, connection, chosen);
            terminal.say(chosen == Way.ARCHIVE ? "cli.remove.archived" : "cli.remove.done", removed.title());
            return 0;
        }
    }

    private Way chosen() {
        try {
            return Way.valueOf(way.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException("connection.way", unknown, way);
        }
    }
}
