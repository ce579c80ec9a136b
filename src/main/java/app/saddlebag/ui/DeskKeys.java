package app.saddlebag.ui;

import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.ScreenLock;
import app.saddlebag.ui.LockRule.Shown;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.link.ConnectSheet;
import app.saddlebag.ui.page.Place;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.collections.ObservableMap;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that work on every page of an open profile, and the watch that locks it when none is pressed. */
final class DeskKeys {

    private final Scene scene;
    private final Clock clock;
    private final Preferences preferences;
    private final BooleanSupplier blocked;
    private ProfileDesk desk;
    private LockWatch watch;
    private final EventHandler<KeyEvent> lockKey = this::lockKey;

    /** @param blocked whether a dialog has the keyboard */
    DeskKeys(Scene scene, Clock clock, Preferences preferences, BooleanSupplier blocked) {
        this.scene = scene;
        this.clock = clock;
        this.preferences = preferences;
        this.blocked = blocked;
    }

    /**
     * @param host   locks the profile; told on any thread
     * @param screen the desktop's own lock
     */
    void profileIs(ProfileDesk desk, LockWatch.Host host, ScreenLock screen) {
        noProfile();
        this.desk = desk;
        ObservableMap<KeyCombination, Runnable> keys = scene.getAccelerators();
        for (Place place : Place.values()) {
            put(keys, DeskCommands.keyOf(place), () -> desk.go(place));
        }
        Shortcut.LOCK.keys().forEach(key -> keys.put(key, inEveryState(desk::lock)));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, lockKey);
        put(keys, Shortcut.SYNC, desk::syncAll);
        put(keys, Shortcut.IMPORT, desk::importStatements);
        put(keys, Shortcut.SIDE_BAR, desk::foldOrUnfold);
        put(keys, Shortcut.PRINT, desk::print);
        put(keys, Shortcut.EXPORT, desk::export);
        // What the page in front has nothing of its own to take back for.
        put(keys, Shortcut.UNDO, desk::undo);
        put(keys, Shortcut.HELP, desk::help);
        put(keys, Shortcut.PALETTE, desk::palette);
        // Somebody who comes up to the table does not wait until a dialog is closed.
        Shortcut.DISCREET.keys().forEach(key -> keys.put(key, inEveryState(desk::turnDiscreet)));
        watch = new LockWatch(clock, scene, () -> Duration.ofMinutes(preferences.values().lockAfterMinutes()), DeskKeys::shown, host,
                screen);
    }

    private static Shown shown() {
        return ConnectSheet.isPageHeavy() ? Shown.HEAVY_PAGE : ConnectSheet.isPageOpen() ? Shown.PAGE : Shown.NOTHING;
    }

    /** Heard before anything in the window can keep the key to itself: a sheet, a menu, a page of a bank. */
    private void lockKey(KeyEvent event) {
        if (Shortcut.LOCK.matches(event)) {
            event.consume();
            inEveryState(desk::lock).run();
        }
    }

    void noProfile() {
        desk = null;
        scene.getAccelerators().clear();
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, lockKey);
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    private void put(ObservableMap<KeyCombination, Runnable> keys, Shortcut shortcut, Runnable deed) {
        shortcut.keys().forEach(key -> keys.put(key, free(deed)));
    }

    private Runnable inEveryState(Runnable deed) {
        ProfileDesk at = desk;
        return () -> Platform.runLater(() -> {
            if (desk == at) {
                deed.run();
            }
        });
    }

    /**
     * After the key event is over: locking takes these very keys away, which the scene does not bear while it walks them. A key
     * that is held comes several times before the first of them is over, and what it opened or locked stands in the way then.
     */
    private Runnable free(Runnable deed) {
        ProfileDesk at = desk;
        return () -> Platform.runLater(() -> {
            if (desk == at && !blocked.getAsBoolean()) {
                deed.run();
            }
        });
    }
}
