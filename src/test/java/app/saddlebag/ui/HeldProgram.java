package app.saddlebag.ui;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.LoginItem;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.store.ProfileLock;
import app.saddlebag.text.Messages;
import app.saddlebag.vault.Cheap;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/**
 * The program in a process of its own, at a Link whose page does what it likes. Says on standard output what becomes of it: {@code at
 * the page}, {@code locked} once another may take the profile, {@code again} where it was started anew.
 */
final class HeldProgram {

    private static Stage stage;

    private HeldProgram() {
    }

    /** @param arguments the home of the profiles, the name of the one to open, its passphrase */
    public static void main(String[] arguments) throws Exception {
        if (Relaunch.happened()) {
            say("again");
            Runtime.getRuntime().halt(0);
        }
        Path home = Path.of(arguments[0]);
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), (state, known) -> {
            throw new UnsupportedOperationException("this profile has a bank of its own");
        }, Clock.systemDefaultZone(), Cheap.vaults(), "Saddlebag/test");
        ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
        Platform.startup(() -> { });
        fx(() -> {
            stage = new Stage();
            new Desktop(stage, profiles, new LoginItem.Nowhere(), new Messages(Locale.UK), Clock.systemDefaultZone(), worker,
                    address -> { }).onLost(new Relaunch()).show(profiles.known(), Optional.empty());
            return null;
        });
        until(() -> shown("#unlock-passphrase") != null);
        fx(() -> {
            ((TextInputControl) shown("#unlock-passphrase")).appendText(arguments[2]);
            return null;
        });
        until(() -> !shown("#unlock").isDisabled());
        fire("#unlock");
        until(() -> shown("#connect-bank") != null);
        fire("#connect-bank");
        until(() -> shown("#link-web") != null);
        say("at the page");
        Thread.ofPlatform().daemon().start(() -> sayWhenLocked(home.resolve("data").resolve(arguments[1]).resolve("lock")));
        Thread.currentThread().join();
    }

    private static void sayWhenLocked(Path file) {
        while (true) {
            try {
                ProfileLock.take(file).close();
                say("locked");
                return;
            } catch (ProblemException stillOpen) {
                pause();
            }
        }
    }

    private static void say(String what) {
        System.out.println(what);
        System.out.flush();
    }

    private static void fire(String selector) throws Exception {
        fx(() -> {
            ((Button) shown(selector)).fire();
            return null;
        });
    }

    private static Node shown(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    private static <T> T fx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        while (!fx(holds)) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
