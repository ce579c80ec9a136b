package app.saddlebag.store;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Overlay;

/** Takes a source out with all that came through it. */
record SourceRemoval(Tables tables) {

    Void remove(Session session, long sourceId) {
        String itsRows = "SELECT id FROM \"transaction\" WHERE source_id = ?";
        removeOverlays(session, sourceId);
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

    private void removeOverlays(Session session, long sourceId) {
        Overlays overlays = new Overlays(null, tables.overlay());
        for (long block : session.list("SELECT id FROM overlay", row -> row.getLong(1) - 1)) {
            OverlayBlock book = overlays.block(session, block);
            long first = block * OverlayBlock.ROWS;
            session.each("SELECT id FROM \"transaction\" WHERE id >= ? AND id < ? AND source_id = ?", row -> row.getLong(1),
                    id -> book.set(OverlayBlock.slot(id), Overlay.NONE),
                    first, first + OverlayBlock.ROWS, sourceId);
            overlays.save(session, block, book);
        }
    }
}
