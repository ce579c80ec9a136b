package app.saddlebag.store;

import app.saddlebag.model.Overlay;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the person added to transactions, by the transaction's row. Written through the {@link Journal}. */
public final class Overlays {

    private final Database database;
    private final SealedTable table;

    Overlays(Database database, SealedTable table) {
        this.database = database;
        this.table = table;
    }

    /** What was added to every row, as of one moment; immutable. */
    public static final class Book {

        private final Map<Long, OverlayBlock> blocks = new HashMap<>();

        /** Whether nothing was added to any row. */
        public boolean isEmpty() {
            return blocks.isEmpty();
        }

        /** {@link Overlay#NONE} when nothing was added. */
        public Overlay get(long rowId) {
            OverlayBlock block = blocks.get(OverlayBlock.of(rowId));
            return block == null ? Overlay.NONE : block.get(OverlayBlock.slot(rowId));
        }

        /** Rows to which something was added, in no particular order. */
        public void forEach(BiConsumer<Long, Overlay> rows) {
            blocks.forEach((number, block) -> {
                for (int slot = 0; slot < OverlayBlock.ROWS; slot++) {
                    if (block.get(slot) != Overlay.NONE) {
                        rows.accept(number * OverlayBlock.ROWS + slot, block.get(slot));
                    }
                }
            });
        }
    }

    public Book all() {
        Book book = new Book();
        database.read(session -> {
            table.each(session, (id, _, facts) -> Map.entry(id - 1, OverlayBlock.unpack(facts)),
                    block -> book.blocks.put(block.getKey(), block.getValue()), "");
            return null;
        });
        return book;
    }

    /** {@link Overlay#NONE} when nothing was added. */
    public Overlay get(long rowId) {
        return database.read(session -> block(session, OverlayBlock.of(rowId))).get(OverlayBlock.slot(rowId));
    }

    OverlayBlock block(Session session, long number) {
        return table.first(session, (_, _, facts) -> OverlayBlock.unpack(facts), "WHERE id = ?", number + 1)
                .orElseGet(OverlayBlock::new);
    }

    /** The row of block n is n + 1: row numbers begin at 1. */
    void save(Session session, long number, OverlayBlock block) {
        long row = number + 1;
        boolean known = session.number("SELECT count(*) FROM overlay WHERE id = ?", row) > 0;
        if (block.isEmpty()) {
            table.remove(session, "id = ?", row);
        } else if (known) {
            table.replace(session, row, new Long[0], block.pack());
        } else {
            table.claim(row);
            table.insert(session, row, new Long[0], block.pack());
        }
    }
}
