package app.saddlebag.ui.transactions;

import app.saddlebag.profile.ScreenMemory;
import java.util.Optional;

/** What an open profile remembers of the page. */
record ProfilePageSettings(ScreenMemory memory) implements PageSettings {

    @Override
    public Optional<String> recall(String key) {
        return memory.recall(key);
    }

    @Override
    public void remember(String key, String value) {
        memory.remember(key, value);
    }
}
