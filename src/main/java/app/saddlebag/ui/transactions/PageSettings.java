package app.saddlebag.ui.transactions;

import java.util.Optional;

/** What the page remembers between two runs, sealed like everything else. Worker only. */
public interface PageSettings {

    Optional<String> recall(String key);

    void remember(String key, String value);
}
