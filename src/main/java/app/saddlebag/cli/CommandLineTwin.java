package app.saddlebag.cli;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: parses, runs, and turns a failure into one sentence and an exit code (0 done, 1 failed, 2 used
 * wrongly).
 */
public final class CommandLineTwin {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineTwin.class);
    private static final int FAILED = 1;

    private final Terminal terminal;
    private final CommandLine commands;

    /**
     * @param profiles where profiles live
     * @param terminal where data and messages go
     * @param version  of the program
     */
    public CommandLineTwin(Profiles profiles, Terminal terminal, Clock clock, String version) {
        this.terminal = terminal;
        CommandLine profile = new CommandLine(new ProfileGroup())
                .addSubcommand(new ProfileCommand.Create(profiles, terminal))
                .addSubcommand(new ProfileCommand.Known(profiles, terminal))
                .addSubcommand(new ProfileCommand.Info(profiles, terminal))
                .addSubcommand(new ProfileCommand.Mend(profiles, terminal))
                .addSubcommand(new ProfileAcceptCommand(profiles, terminal))
                .addSubcommand(new BackupCommand.Kept(profiles, terminal))
                .addSubcommand(new PassphraseCommand(profiles, terminal))
                .addSubcommand(RecoveryCommand.line(profiles, terminal))
                .addSubcommand(KeyStoreCommand.line(profiles, terminal));
        this.commands = new CommandLine(new Saddlebag())
                .addSubcommand(new DemoCommand(profiles, terminal, clock))
                .addSubcommand(profile)
                .addSubcommand(new ConnectCommand(profiles, terminal))
                .addSubcommand(new RenewCommand(profiles, terminal))
                .addSubcommand(new SyncCommand(profiles, terminal))
                .addSubcommand(new ConnectionsCommand(profiles, terminal))
                .addSubcommand(new RemoveCommand(profiles, terminal))
                .addSubcommand(AccountsCommand.line(profiles, terminal, clock))
                .addSubcommand(new BalancesCommand(profiles, terminal))
                .addSubcommand(new BalanceCommand(profiles, terminal, clock))
                .addSubcommand(new SharedCommand(profiles, terminal))
                .addSubcommand(new ProductsCommand(profiles, terminal))
                .addSubcommand(new LinksCommand(profiles, terminal))
                .addSubcommand(new CommandLine(new RatesCommand(profiles, terminal))
                        .addSubcommand(new RatesCommand.Import(profiles, terminal))
                        .addSubcommand(new RatesCommand.Type(profiles, terminal, clock))
                        .addSubcommand(new RatesCommand.Remove(profiles, terminal))
                        .addSubcommand(new RatesCommand.Target(profiles, terminal)))
                .addSubcommand(new TransactionsCommand(profiles, terminal, clock))
                .addSubcommand(new ExportCommand(profiles, terminal, clock))
                .addSubcommand(new ImportCommand(profiles, terminal))
                .addSubcommand(new ReportCommand(profiles, terminal, clock))
                .addSubcommand(CategoriesCommand.line(profiles, terminal, clock))
                .addSubcommand(RecurringCommand.line(profiles, terminal))
                .addSubcommand(new EditCommand(profiles, terminal, clock))
                .addSubcommand(RulesCommand.line(profiles, terminal))
                .addSubcommand(new QueryCommand(profiles, terminal, clock))
                .addSubcommand(new HistoryCommand(profiles, terminal))
                .addSubcommand(new UndoCommand(profiles, terminal))
                .addSubcommand(new BackupCommand.Write(profiles, terminal))
                .addSubcommand(new BackupCommand.Restore(profiles, terminal))
                .addSubcommand(SandboxCommand.line(terminal));
        for (String takesFilter : List.of("transactions", "export", "edit", "report", "query")) {
            commands.getSubcommands().get(takesFilter).setUnmatchedOptionsArePositionalParams(true);
        }
        commands.getCommandSpec().version("Saddlebag " + version);
        describe(commands, "saddlebag");
        commands.setOut(terminal.out()).setErr(terminal.err());
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commands.setExecutionExceptionHandler((failure, line, parsed) -> failed(failure));
        commands.setParameterExceptionHandler((wrong, arguments) -> wronglyUsed(wrong));
    }

    public int run(String... arguments) {
        int code = commands.execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    /** All there is to say in it, for the test that the manual leaves nothing out. */
    CommandLine commands() {
        return commands;
    }

    private int failed(Exception failure) {
        if (failure instanceof ProblemException problem) {
            LOG.info("Command failed: {}", problem.key(), problem);
        } else {
            LOG.error("Command failed unexpectedly", failure);
        }
        terminal.err().println("saddlebag: " + terminal.messages().sentence(failure));
        return FAILED;
    }

    /** One sentence and where to read more: some helps are longer than a screen. */
    private int wronglyUsed(ParameterException wrong) {
        terminal.err().println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, terminal.err());
        terminal.say("cli.help.hint", wrong.getCommandLine().getCommandSpec().qualifiedName());
        return CommandLine.ExitCode.USAGE;
    }

    /** Gives every command its words; picocli finds those of the options by their description keys. */
    private void describe(CommandLine line, String path) {
        Messages messages = terminal.messages();
        line.setResourceBundle(messages.bundle());
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.description(messages.get("cli.command." + path));
        usage.optionListHeading(messages.get("cli.help.options"));
        usage.parameterListHeading(messages.get("cli.help.parameters"));
        usage.commandListHeading(messages.get("cli.help.commands"));
        usage.descriptionHeading("%n");
        usage.abbreviateSynopsis(true);
        line.getSubcommands().forEach((name, sub) -> describe(sub, line.getParent() == null ? name : path + "." + name));
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
