package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.store.Settings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How the person arranged their accounts, kept sealed. Worker only. Safe to share between threads. */
record KeptArrangement(Settings settings) {

    private static final String KEY = "accounts";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @throws ProblemException {@code accounts.newer} for what a later program wrote, {@code accounts.unreadable} */
    Arrangement get() {
        String text = settings.get(KEY).orElse(null);
        if (text == null) {
            return Arrangement.USUAL;
        }
        try {
            if (JSON.readTree(text).path("version").asInt(0) > Arrangement.VERSION) {
                throw new ProblemException("accounts.newer");
            }
            return JSON.readValue(text, Arrangement.class);
        } catch (JacksonException damaged) {
            throw new ProblemException("accounts.unreadable", damaged);
        }
    }

    void put(Arrangement arrangement) {
        settings.put(KEY, JSON.writeValueAsString(arrangement));
    }
}
