package app.saddlebag.profile;

import app.saddlebag.store.Settings;
import java.util.Optional;

/** What screens remember of a profile from one opening to the next, sealed with it. Reads and writes the disk: worker only. */
public final class ScreenMemory {

    private final Settings settings;

    ScreenMemory(Settings settings) {
        this.settings = settings;
    }

    public Optional<String> recall(String key) {
        return settings.get(key);
    }

    /** Replaces what was remembered under the key before. */
    public void remember(String key, String value) {
        settings.put(key, value);
    }
}
