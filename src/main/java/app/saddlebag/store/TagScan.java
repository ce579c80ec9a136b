package app.saddlebag.store;

import app.saddlebag.vault.Sealer;
import app.saddlebag.vault.TamperedException;
import java.util.function.Consumer;

/** Reads the marks of all cells of one sealed column without opening a cell. */
record TagScan(Session session, SealedTable table, int column) {

    private static final int SLICE = 8192;

    /**
     * @param slices given the same marks again and again, some thousands each time, to be summed
     * @throws TamperedException when a cell is too short to have a tag
     */
    void run(Consumer<Marks> slices) {
        Marks marks = new Marks(table.readable().size());
        String sealed = table.sealed().get(column);
        session.each(table.select("substr(" + sealed + ", -" + Sealer.TAG_BYTES + ")") + " WHERE " + sealed + " IS NOT NULL",
                row -> {
                    byte[] tag = row.getBytes(table.readable().size() + 2);
                    if (tag == null || tag.length != Sealer.TAG_BYTES) {
                        throw new TamperedException(table.name() + "." + sealed, null);
                    }
                    marks.add(row.getLong(1), table.bound(row), tag);
                    if (marks.count() == SLICE) {
                        slices.accept(marks);
                    }
                    return null;
                }, _ -> { });
        slices.accept(marks);
    }
}
