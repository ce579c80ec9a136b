package app.saddlebag.cli;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
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
    private final String version;
    private final Commands known;

    /**
     * @param profiles where profiles live
     * @param terminal where data and messages go
     * @param version  of the program
     */
    public CommandLineTwin(Profiles profiles, Terminal terminal, Clock clock, String version) {
        this.terminal = terminal;
        this.version = version;
        this.known = new Commands(profiles, terminal, clock);
    }

    public int run(String... arguments) {
        int code = configured(known.named(arguments.length == 0 ? "" : arguments[0])).execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    /** All there is to say in it, for the test that the manual leaves nothing out. */
    CommandLine commands() {
        return configured(known.all());
    }

    private CommandLine configured(CommandLine commands) {
        commands.getCommandSpec().version("Saddlebag " + version);
        describe(commands, "saddlebag");
        commands.setOut(terminal.out()).setErr(terminal.err());
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commands.setExecutionExceptionHandler((failure, line, parsed) -> failed(failure));
        commands.setParameterExceptionHandler((wrong, arguments) -> wronglyUsed(wrong));
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
}
