package app.saddlebag.ui;

import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.ScreenLock;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A test in the program's own window, over a profile that the test has made and closed. */
abstract class OpenedDeskTest extends WindowTest {

    @TempDir Path home;
    Clock clock = Clock.systemDefaultZone();
    ScreenLock screenLock = ScreenLock.UNSEEN;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger underWay = new AtomicInteger();

    /** Opens the profile that was used last. */
    void open(Profiles profiles) throws Exception {
        open(profiles, Optional.empty());
    }

    /** @param file what the program is opened with */
    void open(Profiles profiles, Optional<OpenedFile> file) throws Exception {
        fx(() -> {
            new Desktop(stage, profiles, Desks.loginItem(), Desks.ENGLISH, clock, this::execute, address -> { })
                    .lockedBy(screenLock).show(profiles.known(), file);
            return null;
        });
        untilShown("#unlock-passphrase");
        fx(() -> {
            ((TextInputControl) find("#unlock-passphrase")).appendText(new String(Desks.passphrase()));
            return null;
        });
        click("#unlock");
    }

    /**
     * Opens a profile with one account, <em>Current</em>, at one bank.
     *
     * @param movements of the account, as a JSON array of what a bank tells; each names the account {@code a}
     * @param begin     what is done to the profile before the window has it
     */
    void openWithMovements(String movements, Consumer<OpenProfile> begin) throws Exception {
        Path folder = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(folder.resolve("account.json"), """
                [{"_id": "a", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00, "alias": "Current"}]""");
        Files.writeString(folder.resolve("data.json"), movements);
        Profiles profiles = Desks.profiles(home);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")));
             OpenProfile profile = profiles.create(home.resolve("data").resolve("ana"), Desks.passphrase(),
                     LiveProfile.environment(sandbox), LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "ana", "p");
            begin.accept(profile);
        }
        open(profiles);
    }

    private void execute(Runnable work) {
        underWay.incrementAndGet();
        worker.execute(() -> {
            try {
                work.run();
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    /** Waits until all rows are read and what follows from them is drawn: until then a page may be drawn anew under a click. */
    void untilQuiet() {
        until("the end of all work", () -> underWay.get() == 0);
        // What the last of it brought the window may have begun more.
        until("the end of what followed", () -> underWay.get() == 0);
    }

    @AfterEach
    void closeDesk() throws Exception {
        fx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
        until("the window is gone", () -> !stage.isShowing());
        worker.shutdownNow();
    }

    /** Whether a label says it; on any thread. */
    boolean shows(Predicate<String> wanted) throws Exception {
        return Platform.isFxApplicationThread() ? anyLabel(wanted) : fx(() -> anyLabel(wanted));
    }

    private boolean anyLabel(Predicate<String> wanted) {
        return stage.getScene().getRoot().lookupAll(".label").stream().filter(Node::isVisible)
                .anyMatch(label -> label instanceof Labeled labeled && labeled.getText() != null && wanted.test(labeled.getText()));
    }
}
