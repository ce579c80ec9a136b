package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.CredentialsItem;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Environment.Way;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.profile.ConnectionRemoval;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.ui.Desks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The program is killed at every step of {@code connect}, through Link and through a session: before and after each request to the bank's page and to Flanks.
 * Afterwards the log-in is connected, waits, or is not there; never is it at Flanks without anybody here who knows, and the
 * same bank can be connected.
 */
@Timeout(300)
class KilledConnectTest {

    /** Of one run each way for all tests; none changes them. */
    private static final Map<Way, List<String>> UNDISTURBED = new EnumMap<>(Way.class);

    @TempDir Path home;
    private Sandbox sandbox;
    private KillingGate gate;
    private Profiles profiles;
    private Path folder;
    private Way way;

    @BeforeEach
    void makeProfile() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        gate = new KillingGate(sandbox.api());
        profiles = Desks.profiles(home);
    }

    private void begin(Way connecting) {
        way = connecting;
        folder = create("mine");
    }

    private Path create(String name) {
        Path where = home.resolve(name);
        profiles.create(where, Desks.passphrase(), new Environment(Environment.Kind.CUSTOM, gate.address(), gate.address(),
                sandbox.clientId(), sandbox.linkToken(), null).connecting(way), LiveProfile.secret(sandbox)).close();
        return where;
    }

    /** What brings the key to the log-in. */
    private String finishing() {
        return switch (way) {
            case LINK -> "POST /v0/platform/link";
            case SESSIONS -> "POST /connect/v2/sessions/list-sessions";
        };
    }

    @AfterEach
    void stop() {
        gate.close();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whereverItIsKilledNoLoginIsStranded(Way connecting) throws Exception {
        begin(connecting);
        List<String> steps = steps();
        assertThat(steps).as("what there is to be killed at").hasSizeGreaterThanOrEqualTo(8);
        int connected = 0;
        int nothing = 0;
        for (int step = 1; step <= steps.size(); step++) {
            for (boolean afterwards : List.of(false, true)) {
                String where = (afterwards ? "after " : "before ") + step + ": " + steps.get(step - 1);
                // What one run leaves to be looked for would be asked for in the next before anything else.
                folder = create("mine" + step + afterwards);
                kill(step, afterwards, "user" + step + afterwards);
                if (settlesAndConnects("user" + step + afterwards, where)) {
                    connected++;
                } else {
                    nothing++;
                }
            }
        }
        assertThat(connected).as("some were finished").isPositive();
        assertThat(nothing).as("some had not come that far").isPositive();
        System.out.println("Killed while connecting through " + way + ": " + 2 * steps.size() + " places, of which " + connected
                + " were finished afterwards and " + nothing + " had left nothing");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void killedAgainWhileItIsFinishedItIsFinishedTheThirdTime(Way connecting) throws Exception {
        begin(connecting);
        List<String> steps = steps();
        int login = lastOf(steps, "POST /link/visits") + 1;
        for (int again = 1; again <= 3; again++) {
            for (boolean afterwards : List.of(false, true)) {
                String user = "twice" + again + afterwards;
                kill(login, true, user);
                gate.killAt(again, afterwards);
                assertThat(run("sync", "--profile", folder.toString())).as("it was killed").isEqualTo(137);
                assertThat(settlesAndConnects(user, "killed again at " + again + afterwards)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anotherProfileOfTheSameApplicationNeitherTakesNorFreesWhatWasLeft(Way connecting) throws Exception {
        begin(connecting);
        kill(lastOf(steps(), "POST /link/visits") + 1, true, "ours");
        Path theirs = create("theirs");
        gate.spare();
        try (OpenProfile other = profiles.open(theirs, Desks.passphrase())) {
            ConnectState.Failed refused = (ConnectState.Failed) LiveProfile.connect(other, "testbank", "ours", "demo");
            assertThat(refused.problem().key()).isEqualTo("connect.alreadyOthers");
            assertThat(other.waitingLogins().look().strays()).isEmpty();
            other.syncAll(SyncListener.NONE, new CallCancellation());
            assertThat(other.records().connections()).isEmpty();
            assertThat(other.flanks().credentials()).hasSize(1);
        }
        assertThat(settlesAndConnects("ours", "after another profile tried")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void toldToEndItWaitsUntilTheLoginIsTakenBack(Way connecting) throws Exception {
        begin(connecting);
        int exchange = lastOf(steps(), finishing()) + 1;
        gate.spare();
        sandbox.switches().set("latency", "*=400");
        Process program = start("told");
        while (gate.seen().size() < exchange) {
            Thread.sleep(20);
        }
        program.toHandle().destroy(); // SIGTERM; the process itself would close what it says
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(143);
        assertThat(said).contains("Taking the log-in back", "nothing is left at Flanks");
        sandbox.switches().set("latency", "*=0");
        try (OpenProfile profile = profiles.open(folder, Desks.passphrase())) {
            assertThat(profile.records().connections()).isEmpty();
            assertThat(profile.flanks().credentials()).isEmpty();
        }
    }

    private List<String> steps() throws Exception {
        if (!UNDISTURBED.containsKey(way)) {
            UNDISTURBED.put(way, undisturbed());
        }
        return UNDISTURBED.get(way);
    }

    /** Up to the first data. */
    private List<String> undisturbed() throws Exception {
        gate.spare();
        Process program = start("undisturbed");
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(said).isZero();
        List<String> steps = new ArrayList<>(gate.seen());
        try (OpenProfile profile = profiles.open(folder, Desks.passphrase())) {
            profile.records().connections().forEach(made -> ConnectionRemoval.remove(profile, made.id(), ConnectionRemoval.Way.EVERYWHERE));
        }
        int exchange = lastOf(steps, finishing());
        return List.copyOf(steps.subList(0, Math.min(steps.size(), exchange + 5)));
    }

    private static int lastOf(List<String> steps, String beginning) {
        int last = steps.size() - 1;
        while (!steps.get(last).startsWith(beginning)) {
            last--;
        }
        return last;
    }

    private void kill(int step, boolean afterwards, String user) throws Exception {
        gate.killAt(step, afterwards);
        Process program = start(user);
        program.getInputStream().readAllBytes();
        assertThat(program.waitFor()).as("it was killed").isEqualTo(137);
    }

    private Process start(String user) throws Exception {
        Process program = ConnectingProgram.start(home, List.of("connect", "--profile", folder.toString(), "--bank", "testbank",
                "--username", user, "--password", "demo"));
        gate.victim(program);
        return program;
    }

    private int run(String... command) throws Exception {
        Process program = ConnectingProgram.start(home, List.of(command));
        gate.victim(program);
        program.getInputStream().readAllBytes();
        return program.waitFor();
    }

    /** @return whether the next start finished it by itself; in any case the bank is connected at the end, and taken away again */
    private boolean settlesAndConnects(String user, String where) {
        gate.spare();
        try (OpenProfile profile = profiles.open(folder, Desks.passphrase())) {
            profile.finishLogins(SyncListener.NONE, new CallCancellation());
            Set<CredentialsToken> known = LiveProfile.keys(profile);
            assertThat(profile.flanks().credentials()).as(where + ": every log-in at Flanks is known here")
                    .extracting(CredentialsItem::token).allMatch(known::contains);
            boolean finished = !known.isEmpty();
            if (!finished) {
                assertThat(LiveProfile.connect(profile, "testbank", user, "demo")).as(where).isInstanceOf(ConnectState.Done.class);
            }
            assertThat(profile.records().connections()).as(where).hasSize(1);
            assertThat(profile.waitingLogins().waiting()).as(where).isEmpty();
            profile.records().connections().forEach(made -> ConnectionRemoval.remove(profile, made.id(), ConnectionRemoval.Way.EVERYWHERE));
            assertThat(profile.flanks().credentials()).as(where).isEmpty();
            return finished;
        }
    }
}
