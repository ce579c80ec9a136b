package app.saddlebag.ui;

import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.store.ProfileLock;
import app.saddlebag.ui.kit.PassphraseField;
import app.saddlebag.vault.Argon2Cost;
import app.saddlebag.vault.Vaults;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * The program in a process of its own: a forgotten passphrase is replaced by the recovery code, the new one is typed, every bank is
 * synced, and the profile locked; then the heap is written to a file. Each secret comes by standard input and is held in arrays that
 * are wiped, so that whatever is found was left by the program.
 */
final class LockedProgram {

    /** Without the buffer of {@link System#in}, which would keep every secret. */
    private static final InputStream STANDARD_INPUT = new FileInputStream(FileDescriptor.in);

    private static Stage stage;

    private LockedProgram() {
    }

    /** @param arguments the home of the profiles and the name of the one to open */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), (state, known) -> {
            throw new UnsupportedOperationException("this profile has a bank of its own");
        }, Clock.systemDefaultZone(), new Vaults(() -> Argon2Cost.FLOOR), "Saddlebag/test");
        ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
        Platform.startup(() -> { });
        Platform.setImplicitExit(false);
        fx(() -> {
            stage = new Stage();
            new Desktop(stage, profiles, Desks.loginItem(), Desks.ENGLISH, Clock.systemDefaultZone(), worker, address -> { })
                    .show(profiles.known(), Optional.empty());
            return null;
        });
        until(() -> shown("#unlock-forgotten") != null);
        fire("#unlock-forgotten");
        until(() -> shown("#forgotten-code") != null);
        type("#forgotten-code");
        type("#passphrase", "#passphrase-again");
        fire("#forgotten-deed");
        until(() -> shown("#place-overview") != null);
        lock(home, arguments[1]);
        type("#unlock-passphrase");
        until(() -> !((Button) shown("#unlock")).isDisabled());
        fire("#unlock");
        until(() -> shown("#place-overview") != null);
        sync();
        press(KeyCode.DIGIT2, true);
        until(() -> shown("#grid") != null);
        lock(home, arguments[1]);
        HotSpotDiagnosticMXBean heap = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        heap.dumpHeap(home.resolve("everything.hprof").toString(), false);
        heap.dumpHeap(home.resolve("reachable.hprof").toString(), true);
        System.out.println("dumped");
        System.out.flush();
        STANDARD_INPUT.read();
        Runtime.getRuntime().halt(0);
    }

    /** Asked again where the page was not ready to hear it, or the sync failed, which is not told by a notice that passes. */
    private static void sync() throws Exception {
        for (int i = 0; i < 20; i++) {
            press(KeyCode.F5, false);
            for (int wait = 0; wait < 200; wait++) {
                if (fx(() -> shown(".toast.success") != null)) {
                    return;
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("never synced");
    }

    /** Until another may take the profile: then the keys are gone, and what locking does to the memory is given a moment to end. */
    private static void lock(Path home, String name) throws Exception {
        press(KeyCode.L, true);
        until(() -> shown("#unlock-passphrase") != null);
        Path file = home.resolve("data").resolve(name).resolve("lock");
        for (int i = 0; i < 600; i++) {
            try {
                ProfileLock.take(file).close();
                Thread.sleep(3000);
                return;
            } catch (app.saddlebag.model.ProblemException stillOpen) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("never locked");
    }

    /** Types one secret from standard input, key by key, into each of these fields. */
    private static void type(String... fields) throws Exception {
        char[] secret = line();
        for (String field : fields) {
            for (char each : secret) {
                fx(() -> {
                    PassphraseField into = (PassphraseField) shown(field);
                    Event.fireEvent(into, new KeyEvent(KeyEvent.KEY_TYPED, String.valueOf(each), "", KeyCode.UNDEFINED,
                            false, false, false, false));
                    return null;
                });
            }
        }
        Arrays.fill(secret, '\0');
    }

    private static char[] line() throws IOException {
        InputStream in = STANDARD_INPUT;
        char[] line = new char[80];
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            line[length++] = (char) next;
        }
        char[] exact = Arrays.copyOf(line, length);
        Arrays.fill(line, '\0');
        return exact;
    }

    private static void press(KeyCode key, boolean ctrl) throws Exception {
        fx(() -> {
            Event.fireEvent(stage, new KeyEvent(stage, stage, KeyEvent.KEY_PRESSED, "", "", key, false, ctrl, false, false));
            Event.fireEvent(stage.getScene(), new KeyEvent(stage.getScene(), stage.getScene(), KeyEvent.KEY_PRESSED, "", "", key,
                    false, ctrl, false, false));
            stage.getScene().getAccelerators().forEach((combination, deed) -> {
                if (combination.match(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, ctrl, false, false))) {
                    Platform.runLater(deed);
                }
            });
            return null;
        });
    }

    private static void fire(String selector) throws Exception {
        fx(() -> {
            ((Button) shown(selector)).fire();
            return null;
        });
    }

    private static Node shown(String selector) {
        Parent root = stage.getScene().getRoot();
        return root.lookup(selector);
    }

    private static <T> T fx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        for (int i = 0; i < 2400; i++) {
            if (fx(holds)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("never came");
    }
}
