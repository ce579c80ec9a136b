package app.saddlebag.sandbox.api;

import tools.jackson.core.JsonGenerator;

/**
 * Lets a caller see that a long search is under way: what has been found is sent every so often, and a blank where nothing
 * has, by which a search whose caller has gone is found out and ends. Not safe between threads.
 */
final class KeepAlive {

    private static final int OBJECTS = 5_000;

    private final JsonGenerator json;
    private int looked;
    private boolean found;

    KeepAlive(JsonGenerator json) {
        this.json = json;
    }

    /** Is told of each object that has been looked at. */
    void looked(boolean matches) {
        found |= matches;
        if (++looked % OBJECTS == 0) {
            if (!found) {
                json.writeRaw(' ');
            }
            json.flush();
            found = false;
        }
    }
}
