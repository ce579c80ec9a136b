package app.saddlebag.store;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Every slot ({@code external_id}) this profile ever sent to Flanks, those of removed connections too. A login at Flanks may
 * be taken over only when it bears one of them: the list of logins is that of all who use the same application.
 */
public final class Slots {

    private static final String KEY = "slots";

    private final Database database;
    private final Settings settings;
    private final Connections connections;

    Slots(Database database, Settings settings, Connections connections) {
        this.database = database;
        this.settings = settings;
        this.connections = connections;
    }

    public Set<String> all() {
        Set<String> all = new LinkedHashSet<>(settings.get(KEY).map(text -> text.lines().toList()).orElseGet(java.util.List::of));
        connections.list().forEach(connection -> all.add(connection.slot()));
        return all;
    }

    /** Remembers one, and those of all connections that are there. */
    public void remember(String slot) {
        database.write(session -> {
            Set<String> all = all();
            all.add(slot);
            settings.put(KEY, String.join("\n", all));
            return true;
        });
    }
}
