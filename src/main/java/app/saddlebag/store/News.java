package app.saddlebag.store;

import app.saddlebag.model.Novelty;
import app.saddlebag.model.RowChange.Reason;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** What the last sync of each source that brought anything did to rows, unless it was undone. Immutable once handed out. */
public final class News {

    /** First numbers of rows that came one after the other, with the last. */
    private final NavigableMap<Long, Long> added = new TreeMap<>();
    private final Set<Long> changed = new HashSet<>();

    News() {
    }

    void take(Change change) {
        switch (change) {
            case Change.Added(long from, long to) -> added.put(from, to);
            case Change.Rewritten rewritten when isNews(rewritten.reason()) -> changed.add(rewritten.row());
            case Change.Rewritten _, Change.Withdrawn _, Change.Edited _, Change.Kept _ -> { }
        }
    }

    /** A row under another id says what it said; one that vanished is told apart by that. */
    private static boolean isNews(Reason reason) {
        return switch (reason) {
            case CHANGED, AMOUNT_CHANGED, RETURNED -> true;
            case NEW, VANISHED, MATCHED_BY_EXTERNAL_ID, MATCHED_BY_FACTS, EDITED, WITHDRAWN, RESTORED -> false;
        };
    }

    /** What was done to the row of that local number. */
    public Novelty of(long rowId) {
        Map.Entry<Long, Long> block = added.floorEntry(rowId);
        return block != null && rowId <= block.getValue() ? Novelty.NEW
                : changed.contains(rowId) ? Novelty.CHANGED : Novelty.NONE;
    }
}
