package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.DemoLogin;
import app.saddlebag.flanks.CredentialsItem;
import app.saddlebag.flanks.LoopbackPages;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Environment.Way;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.ConnectionRemoval;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.Desks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection is renewed in the terminal, through Link and through a session: it goes on in its slot, with nothing twice. */
@Timeout(180)
class RenewCommandTest {

    private static final Clock CLOCK = Clock.systemDefaultZone();

    @TempDir Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Sandbox sandbox;
    private Profiles profiles;
    private Path folder;
    /** Where the browser comes back: an address that stays the same is known to the test, too. */
    private URI redirect;
    private Held before;

    /** What a profile has and Flanks knows. */
    private record Held(List<Long> connections, Set<CredentialsToken> keys, List<String> products, int rows, int atFlanks) {
    }

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        profiles = Desks.profiles(home);
        folder = home.resolve("mine");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            redirect = URI.create("http://127.0.0.1:" + free.getLocalPort() + "/callback");
        }
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void connect(Way way) {
        profiles.create(folder, Desks.passphrase(), new Environment(Environment.Kind.CUSTOM, sandbox.api(), sandbox.link(),
                sandbox.clientId(), sandbox.linkToken(), redirect).connecting(way), LiveProfile.secret(sandbox)).close();
        assertThat(run("connect", "--bank", "testbank", "--username", "marta", "--password", "demo")).as(err.toString()).isZero();
        before = held();
        assertThat(before.rows).isPositive();
        assertThat(before.atFlanks).isOne();
    }

    private Held held() {
        try (OpenProfile profile = open()) {
            List<Long> connections = profile.records().connections().stream().map(one -> one.id()).toList();
            return new Held(connections, LiveProfile.keys(profile),
                    profile.records().productsOf(1).stream().sorted(Comparator.comparing(StoredProduct::id))
                            .map(one -> one.id() + " " + one.product().kind() + " " + one.gone()).toList(),
                    Math.toIntExact(profile.records().transactionCount(1)), profile.flanks().credentials().size());
        }
    }

    private OpenProfile open() {
        return profiles.open(folder, Desks.passphrase());
    }

    private String state() {
        assertThat(run("connections", "--format", "csv")).as(err.toString()).isZero();
        return out.toString();
    }

    private void assertNothingTwice() {
        Held now = held();
        assertThat(now.connections).isEqualTo(before.connections);
        assertThat(now.products).isEqualTo(before.products);
        assertThat(now.rows).isEqualTo(before.rows);
        assertThat(now.atFlanks).isOne();
        assertThat(state()).contains("fresh");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aLoginThatTheBankRefusesIsRenewedAndKeepsItsToken(Way way) {
        connect(way);
        sandbox.switches().set("blocked-logins", "marta");
        assertThat(run("sync")).isOne();
        assertThat(err.toString()).contains("Log in again", "saddlebag renew 1");
        assertThat(renew()).as(err.toString()).isZero();
        assertThat(err.toString()).contains("Syncing ...").doesNotContain("First sync");
        assertThat(out.toString()).contains("TestBank", "Up to date");
        assertNothingTwice();
        assertThat(held().keys).isEqualTo(before.keys);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aConsentThatRanOutIsConfirmedWithoutNameAndPasswordWhereTheBankAsksForNeither(Way way) {
        connect(way);
        sandbox.switches().set("consent-days", "1");
        sandbox.switches().set("today", "2026-12-22");
        assertThat(run("sync")).isOne();
        assertThat(err.toString()).contains("Confirm with your bank", "saddlebag renew 1");
        assertThat(run("renew", "1", "--sca", "123456")).as(err.toString()).isZero();
        assertThat(state()).contains("fresh");
        assertThat(held().connections).isEqualTo(before.connections);
        assertThat(held().products).isEqualTo(before.products);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aLoginThatWasDeletedAtFlanksIsMadeAgainInItsSlot(Way way) {
        connect(way);
        deleteAtFlanks();
        assertThat(run("sync")).isOne();
        assertThat(err.toString()).contains("Flanks no longer has this login", "saddlebag renew 1");
        assertThat(renew()).as(err.toString()).isZero();
        assertNothingTwice();
    }

    /** A session's products bear no external id, so a debt is known again by what stays the same about it. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void anArchivedConnectionComesBack(Way way) {
        connect(way);
        assertThat(run("remove", "1", "--way", "archive", "--yes")).as(err.toString()).isZero();
        assertThat(run("connections")).isZero();
        assertThat(err.toString()).contains("Log in again to bring it back. Here: saddlebag renew 1");
        assertThat(renew()).as(err.toString()).isZero();
        assertNothingTwice();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aPasswordThatTheBankRefusesChangesNothing(Way way) {
        connect(way);
        sandbox.switches().set("blocked-logins", "marta");
        assertThat(run("renew", "1", "--sca", "123456")).isOne();
        assertThat(err.toString()).contains("asks for a user name and a password", "TestBank is as it was");
        assertThat(run("renew", "1", "--username", "marta", "--password", "INVALID_CREDENTIALS")).isOne();
        assertThat(err.toString()).contains("did not accept the user name or password", "TestBank is as it was");
        assertThat(held()).isEqualTo(before);
        sandbox.switches().set("blocked-logins", "");
        deleteAtFlanks();
        assertThat(run("renew", "1", "--username", "marta", "--password", "INVALID_CREDENTIALS")).isOne();
        assertThat(renew()).as(err.toString()).isZero();
        assertNothingTwice();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whatIsAskedWronglyIsSaidAndChangesNothing(Way way) {
        connect(way);
        assertThat(run("renew", "7", "--username", "marta", "--password", "demo")).isOne();
        assertThat(err.toString()).contains("There is no connection with the number 7").hasLineCount(1);
        assertThat(run("renew", "1", "--password", "p")).isEqualTo(2);
        assertThat(err.toString()).contains("--username with its password");
        assertThat(run("renew")).isEqualTo(2);
        assertThat(held()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void thePersonIsAwaitedFromTheBrowser(Way way) throws Exception {
        connect(way);
        deleteAtFlanks();
        Process program = renewInBrowser();
        try (BufferedReader said = said(program); LoopbackPages pages = new LoopbackPages()) {
            URI page = page(said);
            URI back = new DemoLogin(pages).logIn(page, redirect,
                    new DemoLogin.Answers("testbank", "marta", "demo", List.of()));
            assertThat(pages.open(back).html()).contains("return to Saddlebag");
            String rest = said.lines().collect(Collectors.joining("\n"));
            assertThat(program.waitFor()).as(rest).isZero();
            assertThat(rest).contains("Up to date");
        }
        assertNothingTwice();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void toldToEndItLeavesTheConnectionAsItWas(Way way) throws Exception {
        connect(way);
        Process program = renewInBrowser();
        try (BufferedReader said = said(program)) {
            page(said);
            program.toHandle().destroy(); // SIGTERM; the process itself would close what it says
            String rest = said.lines().collect(Collectors.joining("\n"));
            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isEqualTo(143);
            assertThat(rest).contains("Nothing was renewed; the connection is as it was.").doesNotContain("left at Flanks");
        }
        assertThat(held()).isEqualTo(before);
        try (OpenProfile profile = open()) {
            assertThat(profile.waitingLogins().away()).isEmpty();
        }
        assertThat(renew()).as(err.toString()).isZero();
        assertNothingTwice();
    }

    private Process renewInBrowser() throws IOException {
        return ConnectingProgram.start(home, List.of("renew", "1", "--profile", folder.toString()));
    }

    private static BufferedReader said(Process program) {
        return new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    }

    /** What the browser is sent to. */
    private static URI page(BufferedReader said) throws IOException {
        String line = said.readLine();
        while (line != null && !line.contains("Log in to your bank on this page")) {
            line = said.readLine();
        }
        assertThat(line).as("where to log in").isNotNull();
        return URI.create(line.substring(line.indexOf("http")));
    }

    private int renew() {
        // A session may ask to confirm where Link asks to log in.
        return run("renew", "1", "--username", "marta", "--password", "demo", "--sca", "123456");
    }

    private void deleteAtFlanks() {
        try (OpenProfile profile = open()) {
            profile.flanks().credentials().stream().map(CredentialsItem::token).forEach(profile.flanks()::deleteCredentials);
        }
    }

    private int run(String... command) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Messages messages = new Messages(Locale.UK);
        return new CommandLineTwin(profiles, new Terminal(new PrintWriter(out), new PrintWriter(err), null,
                Map.of("SADDLEBAG_PASSPHRASE", new String(Desks.passphrase())), messages, new Formats(messages, CLOCK)), CLOCK,
                "test").run(Stream.concat(Stream.of(command), Stream.of("--profile", folder.toString())).toArray(String[]::new));
    }
}
