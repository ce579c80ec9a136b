package app.saddlebag.sync;

import app.saddlebag.model.ProductKind;
import app.saddlebag.store.Settings;
import java.time.LocalDate;
import java.util.Optional;

/** Remembers when each connection's transactions of a kind were read. */
record Marks(Settings settings) {

    /**
     * @param read  as of which day they were last read
     * @param whole as of which day they were last read from the first to the last
     */
    record Mark(LocalDate read, LocalDate whole) {
        static Mark parse(String text) {
            String[] days = text.split(" ");
            return new Mark(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
        }
    }

    Optional<Mark> get(long connectionId, ProductKind kind) {
        return settings.get(key(connectionId, kind)).map(Mark::parse);
    }

    void set(long connectionId, ProductKind kind, LocalDate day, boolean whole) {
        Optional<Mark> before = get(connectionId, kind);
        Mark now = new Mark(day, whole || before.isEmpty() ? day : before.get().whole());
        if (!before.equals(Optional.of(now))) {
            settings.put(key(connectionId, kind), now.read() + " " + now.whole());
        }
    }

    private static String key(long connectionId, ProductKind kind) {
        return "sync.read." + connectionId + "." + kind;
    }
}
