package app.saddlebag.cli;

import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.PendingCode;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.WaitingLogins;
import java.time.Instant;
import java.util.List;
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
                    terminal.column("lastSuccess"), terminal.column("dataAsOf"), terminal.column("problem"),
                    terminal.column("since"), terminal.column("nextTry"));
            for (Connection connection : profile.records().connections()) {
                listing.add(connection.id(), connection.title(),
                        connection.archived() ? "archived" : connection.health().name().toLowerCase(Locale.ROOT),
                        text(connection.lastSuccess()), text(connection.dataAsOf()), connection.problem(), null, null);
            }
            unfinished(profile.waitingLogins(), listing);
            listing.print(format, terminal.out());
            return 0;
        }
    }

    /** Log-ins that are no connections (yet), and what can be done about them. */
    private void unfinished(WaitingLogins logins, Listing listing) {
        List<PendingCode> waiting = logins.waiting();
        waiting.forEach(login -> listing.add(null, bank(login.entityName(), login.entityId()), "waiting", null, null, null,
                text(login.receivedAt()), text(login.nextTry())));
        List<Departure> away = logins.away();
        away.forEach(login -> listing.add(null, bank(login.entityName(), login.entityId()), "away", null, null, null,
                text(login.leftAt()), text(login.nextTry())));
        List<Departure> strays = logins.strays();
        strays.forEach(login -> listing.add(null, bank(login.entityName(), login.entityId()), "adoptable", null, null, null,
                text(login.leftAt()), null));
        if (!waiting.isEmpty()) {
            terminal.say("cli.connections.waiting", waiting.size());
        }
        if (!away.isEmpty()) {
            terminal.say("cli.connections.away", away.size());
        }
        if (!strays.isEmpty()) {
            terminal.say("cli.connections.adoptable", strays.size());
        }
    }

    private static String bank(String name, String id) {
        return name != null ? name : id;
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
