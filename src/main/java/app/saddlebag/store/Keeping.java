package app.saddlebag.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks on while a batch is written and keeps what each row of a {@link KeptTable} was before it was changed first. For one
 * thread, inside a write.
 */
final class Keeping {

    private record Place(KeptTable table, long id) {
    }

    private final Session session;
    private final Tables tables;
    private final Map<String, KeptTable> kept = new LinkedHashMap<>();
    private final Map<Place, KeptRow> before = new LinkedHashMap<>();

    Keeping(Session session, Tables tables) {
        this.session = session;
        this.tables = tables;
        for (KeptTable table : KeptTable.values()) {
            kept.put(table.in(tables).name(), table);
        }
    }

    void aboutToChange(SealedTable table, long id) {
        KeptTable of = kept.get(table.name());
        if (of != null) {
            Place place = new Place(of, id);
            if (!before.containsKey(place)) {
                before.put(place, table.whole(session, id));
            }
        }
    }

    /** What is not now as it was before, in the order in which it was changed first. */
    List<Change.Kept> changes() {
        List<Change.Kept> changes = new ArrayList<>();
        before.forEach((place, then) -> {
            KeptRow now = place.table.in(tables).whole(session, place.id);
            if (!KeptRow.same(then, now)) {
                changes.add(new Change.Kept(place.table, place.id, then, now));
            }
        });
        return changes;
    }
}
