package app.saddlebag.cli;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.connect.DemoLogin;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Connects a bank and runs the first sync. With a user name the demo bank's own forms are filled in; without, the person's
 * browser is sent to the Link page and awaited on a loopback address.
 */
@Command(name = "connect")
final class ConnectCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;

    @Spec CommandSpec spec;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Option(names = "--bank", paramLabel = "ID", descriptionKey = "cli.option.bank")
    String bank;

    @Option(names = "--username", paramLabel = "U", descriptionKey = "cli.option.username")
    String username;

    @Option(names = "--password", paramLabel = "P", descriptionKey = "cli.option.password")
    String password;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "cli.option.passwordFile")
    Path passwordFile;

    @Option(names = "--sca", paramLabel = "VALUE", descriptionKey = "cli.option.sca")
    List<String> proofs = List.of();

    @Option(names = "--sca-file", paramLabel = "FILE", descriptionKey = "cli.option.scaFile")
    List<Path> proofFiles = List.of();

    @Option(names = "--adopt", descriptionKey = "cli.option.adopt")
    boolean adopt;

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    ConnectCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        boolean typed = username != null || password != null || passwordFile != null;
        if (typed && (adopt || bank == null || username == null)) {
            throw new ParameterException(spec.commandLine(), terminal.text("cli.connect.incomplete"));
        }
        if (typed && password == null) {
            password = new String(new Passphrases(terminal).bankPassword(passwordFile));
        }
        try (OpenProfile profile = options.open(profiles, terminal)) {
            if (profile.place().isFixed()) {
                return 1; // which was said: no bank is asked for what cannot be kept
            }
            new Syncing(terminal).finishEarlier(profile);
            if (adopt) {
                return new Adopting(terminal).run(profile, bank, format) ? 0 : 1;
            }
            BankVisit visit = BankVisit.connecting(terminal, profile, bank);
            ConnectState end = typed ? visit.logIn(new DemoLogin.Answers(bank, username, password, new Passphrases(terminal).proofs(proofs, proofFiles)))
                    : visit.throughBrowser();
            return visit.report(end, format);
        }
    }
}
