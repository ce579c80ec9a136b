package app.saddlebag.ui;

import app.saddlebag.profile.Preferences;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.page.Place;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/** The keys that work on every page of an open profile, and the clock that locks it when none is pressed. */
final class DeskKeys {

    private final Scene scene;
    private final Clock clock;
    private final Preferences preferences;
    private final BooleanSupplier blocked;
    private ProfileDesk desk;
    private IdleLock idle;

    /** @param blocked whether a dialog has the keyboard */
    DeskKeys(Scene scene, Clock clock, Preferences preferences, BooleanSupplier blocked) {
        this.scene = scene;
        this.clock = clock;
        this.preferences = preferences;
        this.blocked = blocked;
    }

    void profileIs(ProfileDesk desk, boolean temporary) {
        noProfile();
        this.desk = desk;
        ObservableMap<KeyCombination, Runnable> keys = scene.getAccelerators();
        for (Place place : Place.values()) {
            put(keys, DeskCommands.keyOf(place), () -> desk.go(place));
        }
        put(keys, Shortcut.LOCK, desk::lock);
        put(keys, Shortcut.SYNC, desk::syncAll);
        put(keys, Shortcut.SIDE_BAR, desk::foldOrUnfold);
        put(keys, Shortcut.HELP, desk::help);
        put(keys, Shortcut.PALETTE, desk::palette);
        if (!temporary) {
            idle = new IdleLock(clock, scene,
                    () -> Duration.ofMinutes(preferences.values().lockAfterMinutes()), desk::lock);
        }
    }

    void noProfile() {
        desk = null;
        scene.getAccelerators().clear();
        if (idle != null) {
            idle.close();
            idle = null;
        }
    }

    private void put(ObservableMap<KeyCombination, Runnable> keys, Shortcut shortcut, Runnable deed) {
        shortcut.keys().forEach(key -> keys.put(key, free(deed)));
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
