package app.saddlebag.ui.transactions;

import app.saddlebag.store.Settings;
import java.util.Optional;

/** What an open profile remembers of the page. */
record ProfileMemory(Settings settings) implements Memory {

    @Override
    public Optional<String> recall(String key) {
        return settings.get(key);
    }

    @Override
    public void remember(String key, String value) {
        settings.put(key, value);
    }
}
