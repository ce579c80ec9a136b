package app.saddlebag.cli;

import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.PendingCode;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.WaitingLogins;
import java.time.Instant;
import java.util.List;
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
            List<ConnectionStatus> statuses = profile.records().statuses();
            StatusLines lines = new StatusLines(terminal);
            Listing listing = new Listing(terminal.column("id"), terminal.column("entity"), terminal.column("state"),
                    terminal.column("lastSuccess"), terminal.column("dataAsOf"), detail("problem"), terminal.column("since"),
                    terminal.column("nextTry"), detail("lastAttempt"), detail("said"), detail("nextStep"), detail("next"),
                    detail("notRefreshed"), detail("waitTill"));
            for (ConnectionStatus status : statuses) {
                Connection connection = status.connection();
                listing.add(connection.id(), connection.title(), lines.state(status, format), text(connection.lastSuccess()),
                        text(connection.dataAsOf()), connection.problem(), null, null, text(connection.lastAttempt()),
                        lines.words().said(status), StatusLines.code(status.next()), lines.next(status),
                        status.missing().stream().map(one -> StatusLines.code(one.kind())).toList(), text(status.waitTill()));
            }
            unfinished(profile.waitingLogins(), listing);
            listing.print(format, terminal.out());
            if (format == Format.table) {
                lines.explain(statuses);
            }
            return 0;
        }
    }

    private static Listing.Column detail(String name) {
        return Listing.Column.detail(name);
    }

    /** Log-ins that are no connections (yet), and what can be done about them. */
    private void unfinished(WaitingLogins logins, Listing listing) {
        List<PendingCode> waiting = logins.waiting();
        waiting.forEach(login -> listing.add(unfinished(login.entityName(), login.entityId(), "waiting", login.receivedAt(),
                login.nextTry())));
        List<Departure> away = logins.away();
        away.forEach(login -> listing.add(unfinished(login.entityName(), login.entityId(), "away", login.leftAt(),
                login.nextTry())));
        List<Departure> strays = logins.strays();
        strays.forEach(login -> listing.add(unfinished(login.entityName(), login.entityId(), "adoptable", login.leftAt(),
                null)));
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

    private static Object[] unfinished(String name, String id, String state, Instant since, Instant nextTry) {
        return new Object[] {null, name != null ? name : id, state, null, null, null, text(since), text(nextTry), null, null,
            null, null, List.of(), null};
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
