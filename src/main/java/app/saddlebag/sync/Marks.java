package app.saddlebag.sync;

import app.saddlebag.model.ProductKind;
import app.saddlebag.store.Settings;
import java.time.LocalDate;
import java.util.Optional;

/** Remembers up to which day each connection's transactions of a kind were read whole. */
record Marks(Settings settings) {

    Optional<LocalDate> lastRead(long connectionId, ProductKind kind) {
        return settings.get(key(connectionId, kind)).map(LocalDate::parse);
    }

    void read(long connectionId, ProductKind kind, LocalDate day) {
        if (!lastRead(connectionId, kind).equals(Optional.of(day))) {
            settings.put(key(connectionId, kind), day.toString());
        }
    }

    private static String key(long connectionId, ProductKind kind) {
        return "sync.read." + connectionId + "." + kind;
    }
}
