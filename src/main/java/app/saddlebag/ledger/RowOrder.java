package app.saddlebag.ledger;

import java.util.List;

/** The order of rows in a ledger: newest day first, and of one day the later recorded. */
final class RowOrder {

    private RowOrder() {
    }

    /** Below zero when the first row stands before the second. */
    static int compare(Chunk one, int row, Chunk other, int otherRow) {
        int byDay = Integer.compare(other.day(otherRow), one.day(row));
        return byDay != 0 ? byDay : Long.compare(other.ids[otherRow], one.ids[row]);
    }

    /** Chunks of the same rows in order; the same chunks when they are. */
    static List<Chunk> sorted(Dictionaries dictionaries, List<Chunk> chunks) {
        if (isSorted(chunks)) {
            return chunks;
        }
        int rows = chunks.stream().mapToInt(chunk -> chunk.rows).sum();
        int[] handles = new int[rows];
        int at = 0;
        for (int c = 0; c < chunks.size(); c++) {
            for (int row = 0; row < chunks.get(c).rows; row++) {
                handles[at++] = Handle.of(c, row);
            }
        }
        sort(handles, chunks, (chunk, row) -> ~chunk.ids[row]);
        sort(handles, chunks, (chunk, row) -> -(long) chunk.day(row));
        ChunkWriter writer = new ChunkWriter(dictionaries);
        for (int handle : handles) {
            writer.copy(chunks.get(Handle.chunk(handle)), Handle.row(handle));
        }
        return writer.chunks();
    }

    private static void sort(int[] handles, List<Chunk> chunks, RowKey key) {
        long[] keys = new long[handles.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key.of(chunks.get(Handle.chunk(handles[i])), Handle.row(handles[i]));
        }
        RadixSort.sort(keys, handles);
    }

    private static boolean isSorted(List<Chunk> chunks) {
        Chunk before = null;
        int rowBefore = 0;
        for (Chunk chunk : chunks) {
            for (int row = 0; row < chunk.rows; row++) {
                if (before != null && compare(before, rowBefore, chunk, row) > 0) {
                    return false;
                }
                before = chunk;
                rowBefore = row;
            }
        }
        return true;
    }
}
