package app.saddlebag.cli;

import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Runs the sandbox until interrupted; one JSON line on standard output says that it is ready. */
@Command(name = "sandbox", sortOptions = false)
final class SandboxCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", descriptionKey = "cli.option.port")
    int port;

    @Option(names = "--client-id", paramLabel = "ID", descriptionKey = "cli.option.sandboxClientId")
    String clientId;

    @Option(names = "--client-secret", paramLabel = "SECRET", descriptionKey = "cli.option.sandboxClientSecret")
    String clientSecret;

    @Option(names = "--client-secret-file", paramLabel = "FILE", descriptionKey = "cli.option.sandboxClientSecretFile")
    Path clientSecretFile;

    @Option(names = "--state", paramLabel = "DIR", descriptionKey = "cli.option.state")
    Path state;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.option.data")
    Path data;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "0", descriptionKey = "cli.option.rows")
    long rows;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.option.seed")
    long seed;

    @Option(names = "--today", paramLabel = "DATE", descriptionKey = "cli.option.today")
    LocalDate today;

    @Option(names = "--pace", paramLabel = "MILLIS", descriptionKey = "cli.option.pace")
    Integer paceMillis;

    @Option(names = "--switch", paramLabel = "NAME=VALUE", descriptionKey = "cli.option.switch")
    Map<String, String> switches = Map.of();

    SandboxCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command with its switches below the options, and dates that say what is wrong with them. */
    static CommandLine line(Terminal terminal) {
        CommandLine line = new CommandLine(new SandboxCommand(terminal));
        line.getCommandSpec().usageMessage().footer(new SandboxHelp(terminal.messages()).lines());
        line.registerConverter(LocalDate.class, text -> date(terminal, text));
        return line;
    }

    private static LocalDate date(Terminal terminal, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw new TypeConversionException(terminal.text("cli.sandbox.noDate", text));
        }
    }

    /** Null for a random one. */
    private String secret() {
        return clientSecretFile == null ? clientSecret : new String(Passphrases.firstLine(clientSecretFile));
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65535 || rows < 0 || paceMillis != null && paceMillis < 0) {
            throw new ParameterException(spec.commandLine(), terminal.text("cli.sandbox.outOfRange"));
        }
        SandboxOptions options = new SandboxOptions(port, clientId, secret(), state, data, rows, seed, today,
                paceMillis, switches);
        try (Sandbox sandbox = Sandbox.start(options)) {
            terminal.out().println(sandbox.readyLine());
            terminal.out().flush();
            terminal.say("cli.sandbox.ready", sandbox.link() + "/link?token=" + sandbox.linkToken(), sandbox.control());
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (IllegalArgumentException wrongSwitch) {
            throw new ParameterException(spec.commandLine(), wrongSwitch.getMessage(), wrongSwitch);
        } catch (IOException refused) {
            terminal.err().println("saddlebag: " + refused.getMessage());
            return 1;
        }
    }
}
