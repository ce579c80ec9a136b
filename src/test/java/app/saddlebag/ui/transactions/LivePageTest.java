package app.saddlebag.ui.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.Desktop;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.vault.Cheap;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page over a sealed profile and a bank that answers: Ask Flanks to its end, and what a lock must not lose. */
class LivePageTest extends WindowTest {

    @TempDir Path home;
    private final Days days = new Days();
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private Sandbox bank;

    @BeforeEach
    void open() throws Exception {
        bank = Sandbox.start(SandboxOptions.defaults(), days);
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), (state, known) -> {
            throw new UnsupportedOperationException("this profile has a bank of its own");
        }, days, Cheap.vaults(), "Saddlebag/test");
        try (OpenProfile made = profiles.create(profiles.home().resolve("Casa"), Desks.passphrase(),
                LiveProfile.environment(bank), LiveProfile.secret(bank))) {
            assertThat(LiveProfile.connect(made, "testbank", "marta", "demo")).isInstanceOf(ConnectState.Done.class);
        }
        fx(() -> {
            // Days pass at the bank alone: a window whose own clock jumps takes it that the computer slept, and locks.
            new Desktop(stage, profiles, Desks.loginItem(), Desks.ENGLISH, Clock.fixed(days.instant(), days.getZone()), worker, address -> { })
                    .show(profiles.known(), Optional.empty());
            return null;
        });
        unlock();
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
        until("the window is gone", () -> !stage.isShowing());
        worker.shutdownNow();
        bank.close();
    }

    @Test
    void flanksHasTheSameRowsUntilADayPassesAndASyncBringsThemLevel() throws Exception {
        showTransactions();
        click("#toggle-query");
        click("#filter");
        robot.write("amount:<-20.5 -entity:other");
        click("#query-ask");
        until("equal", () -> answers().contains("The same rows as here"));

        days.pass(20);
        click("#query-ask");
        until("different", () -> answers().stream().anyMatch(said -> said.startsWith("Not the same:")));
        assertThat(answers()).anySatisfy(said -> assertThat(said).startsWith("Only at the bank:"));
        long before = rows();
        click(".ask-sync");
        until("equal again", () -> answers().contains("The same rows as here"));
        until("the new rows are in the grid", () -> rows() > before);
    }

    @Test
    void flanksThatCannotBeReachedSaysSoBesideTheConnection() throws Exception {
        showTransactions();
        click("#toggle-query");
        bank.close();
        click("#query-ask");
        until("the reason", () -> answers().stream().anyMatch(said -> said.contains("reached")));
        assertThat(rows()).isPositive();
    }

    @Test
    void whatWasTypedTheMomentBeforeLockingIsThereAfterwards() throws Exception {
        showTransactions();
        press(KeyCode.ESCAPE);
        press(KeyCode.ENTER);
        click("#inspector-note");
        robot.write("half each");
        click("#filter");
        robot.write("amount:<0 compra");
        press(KeyCode.CONTROL, KeyCode.L);
        unlock();
        showTransactions();
        until("the filter", () -> "amount:<0 compra".equals(((TextInputControl) find("#filter")).getText()));
        click("#filter");
        press(KeyCode.CONTROL, KeyCode.A);
        robot.write("note:\"half each\"");
        until("the note", () -> rows() == 1);
    }

    private void unlock() throws Exception {
        click("#unlock-passphrase");
        untilClearedUp();
        // Not key by key: one that is down while memory is cleared up repeats, as that of the lock may have.
        fx(() -> {
            TextInputControl field = (TextInputControl) find("#unlock-passphrase");
            field.replaceText(0, field.getLength(), String.valueOf(Desks.passphrase()));
            return null;
        });
        press(KeyCode.ENTER);
        untilShown(".bank-card");
    }

    private void showTransactions() throws Exception {
        click("#place-transactions");
        until("rows", () -> find("#grid") != null && rows() > 0);
    }

    private void press(KeyCode... keys) throws Exception {
        robot.press(keys);
        robot.release(keys);
    }

    private int rows() {
        return ((TableView<?>) find("#grid")).getItems().size();
    }

    private List<String> answers() {
        return find("#query-answers").lookupAll(".label").stream().filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText()).toList();
    }

    /** A clock on which days can pass. */
    private static final class Days extends Clock {

        private volatile Clock now = Clock.fixed(Instant.parse("2026-03-15T09:00:00Z"), ZoneId.of("Europe/Madrid"));

        void pass(int days) {
            now = Clock.offset(now, Duration.ofDays(days));
        }

        @Override
        public ZoneId getZone() {
            return now.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return now.withZone(zone);
        }

        @Override
        public Instant instant() {
            return now.instant();
        }
    }
}
