package app.saddlebag.cli;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.connect.DemoLogin;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProblemException;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Renews a connection in its own slot and syncs it, so that its history goes on: by confirming, or by logging in again, also
 * where Flanks has the log-in no more. One that is up to date may be renewed, too; one that is archived comes back.
 */
@Command(name = "renew")
final class RenewCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;

    @Spec CommandSpec spec;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Parameters(index = "0", paramLabel = "CONNECTION", descriptionKey = "cli.option.renewed")
    long connection;

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

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    RenewCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (username == null && (password != null || passwordFile != null)) {
            throw new ParameterException(spec.commandLine(), terminal.text("cli.renew.incomplete"));
        }
        if (username != null && password == null) {
            password = new String(new Passphrases(terminal).bankPassword(passwordFile));
        }
        try (OpenProfile profile = options.open(profiles, terminal)) {
            if (profile.place().isFixed()) {
                return 1; // which was said: no bank is asked for what cannot be kept
            }
            Connection renewed = profile.records().connections().stream().filter(one -> one.id() == connection).findFirst()
                    .orElseThrow(() -> new ProblemException("connection.none", null, connection));
            new Syncing(terminal).finishEarlier(profile);
            try {
                return renew(profile, renewed);
            } catch (ProblemException notRenewed) {
                terminal.say("cli.renew.asItWas", renewed.title());
                throw notRenewed;
            }
        }
    }

    private int renew(OpenProfile profile, Connection renewed) throws InterruptedException {
        BankVisit visit = BankVisit.renewing(terminal, profile, renewed);
        // Where confirming is enough the bank asks for neither name nor password.
        List<String> answers = new Passphrases(terminal).proofs(proofs, proofFiles);
        boolean typed = username != null || !answers.isEmpty();
        ConnectState end = typed ? visit.logIn(new DemoLogin.Answers(renewed.entityId(), username, password, answers))
                : visit.throughBrowser();
        return visit.report(end, format);
    }
}
