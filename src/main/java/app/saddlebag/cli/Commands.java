package app.saddlebag.cli;

import app.saddlebag.profile.Profiles;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The commands by their names. Only the one that is called is put together: picocli reads the annotations of each, which for
 * all of them takes several times as long as a short answer.
 */
final class Commands {

    private static final List<String> TAKE_FILTERS = List.of("transactions", "export", "edit", "report", "query");

    private final Map<String, Supplier<Object>> byName = new LinkedHashMap<>();

    Commands(Profiles profiles, Terminal terminal, Clock clock) {
        byName.put("demo", () -> new DemoCommand(profiles, terminal, clock));
        byName.put("profile", () -> ofProfile(profiles, terminal));
        byName.put("connect", () -> new ConnectCommand(profiles, terminal));
        byName.put("renew", () -> new RenewCommand(profiles, terminal));
        byName.put("sync", () -> new SyncCommand(profiles, terminal));
        byName.put("connections", () -> new ConnectionsCommand(profiles, terminal));
        byName.put("remove", () -> new RemoveCommand(profiles, terminal));
        byName.put("accounts", () -> AccountsCommand.line(profiles, terminal, clock));
        byName.put("balances", () -> new BalancesCommand(profiles, terminal));
        byName.put("balance", () -> new BalanceCommand(profiles, terminal, clock));
        byName.put("shared", () -> new SharedCommand(profiles, terminal));
        byName.put("products", () -> new ProductsCommand(profiles, terminal));
        byName.put("links", () -> new LinksCommand(profiles, terminal));
        byName.put("rates", () -> ofRates(profiles, terminal, clock));
        byName.put("transactions", () -> new TransactionsCommand(profiles, terminal, clock));
        byName.put("export", () -> new ExportCommand(profiles, terminal, clock));
        byName.put("import", () -> new ImportCommand(profiles, terminal));
        byName.put("report", () -> new ReportCommand(profiles, terminal, clock));
        byName.put("categories", () -> CategoriesCommand.line(profiles, terminal, clock));
        byName.put("recurring", () -> RecurringCommand.line(profiles, terminal));
        byName.put("edit", () -> new EditCommand(profiles, terminal, clock));
        byName.put("rules", () -> RulesCommand.line(profiles, terminal));
        byName.put("query", () -> new QueryCommand(profiles, terminal, clock));
        byName.put("history", () -> new HistoryCommand(profiles, terminal));
        byName.put("undo", () -> new UndoCommand(profiles, terminal));
        byName.put("backup", () -> new BackupCommand.Write(profiles, terminal));
        byName.put("restore", () -> new BackupCommand.Restore(profiles, terminal));
        byName.put("sandbox", () -> SandboxCommand.line(terminal));
    }

    private static CommandLine ofProfile(Profiles profiles, Terminal terminal) {
        return new CommandLine(new ProfileGroup())
                .addSubcommand(new ProfileCommand.Create(profiles, terminal))
                .addSubcommand(new ProfileCommand.Known(profiles, terminal))
                .addSubcommand(new ProfileCommand.Info(profiles, terminal))
                .addSubcommand(new ProfileCommand.Mend(profiles, terminal))
                .addSubcommand(new ProfileAcceptCommand(profiles, terminal))
                .addSubcommand(new BackupCommand.Kept(profiles, terminal))
                .addSubcommand(new PassphraseCommand(profiles, terminal))
                .addSubcommand(RecoveryCommand.line(profiles, terminal))
                .addSubcommand(KeyStoreCommand.line(profiles, terminal));
    }

    private static CommandLine ofRates(Profiles profiles, Terminal terminal, Clock clock) {
        return new CommandLine(new RatesCommand(profiles, terminal))
                .addSubcommand(new RatesCommand.Import(profiles, terminal))
                .addSubcommand(new RatesCommand.Type(profiles, terminal, clock))
                .addSubcommand(new RatesCommand.Remove(profiles, terminal))
                .addSubcommand(new RatesCommand.Target(profiles, terminal));
    }

    /** The program with this command alone; with all where none has that name, for help and to propose similar ones. */
    CommandLine named(String name) {
        return byName.containsKey(name) ? with(List.of(name)) : all();
    }

    CommandLine all() {
        return with(List.copyOf(byName.keySet()));
    }

    private CommandLine with(List<String> names) {
        CommandLine program = new CommandLine(new Saddlebag());
        for (String name : names) {
            program.addSubcommand(byName.get(name).get());
            if (TAKE_FILTERS.contains(name)) {
                program.getSubcommands().get(name).setUnmatchedOptionsArePositionalParams(true);
            }
        }
        return program;
    }

    @Command(name = "saddlebag", mixinStandardHelpOptions = true, scope = CommandLine.ScopeType.INHERIT)
    static final class Saddlebag implements Runnable {

        @CommandLine.Spec CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), spec.commandLine().getUsageMessage());
        }
    }

    @Command(name = "profile")
    static final class ProfileGroup implements Runnable {

        @CommandLine.Spec CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), spec.commandLine().getUsageMessage());
        }
    }
}
