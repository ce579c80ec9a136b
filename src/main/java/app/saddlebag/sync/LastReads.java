package app.saddlebag.sync;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.ProductKind;
import app.saddlebag.store.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Remembers when each connection's transactions of a kind were read, and what could not be. */
record LastReads(Settings settings) {

    private static final Period BELIEVED_AFTER = Period.ofDays(7);

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

    /** As if nothing of it had ever been read: the next time everything is, and an older copy is not refused. */
    void forget(long connectionId) {
        for (ProductKind kind : ProductKind.values()) {
            settings.remove(key(connectionId, kind));
        }
        settings.remove(lastUpdateKey(connectionId));
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

    /** Whether Flanks answers with a copy that is older than one it gave before; what is newer is not written over with it. */
    boolean isOlder(long connectionId, Instant lastUpdate) {
        return lastUpdate != null && settings.get(lastUpdateKey(connectionId)).map(Long::parseLong)
                .map(Instant::ofEpochSecond).filter(lastUpdate::isBefore).isPresent();
    }

    /** @param lastUpdate of the copy that was read; nullable */
    void setLastUpdate(long connectionId, Instant lastUpdate) {
        String now = lastUpdate == null ? null : Long.toString(lastUpdate.getEpochSecond());
        if (now != null && !settings.get(lastUpdateKey(connectionId)).equals(Optional.of(now))) {
            settings.put(lastUpdateKey(connectionId), now);
        }
    }

    /**
     * Whether an answer is not believed yet: a bank that listed products and lists none of the kind now has more likely
     * failed than closed them all. After a week of such answers it is believed.
     */
    boolean isImplausiblyEmpty(long connectionId, ProductKind kind, boolean emptied, LocalDate today) {
        String key = "sync.emptied." + connectionId + "." + kind;
        Optional<LocalDate> since = settings.get(key).map(LocalDate::parse);
        if (!emptied) {
            since.ifPresent(_ -> settings.remove(key));
            return false;
        }
        if (since.isEmpty()) {
            settings.put(key, today.toString());
        }
        return today.isBefore(since.orElse(today).plus(BELIEVED_AFTER));
    }

    private static String lastUpdateKey(long connectionId) {
        return "sync.lastUpdate." + connectionId;
    }

    private static String unreadableKey(long connectionId, DataKind kind) {
        return "sync.unreadable." + connectionId + "." + kind;
    }

    private static String key(long connectionId, ProductKind kind) {
        return "sync.read." + connectionId + "." + kind;
    }
}
