package app.saddlebag.store;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Every slot ({@code external_id}) this profile ever sent to Flanks, those of removed connections too. A login at Flanks may
 * be taken over only when it bears one of them: the list of logins is that of all who use the same application.
 */
public final class Slots {

    private static final String KEY = "slots";
    private static final String SESSIONS = "sessions";
    private static final String OF = " ";

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

    /**
     * Every session of Connect v2 this profile ever sent a person to, with the slot it was for: a login made in one bears no slot
     * (API reference §12), so that is how it is known for this profile's.
     */
    public Map<String, String> sessions() {
        Map<String, String> all = new LinkedHashMap<>();
        settings.get(SESSIONS).ifPresent(text -> text.lines().map(line -> line.split(OF, 2))
                .forEach(line -> all.put(line[1], line[0])));
        return all;
    }

    public void rememberSession(String slot, String id) {
        database.write(session -> {
            String before = settings.get(SESSIONS).map(text -> text + "\n").orElse("");
            settings.put(SESSIONS, before + slot + OF + id);
            return true;
        });
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
