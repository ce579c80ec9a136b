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
        long[] ids = new long[rows];
        long[] days = new long[rows];
        int at = 0;
        for (Chunk chunk : chunks) {
            for (int row = 0; row < chunk.rows; row++, at++) {
                ids[at] = ~chunk.ids[row];
                days[at] = -(long) chunk.day(row);
            }
        }
        int[] order = RadixSort.identity(rows);
        RadixSort.sort(order, ids);
        RadixSort.sort(order, days);
        return gathered(dictionaries, chunks, order);
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

    private static List<Chunk> gathered(Dictionaries dictionaries, List<Chunk> chunks, int[] order) {
        int[] starts = new int[chunks.size() + 1];
        for (int i = 0; i < chunks.size(); i++) {
            starts[i + 1] = starts[i] + chunks.get(i).rows;
        }
        ChunkWriter writer = new ChunkWriter(dictionaries);
        for (int index : order) {
            int found = java.util.Arrays.binarySearch(starts, index);
            int chunk = found >= 0 ? found : -found - 2;
            writer.copy(chunks.get(chunk), index - starts[chunk]);
        }
        return writer.chunks();
    }
}
