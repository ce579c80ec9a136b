package app.saddlebag;

import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.LoginItem;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.ScreenLock;
import app.saddlebag.profile.TemporaryFolder;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.Desktop;
import app.saddlebag.ui.OpenedFile;
import app.saddlebag.ui.Relaunch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;

/** The JavaFX side of starting: makes the parts and hands them to the window. */
public final class DesktopApplication extends Application {

    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private Composition composition;
    private List<Profiles.Known> known;

    /** @param arguments empty, or a file to open */
    static void start(AppFolders folders, String... arguments) {
        if (Preferences.read(folders.settings()).values().looks().softwareRendering() || !hasGraphicsCard()) {
            System.setProperty("prism.order", "sw");
        }
        Thread.ofPlatform().daemon().name("ahead").start(DesktopApplication::ahead);
        try {
            launch(arguments);
        } catch (RuntimeException windowless) {
            LoggerFactory.getLogger(DesktopApplication.class).error("No window could be opened", windowless);
            System.err.println("saddlebag: no window could be opened (" + reason(windowless)
                    + "); the terminal's commands need none: saddlebag --help");
            System.exit(1);
        }
    }

    /** What JavaFX found, without the layers it wraps that in. */
    private static String reason(Throwable failure) {
        return failure.getCause() == null ? failure.getMessage() : reason(failure.getCause());
    }

    /**
     * False only where it is certain. Without a card JavaFX would find that out by loading all of OpenGL first, some eighty
     * milliseconds of a start.
     */
    private static boolean hasGraphicsCard() {
        return !System.getProperty("os.name").equals("Linux")
                || Files.exists(Path.of("/dev/dri")) || Files.exists(Path.of("/dev/nvidia0"));
    }

    /** What the first window will ask for, made ready on another core while JavaFX starts: the log, texts, random numbers. */
    private static void ahead() {
        LoggerFactory.getLogger(DesktopApplication.class);
        new Messages(Locale.getDefault());
        new SecureRandom().nextLong();
    }

    /** On a thread of its own, so it may read files. */
    @Override
    public void init() {
        composition = new Composition(AppFolders.ofThisSystem());
        known = composition.profiles().known();
    }

    @Override
    public void start(Stage primary) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) ->
                LoggerFactory.getLogger(DesktopApplication.class).error("Unexpected failure in the window", failure));
        Desktop desktop = new Desktop(primary, composition.profiles(), LoginItem.ofThisSystem(), composition.messages(),
                composition.clock(), worker, address -> getHostServices().showDocument(address.toString())).onLost(new Relaunch())
                .lockedBy(ScreenLock.ofThisSystem());
        desktop.show(known, OpenedFile.among(getParameters().getRaw()));
        worker.execute(TemporaryFolder::sweep);
        if (Relaunch.happened()) {
            desktop.tellHeld();
        }
    }

    @Override
    public void stop() {
        worker.shutdownNow();
    }
}
