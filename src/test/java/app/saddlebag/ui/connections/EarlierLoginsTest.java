package app.saddlebag.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectFlow;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.connect.DemoLogin;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.LoopbackPages;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.Entity;
import app.saddlebag.model.Environment.Way;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.SyncRound;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What earlier tries left is finished before the window connects another bank, through Link and through sessions. */
class EarlierLoginsTest extends WindowTest {

    @TempDir Path home;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private Sandbox sandbox;
    private Profiles profiles;
    private Path folder;
    private OpenProfile profile;
    private Ui ui;
    private EarlierLogins earlier;

    @BeforeEach
    void startBank() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        profiles = Desks.profiles(home);
        folder = home.resolve("earlier");
    }

    /** Another run of the program, in which nobody waits for who left in an earlier one. */
    private void open(Way way, boolean loggedIn, String password) throws Exception {
        try (OpenProfile before = profiles.create(folder, Desks.passphrase(), LiveProfile.environment(sandbox).connecting(way),
                LiveProfile.secret(sandbox)); LoopbackPages pages = new LoopbackPages()) {
            ConnectFlow flow = before.connector().connect(before.redirectUri());
            flow.choose(new Entity("testbank", "TestBank", null, null));
            URI page = ((ConnectState.AtFlanks) flow.away().join()).link();
            if (loggedIn) {
                new DemoLogin(pages).logIn(page, flow.redirectUri(), new DemoLogin.Answers("testbank", "marta", password, List.of()));
            }
        }
        profile = profiles.open(folder, Desks.passphrase());
        fx(() -> {
            ui = new Ui(Desks.ENGLISH, Clock.systemUTC(), new Background(worker, Platform::runLater), address -> { });
            stage.setScene(new Scene(new StackPane(ui.toasts().node()), 900, 400));
            stage.show();
            earlier = new EarlierLogins(profile, new SyncModel(banks(), ui.background(), Desks.ENGLISH, ui.toasts(), new Changes()), ui,
                    new Changes());
            return null;
        });
    }

    @AfterEach
    void close() {
        if (profile != null) {
            profile.close();
        }
        worker.shutdownNow();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aLoginWhoseWayBackWasLostIsFinishedAndSaidInOneLine(Way way) throws Exception {
        open(way, true, "demo");

        assertThat(earlier.finish()).isTrue();

        until("it is said", () -> says("An earlier login was finished: TestBank."));
        assertThat(profile.records().connections()).extracting(Connection::title).containsExactly("TestBank");
        until("and synced", () -> profile.ledger().snapshot().size() > 0);
    }

    @Test
    void whereThereIsNothingNobodyIsAskedAndNothingIsSaid() throws Exception {
        open(Way.LINK, false, null);
        profile.waitingLogins().giveUp(profile.waitingLogins().away().getFirst().id());
        assertThat(earlier.finish()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whoGoesOnIsSentToTheSameBankAgain(Way way) throws Exception {
        open(way, false, null);
        Departure away = profile.waitingLogins().away().getFirst();
        AtomicReference<Departure> again = new AtomicReference<>();

        earlier.goOn(away, again::set);

        until("they are asked to leave again", () -> again.get() != null);
        ConnectFlow flow = profile.waitingLogins().again(again.get(), profile.redirectUri());
        URI page = ((ConnectState.AtFlanks) flow.away().join()).link();
        assertThat(profile.waitingLogins().away()).as("neither the new one, which is waited for, nor the old one").isEmpty();
        try (LoopbackPages pages = new LoopbackPages()) {
            flow.offer(new DemoLogin(pages).logIn(page, flow.redirectUri(), new DemoLogin.Answers("testbank", "marta", "demo", List.of())));
        }
        assertThat(flow.settled().join()).isInstanceOf(ConnectState.Done.class);
        profile.waitingLogins().resume(new CallCancellation(), false);
        assertThat(LiveProfile.keys(profile)).as("giving the old one up frees nothing of the new one").hasSize(1);
        assertThat(profile.flanks().credentials()).hasSize(1);
    }

    @Test
    void aSessionOfWhichNothingCameIsSaidToBeOver() throws Exception {
        open(Way.SESSIONS, true, "INVALID_CREDENTIALS");
        AtomicReference<Departure> again = new AtomicReference<>();

        earlier.goOn(profile.waitingLogins().away().getFirst(), again::set);

        until("it is said", () -> says("Nothing came of that login. Connect the bank anew."));
        assertThat(again.get()).isNull();
    }

    private boolean says(String text) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label && text.equals(label.getText()));
    }

    private SyncModel.Banks banks() {
        return new SyncModel.Banks() {
            @Override
            public SyncRound syncAll(SyncListener listener, CallCancellation cancellation) {
                return profile.syncAll(listener, cancellation);
            }

            @Override
            public SyncRound finishLogins(SyncListener listener, CallCancellation cancellation, boolean onlyDue) {
                return profile.finishLogins(listener, cancellation, onlyDue);
            }

            @Override
            public SyncReport sync(long connectionId, SyncListener listener, CallCancellation cancellation) {
                return profile.sync(connectionId, listener, cancellation);
            }
        };
    }
}
