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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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

    private static final long PATIENCE_SECONDS = 120;

    /** Of one run each way for all tests; none changes them. */
    private static final Map<Way, List<String>> UNDISTURBED = new EnumMap<>(Way.class);

    @TempDir Path home;
    private final List<Place> places = new ArrayList<>();
    private Profiles profiles;
    private Way way;

    @BeforeEach
    void begin() {
        profiles = Desks.profiles(home);
    }

    @AfterEach
    void stop() {
        places.forEach(Place::close);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whereverItIsKilledNoLoginIsStranded(Way connecting) throws Exception {
        way = connecting;
        List<String> steps = steps();
        assertThat(steps).as("what there is to be killed at").hasSizeGreaterThanOrEqualTo(8);
        List<Place> all = new ArrayList<>();
        for (int step = 1; step <= steps.size(); step++) {
            for (boolean afterwards : List.of(false, true)) {
                Place place = new Place((afterwards ? "after " : "before ") + step + ": " + steps.get(step - 1));
                place.gate.holdAt(step, afterwards);
                all.add(place);
            }
        }
        kill(all, Place::connect);
        int connected = 0;
        for (Place place : all) {
            connected += place.settlesAndConnects() ? 1 : 0;
        }
        assertThat(connected).as("some were finished").isPositive();
        assertThat(connected).as("some had not come that far").isLessThan(all.size());
        System.out.println("Killed while connecting through " + way + ": " + all.size() + " places, of which " + connected
                + " were finished afterwards and " + (all.size() - connected) + " had left nothing");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void killedAgainWhileItIsFinishedItIsFinishedTheThirdTime(Way connecting) throws Exception {
        way = connecting;
        int login = login(steps());
        List<Place> all = new ArrayList<>();
        for (int again = 1; again <= 3; again++) {
            for (boolean afterwards : List.of(false, true)) {
                Place place = new Place("killed again " + (afterwards ? "after " : "before ") + again);
                place.gate.holdAt(login, true);
                all.add(place);
            }
        }
        kill(all, Place::connect);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).gate.holdAt(i / 2 + 1, i % 2 == 1);
        }
        kill(all, Place::sync);
        for (Place place : all) {
            assertThat(place.settlesAndConnects()).as(place.where).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anotherProfileOfTheSameApplicationNeitherTakesNorFreesWhatWasLeft(Way connecting) throws Exception {
        way = connecting;
        Place ours = new Place("after another profile tried");
        ours.gate.holdAt(login(steps()), true);
        kill(List.of(ours), Place::connect);
        Path theirs = ours.create("theirs");
        ours.gate.spare();
        try (OpenProfile other = profiles.open(theirs, Desks.passphrase())) {
            ConnectState.Failed refused = (ConnectState.Failed) LiveProfile.connect(other, "testbank", "marta", "demo");
            assertThat(refused.problem().key()).isEqualTo("connect.alreadyOthers");
            assertThat(other.waitingLogins().look().strays()).isEmpty();
            other.syncAll(SyncListener.NONE, new CallCancellation());
            assertThat(other.records().connections()).isEmpty();
            assertThat(other.flanks().credentials()).hasSize(1);
        }
        assertThat(ours.settlesAndConnects()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void toldToEndItWaitsUntilTheLoginIsTakenBack(Way connecting) throws Exception {
        way = connecting;
        int exchange = lastOf(steps(), finishing()) + 1;
        Place told = new Place("told to end");
        told.sandbox.switches().set("latency", "*=400");
        Process program = ConnectingProgram.start(home, told.connect());
        while (told.gate.seen().size() < exchange) {
            Thread.sleep(20);
        }
        program.toHandle().destroy(); // SIGTERM; the process itself would close what it says
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(143);
        assertThat(said).contains("Taking the log-in back", "nothing is left at Flanks");
        told.sandbox.switches().set("latency", "*=0");
        try (OpenProfile profile = profiles.open(told.folder, Desks.passphrase())) {
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
        Place place = new Place("undisturbed");
        Process program = ConnectingProgram.start(home, place.connect());
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(said).isZero();
        List<String> steps = place.gate.seen();
        return steps.subList(0, Math.min(steps.size(), lastOf(steps, finishing()) + 5));
    }

    /** What brings the key to the log-in. */
    private String finishing() {
        return switch (way) {
            case LINK -> "POST /v0/platform/link";
            case SESSIONS -> "POST /connect/v2/sessions/list-sessions";
        };
    }

    /** The step that logs in, counted from 1. */
    private static int login(List<String> steps) {
        return lastOf(steps, "POST /link/visits") + 1;
    }

    private static int lastOf(List<String> steps, String beginning) {
        int last = steps.size() - 1;
        while (!steps.get(last).startsWith(beginning)) {
            last--;
        }
        return last;
    }

    /** Runs a command at each of them in one process, and kills that, as {@code kill -9} does, once each is where it is held. */
    private void kill(List<Place> all, Function<Place, List<String>> command) throws Exception {
        Path said = home.resolve("said");
        Process program = ConnectingProgram.startAll(home, all.stream().map(command).toList(), said);
        try {
            for (Place place : all) {
                assertThat(place.gate.awaitHeld(PATIENCE_SECONDS)).as(() -> place.where + " was come to: " + told(said)).isTrue();
            }
        } finally {
            program.destroyForcibly().waitFor();
        }
        assertThat(program.exitValue()).as("it was killed").isEqualTo(137);
    }

    private static String told(Path said) {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bank of its own and a profile of it: what one leaves to be looked for, another would find before anything else. */
    private final class Place implements AutoCloseable {

        private final String where;
        private final Sandbox sandbox;
        private final HoldingGate gate;
        private final Path folder;

        Place(String where) throws Exception {
            this.where = where;
            sandbox = Sandbox.start(SandboxOptions.defaults());
            gate = new HoldingGate(sandbox.api());
            folder = create("place-" + places.size());
            places.add(this);
        }

        Path create(String name) {
            Path made = home.resolve(name);
            profiles.create(made, Desks.passphrase(), new Environment(Environment.Kind.CUSTOM, gate.address(), gate.address(),
                    sandbox.clientId(), sandbox.linkToken(), null).connecting(way), LiveProfile.secret(sandbox)).close();
            return made;
        }

        List<String> connect() {
            return List.of("connect", "--profile", folder.toString(), "--bank", "testbank", "--username", "marta", "--password", "demo");
        }

        List<String> sync() {
            return List.of("sync", "--profile", folder.toString());
        }

        /** @return whether the next start finished it by itself; in any case the bank is connected at the end, and taken away again */
        boolean settlesAndConnects() {
            gate.spare();
            try (OpenProfile profile = profiles.open(folder, Desks.passphrase())) {
                profile.finishLogins(SyncListener.NONE, new CallCancellation());
                Set<CredentialsToken> known = LiveProfile.keys(profile);
                assertThat(profile.flanks().credentials()).as(where + ": every log-in at Flanks is known here")
                        .extracting(CredentialsItem::token).allMatch(known::contains);
                boolean finished = !known.isEmpty();
                if (!finished) {
                    assertThat(LiveProfile.connect(profile, "testbank", "marta", "demo")).as(where).isInstanceOf(ConnectState.Done.class);
                }
                assertThat(profile.records().connections()).as(where).hasSize(1);
                assertThat(profile.waitingLogins().waiting()).as(where).isEmpty();
                profile.records().connections().forEach(made -> ConnectionRemoval.remove(profile, made.id(), ConnectionRemoval.Way.EVERYWHERE));
                assertThat(profile.flanks().credentials()).as(where).isEmpty();
                return finished;
            }
        }

        @Override
        public void close() {
            gate.close();
            sandbox.close();
        }
    }
}
