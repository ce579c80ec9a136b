package app.saddlebag.sync;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.ProductKind;
import app.saddlebag.store.Settings;
import java.time.LocalDate;
import java.util.Optional;

/** Remembers when each connection's transactions of a kind were read, and what could not be. */
record LastReads(Settings settings) {

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

    Unreadable unreadable(long connectionId, DataKind kind) {
        return settings.get(unreadableKey(connectionId, kind)).map(Unreadable::parse).orElse(Unreadable.NONE);
    }

    /** @param whole whether everything of the kind was read, so that what is not among these is no more */
    void setUnreadable(long connectionId, DataKind kind, Unreadable now, boolean whole) {
        Unreadable before = unreadable(connectionId, kind);
        Unreadable known = whole ? now : before.union(now);
        if (!known.equals(before)) {
            settings.put(unreadableKey(connectionId, kind), known.text());
        }
    }

    private static String unreadableKey(long connectionId, DataKind kind) {
        return "sync.unreadable." + connectionId + "." + kind;
    }

    private static String key(long connectionId, ProductKind kind) {
        return "sync.read." + connectionId + "." + kind;
    }
}
