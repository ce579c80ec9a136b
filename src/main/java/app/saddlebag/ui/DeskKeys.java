package app.saddlebag.ui;

import app.saddlebag.profile.Preferences;
import app.saddlebag.ui.page.Place;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys that work on every page of an open profile, and the clock that locks it when none is pressed. */
final class DeskKeys {

    private final Scene scene;
    private final Clock clock;
    private final Preferences preferences;
    private final BooleanSupplier blocked;
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
        ObservableMap<KeyCombination, Runnable> keys = scene.getAccelerators();
        for (Place place : Place.values()) {
            KeyCode digit = KeyCode.getKeyCode(String.valueOf(place.ordinal() + 1));
            keys.put(new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN), free(() -> desk.go(place)));
        }
        keys.putAll(Map.of(
                new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN), free(desk::lock),
                new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN), free(desk::syncAll),
                new KeyCodeCombination(KeyCode.F5), free(desk::syncAll),
                new KeyCodeCombination(KeyCode.F1), free(desk::about)));
        if (!temporary) {
            idle = new IdleLock(clock, scene,
                    () -> Duration.ofMinutes(preferences.values().lockAfterMinutes()), desk::lock);
        }
    }

    void noProfile() {
        scene.getAccelerators().clear();
        if (idle != null) {
            idle.close();
            idle = null;
        }
    }

    /** After the key event is over: locking takes these very keys away, which the scene does not bear while it walks them. */
    private Runnable free(Runnable deed) {
        return () -> {
            if (!blocked.getAsBoolean()) {
                Platform.runLater(deed);
            }
        };
    }
}
