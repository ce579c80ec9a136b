package app.saddlebag.profile;

import app.saddlebag.exchange.statement.OwnParts;
import app.saddlebag.exchange.write.Content;
import app.saddlebag.model.Connection;
import app.saddlebag.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which source of this profile each source of a file of our own is: the one it went out from, or one that came in such a file. */
final class OwnSources {

    private final Store store;
    private final Map<String, Connection> here = new HashMap<>();
    private final Map<Long, Connection> byNumber = new HashMap<>();

    OwnSources(Store store) {
        this.store = store;
        store.connections().list().forEach(connection -> here.putIfAbsent(Content.key(connection), connection));
    }

    /** From now on its number finds the source it is, where that is here. */
    void meet(OwnParts.Source source) {
        Connection found = here.get(source.key());
        if (found != null) {
            byNumber.put(source.number(), found);
        }
    }

    /** The same, and makes one that is not here. Inside a write. */
    void made(OwnParts.Source source, String filesName, Instant now) {
        meet(source);
        if (!byNumber.containsKey(source.number())) {
            Connection made = source.key().equals(FileAccounts.key()) ? new FileAccounts(store).source(filesName, now)
                    : store.connections().createBrought(Content.BROUGHT + source.key(), source.entity(), source.bank(), source.label(), now);
            here.put(source.key(), made);
            byNumber.put(source.number(), made);
        }
    }

    Optional<Connection> find(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
