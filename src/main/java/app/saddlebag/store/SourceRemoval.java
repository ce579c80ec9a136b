package app.saddlebag.store;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Batch.Counts;
import app.saddlebag.model.Overlay;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a source out with all that came through it, and with what the person added to that, in the journal too. */
record SourceRemoval(Tables tables) {

    Void remove(Session session, long sourceId) {
        String itsRows = "SELECT id FROM \"transaction\" WHERE source_id = ?";
        Map<Long, BitSet> slots = slots(session, sourceId);
        removeOverlays(session, slots);
        shortenEdits(session, slots);
        tables.change().remove(session, "row_id IN (" + itsRows + ")", sourceId);
        removeBatches(session, sourceId);
        tables.transaction().remove(session, "source_id = ?", sourceId);
        tables.originals().remove(session, "source_id = ?", sourceId);
        tables.balance().remove(session, "product_id IN (SELECT id FROM product WHERE source_id = ?)", sourceId);
        tables.product().remove(session, "source_id = ?", sourceId);
        tables.person().remove(session, "source_id = ?", sourceId);
        tables.source().remove(session, "id = ?", sourceId);
        return null;
    }

    /** Most of its changes tell of many rows and name none, so they are found by their batch. */
    private void removeBatches(Session session, long sourceId) {
        for (Batch batch : tables.batch().list(session, BatchCodec::unpack, "")) {
            if (batch.sourceId() == sourceId) {
                tables.change().remove(session, "batch_id = ?", batch.id());
                tables.batch().remove(session, "id = ?", batch.id());
            }
        }
    }

    /** Its rows, by the block in which what is added to them lies. */
    private static Map<Long, BitSet> slots(Session session, long sourceId) {
        Map<Long, BitSet> slots = new HashMap<>();
        session.each("SELECT id FROM \"transaction\" WHERE source_id = ?", row -> row.getLong(1), id ->
                slots.computeIfAbsent(OverlayBlock.of(id), _ -> new BitSet()).set(OverlayBlock.slot(id)), sourceId);
        return slots;
    }

    private void removeOverlays(Session session, Map<Long, BitSet> slots) {
        Overlays overlays = new Overlays(null, tables.overlay());
        slots.forEach((block, its) -> {
            OverlayBlock book = overlays.block(session, block);
            its.stream().forEach(slot -> book.set(slot, Overlay.NONE));
            overlays.save(session, block, book);
        });
    }

    /**
     * An edit says of each row what was added to it before and then. It keeps what it says of other sources' rows, and goes
     * with what undid it where there are none: an undo changed no row that the edit had not.
     */
    private void shortenEdits(Session session, Map<Long, BitSet> slots) {
        Set<Long> emptied = new HashSet<>();
        for (Batch batch : tables.batch().list(session, BatchCodec::unpack, "")) {
            int fewerCame = batch.sourceId() == 0 ? cut(session, batch.id(), slots) : 0;
            int fewer = batch.sourceId() == 0 ? shorten(session, batch.id(), slots) : 0;
            if (fewerCame + fewer > 0) {
                Batch shorter = shorter(batch, fewerCame, fewer);
                tables.batch().replace(session, batch.id(), new Long[0], BatchCodec.pack(shorter));
                if (shorter.changedNothing()) {
                    emptied.add(batch.id());
                }
            }
        }
        for (long id : emptied) {
            Batch batch = tables.batch().first(session, BatchCodec::unpack, "WHERE id = ?", id).orElseThrow();
            boolean undoneByOneThatStays = batch.undone() && !emptied.contains(batch.undoneBy());
            boolean undoesOneThatStays = batch.undoes() != 0 && !emptied.contains(batch.undoes());
            if (!undoneByOneThatStays && !undoesOneThatStays) {
                tables.batch().remove(session, "id = ?", id);
            }
        }
    }

    private static Batch shorter(Batch batch, int fewerCame, int fewer) {
        Counts was = batch.counts();
        Counts counts = new Counts(Math.max(0, was.added() - fewerCame), Math.max(0, was.changed() - fewer), was.vanished(), was.suspicious(),
                was.matched(), was.skipped());
        return new Batch(batch.id(), batch.kind(), batch.sourceId(), batch.at(), counts, batch.undoes(), batch.undoneBy(),
                batch.problem());
    }

    /** Takes rows out of what a file of our own brought, which is of several sources. @return how many they were */
    private int cut(Session session, long batchId, Map<Long, BitSet> slots) {
        int fewer = 0;
        for (JournalEntry entry : tables.change().list(session, JournalEntry::of, "WHERE batch_id = ?", batchId)) {
            boolean cameOrWent = entry.change() instanceof Change.Added || entry.change() instanceof Change.Withdrawn;
            long[] left = cameOrWent ? entry.change().rows().filter(row -> !isGone(slots, row)).toArray() : new long[0];
            if (cameOrWent && left.length < entry.change().size()) {
                fewer += Math.toIntExact(entry.change().size() - left.length);
                tables.change().remove(session, "id = ?", entry.id());
                ranges(left, entry.change() instanceof Change.Added).forEach(change ->
                        tables.change().insert(session, tables.change().nextId(), new Long[] {batchId, null}, change.pack()));
            }
        }
        return fewer;
    }

    private static boolean isGone(Map<Long, BitSet> slots, long row) {
        BitSet block = slots.get(OverlayBlock.of(row));
        return block != null && block.get(OverlayBlock.slot(row));
    }

    private static List<Change> ranges(long[] rows, boolean added) {
        List<Change> ranges = new ArrayList<>();
        for (int from = 0; from < rows.length;) {
            int to = from;
            while (to + 1 < rows.length && rows[to + 1] == rows[to] + 1) {
                to++;
            }
            ranges.add(added ? new Change.Added(rows[from], rows[to]) : new Change.Withdrawn(rows[from], rows[to]));
            from = to + 1;
        }
        return ranges;
    }

    /** @return of how many rows a batch says nothing any more */
    private int shorten(Session session, long batchId, Map<Long, BitSet> slots) {
        int fewer = 0;
        for (JournalEntry entry : tables.change().list(session, JournalEntry::of, "WHERE batch_id = ?", batchId)) {
            if (entry.change() instanceof Change.Edited(long block, OverlayBlock.Difference all) && slots.containsKey(block)) {
                OverlayBlock.Difference left = all.without(slots.get(block));
                fewer += all.rows() - left.rows();
                if (left.rows() == 0) {
                    tables.change().remove(session, "id = ?", entry.id());
                } else if (left.rows() < all.rows()) {
                    tables.change().replace(session, entry.id(), new Long[] {batchId, null},
                            new Change.Edited(block, left).pack());
                }
            }
        }
        return fewer;
    }
}
