package app.saddlebag.cli;

import app.saddlebag.connect.ConnectFlow;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.connect.DemoLogin;
import app.saddlebag.connect.LoopbackListener;
import app.saddlebag.flanks.LoopbackPages;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Entity;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.OpenProfile;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes one flow from the bank's page to the data, to connect a bank or to renew a connection: through the person's browser,
 * awaited on a loopback address, or by filling the demo bank's own forms. Told to end meanwhile, it is taken back.
 */
final class BankVisit {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Terminal terminal;
    private final OpenProfile profile;
    private final Words words;
    /** Makes the flow for the address where the browser returns. */
    private final Function<URI, ConnectFlow> begin;
    /** Sends the person away, where the flow did not begin with that. */
    private final Consumer<ConnectFlow> leave;

    /**
     * How the same steps are called in both.
     *
     * @param syncing     while the data is fetched
     * @param undone      when nothing came of it, and nothing is left behind
     * @param undoneLater likewise, except that a log-in may be left at Flanks for now
     */
    record Words(String syncing, String undone, String undoneLater) {

        private static final Words CONNECT = new Words("cli.connect.syncing", "cli.connect.undone", "cli.connect.undoneLater");
        private static final Words RENEW = new Words("cli.renew.syncing", "cli.renew.undone", "cli.renew.undoneLater");
    }

    private BankVisit(Terminal terminal, OpenProfile profile, Words words, Function<URI, ConnectFlow> begin,
                      Consumer<ConnectFlow> leave) {
        this.terminal = terminal;
        this.profile = profile;
        this.words = words;
        this.begin = begin;
        this.leave = leave;
    }

    /** @param bank entity id; null lets the person pick it at Flanks */
    static BankVisit connecting(Terminal terminal, OpenProfile profile, String bank) {
        Entity chosen = bank == null ? null : new Entity(bank, null, null, null);
        return new BankVisit(terminal, profile, Words.CONNECT, redirect -> profile.connector().connect(redirect),
                flow -> flow.choose(chosen));
    }

    static BankVisit renewing(Terminal terminal, OpenProfile profile, Connection connection) {
        return new BankVisit(terminal, profile, Words.RENEW, redirect -> profile.connector().renew(connection, redirect),
                _ -> { });
    }

    /** Drives the Link page's forms; only a page on this computer lets us. */
    ConnectState logIn(DemoLogin.Answers answers) throws InterruptedException {
        ConnectFlow flow = begin.apply(profile.redirectUri());
        flow.onState(this::say);
        try (Interruption _ = interruption(flow)) {
            leave.accept(flow);
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

    ConnectState throughBrowser() throws InterruptedException {
        try (LoopbackListener listener = LoopbackListener.open(profile.redirectPort(), PATIENCE,
                key -> terminal.text(key), terminal.messages().locale())) {
            ConnectFlow flow = begin.apply(profile.redirectUri(listener.uri()));
            listener.listenFor(flow);
            flow.onState(this::say);
            try (Interruption _ = interruption(flow)) {
                leave.accept(flow);
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

    private Interruption interruption(ConnectFlow flow) {
        return new Interruption(flow, terminal, words.undone, words.undoneLater);
    }

    private ConnectState await(ConnectFlow flow) throws InterruptedException {
        try {
            return flow.settled().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException nobodyCame) {
            Interruption.undo(flow);
            throw new ProblemException("connect.timeout", nobodyCame);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void say(ConnectState state) {
        switch (state) {
            case ConnectState.Exchanging _ -> terminal.say("cli.connect.exchanging");
            case ConnectState.FirstSync(var kind, var rows) when kind == null -> terminal.say(words.syncing);
            default -> { }
        }
    }

    /**
     * Writes what it brought, and what is left to do.
     *
     * @return the exit code
     * @throws ProblemException when nothing came of it
     */
    int report(ConnectState end, Format format) {
        switch (end) {
            case ConnectState.Done(long id, ProblemException problem) -> {
                if (problem != null) {
                    terminal.err().println("saddlebag: " + terminal.messages().sentence(problem));
                } else {
                    // What the bank lists may be what was here before, which only the person can say.
                    new StatusLines(terminal).explain(List.of(profile.records().status(id)));
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
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
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
