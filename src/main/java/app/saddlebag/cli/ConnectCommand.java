package app.saddlebag.cli;

import app.saddlebag.connect.ConnectFlow;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.connect.DemoLogin;
import app.saddlebag.connect.LoopbackListener;
import app.saddlebag.flanks.LoopbackPages;
import app.saddlebag.model.Entity;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private static final Duration PATIENCE = Duration.ofMinutes(15);

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

    @Option(names = "--sca", paramLabel = "VALUE", descriptionKey = "cli.option.sca")
    List<String> proofs = List.of();

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
        boolean typed = username != null || password != null;
        if (typed && (adopt || bank == null || username == null || password == null)) {
            throw new ParameterException(spec.commandLine(), terminal.text("cli.connect.incomplete"));
        }
        try (OpenProfile profile = options.open(profiles, terminal)) {
            new Syncing(terminal).finishEarlier(profile);
            if (adopt) {
                return new Adopting(terminal).run(profile, bank, format) ? 0 : 1;
            }
            ConnectState end = typed ? logIn(profile, new DemoLogin.Answers(bank, username, password, proofs))
                    : throughBrowser(profile);
            return report(profile, end);
        }
    }

    /** Drives the Link page's forms; only a page on this computer lets us. */
    ConnectState logIn(OpenProfile profile, DemoLogin.Answers answers) throws InterruptedException {
        ConnectFlow flow = profile.connector().connect(profile.redirectUri());
        flow.onState(this::say);
        try (Interruption _ = new Interruption(flow, terminal)) {
            flow.choose(new Entity(answers.bank(), null, null, null));
            if (flow.away().join() instanceof ConnectState.AtFlanks(URI link)) {
                try (LoopbackPages pages = new LoopbackPages()) {
                    flow.offer(new DemoLogin(pages).logIn(link, flow.redirectUri(), answers));
                } catch (ProblemException refused) {
                    Interruption.undo(flow);
                    throw refused;
                }
            }
            return await(flow);
        }
    }

    private ConnectState throughBrowser(OpenProfile profile) throws InterruptedException {
        try (LoopbackListener listener = LoopbackListener.open(profile.redirectPort(), PATIENCE,
                key -> terminal.text(key), terminal.messages().locale())) {
            ConnectFlow flow = profile.connector().connect(profile.redirectUri(listener.uri()));
            listener.listenFor(flow);
            flow.onState(this::say);
            try (Interruption _ = new Interruption(flow, terminal)) {
                flow.choose(bank == null ? null : new Entity(bank, null, null, null));
                if (flow.away().join() instanceof ConnectState.AtFlanks(URI link)) {
                    // The address carries ids of ours and a one-time state, or a session's; it is what the browser opens.
                    terminal.say("cli.connect.open", link);
                    openBrowser(link);
                }
                return await(flow);
            }
        } catch (IOException e) {
            throw new ProblemException("connect.port", e);
        }
    }

    private ConnectState await(ConnectFlow flow) throws InterruptedException {
        try {
            return flow.settled().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException nobodyCame) {
            Interruption.undo(flow);
            throw new ProblemException("connect.timeout", nobodyCame);
        } catch (java.util.concurrent.ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void say(ConnectState state) {
        switch (state) {
            case ConnectState.Exchanging _ -> terminal.say("cli.connect.exchanging");
            case ConnectState.FirstSync(var kind, var rows) when kind == null -> terminal.say("cli.connect.syncing");
            default -> { }
        }
    }

    private int report(OpenProfile profile, ConnectState end) {
        switch (end) {
            case ConnectState.Done(long id, ProblemException problem) -> {
                if (problem != null) {
                    terminal.err().println("saddlebag: " + terminal.messages().sentence(problem));
                }
                new Syncing(terminal).list(profile, id, format);
                return problem == null ? 0 : 1;
            }
            case ConnectState.Failed(ProblemException problem, boolean _) -> throw problem;
            case ConnectState.WaitingForSecurityChecks _ -> throw new ProblemException("flanks.held");
            default -> throw new ProblemException("connect.cancelled");
        }
    }

    private void openBrowser(URI address) {
        String os = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        List<String> command = os.contains("mac") ? List.of("open", address.toString())
                : os.contains("win") ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toString())
                : List.of("xdg-open", address.toString());
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException noBrowser) {
            terminal.say("cli.connect.noBrowser");
        }
    }
}
