package app.saddlebag.cli;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.connect.DemoLogin;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.query.FilterCompiler;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.ledger.Basis;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The whole job against the embedded demo bank: connect, sync, balances, two filters with their Flanks queries. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final DemoLogin.Answers LOGIN = new DemoLogin.Answers("testbank", "marta", "demo", List.of());
    private static final List<String> FILTERS = List.of("nomina date:last-12m", "amount:-200..-50 -category:housing date:last-90d");
    private static final int ROWS = 8;

    private final Profiles profiles;
    private final Terminal terminal;
    private final Clock clock;

    DemoCommand(Profiles profiles, Terminal terminal, Clock clock) {
        this.profiles = profiles;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        terminal.say("cli.demo.starting");
        try (OpenProfile profile = profiles.demo()) {
            ConnectState end = BankVisit.connecting(terminal, profile, LOGIN.bank()).logIn(LOGIN);
            if (!(end instanceof ConnectState.Done(long _, var problem)) || problem != null) {
                return 1;
            }
            heading("cli.demo.balances");
            new BalanceListing(terminal).print(profile.records(), Format.table);
            for (String text : FILTERS) {
                show(profile, text);
            }
            terminal.say("cli.demo.kept", profiles.home().resolve("demo"));
            return 0;
        }
    }

    private void show(OpenProfile profile, String text) {
        Filter filter = FilterParser.parse(text).filter();
        heading("cli.demo.filter", text);
        new TransactionListing(terminal).print(profile, filter, LocalDate.now(clock), ROWS, Basis.COUNTED, Format.table);
        terminal.out().println(terminal.text("cli.demo.query",
                FilterCompiler.compile(filter, profile.ledger().snapshot().scope(LocalDate.now(clock))).query().toJson()));
        terminal.out().flush();
    }

    private void heading(String key, Object... arguments) {
        terminal.out().println();
        terminal.out().println(terminal.text(key, arguments));
        terminal.out().println();
    }
}
