package app.saddlebag.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Works changed rows into sorted chunks, touching only the chunks they fall into. */
final class Merge {

    private final Dictionaries dictionaries;
    private final Chunk[] chunks;

    Merge(Dictionaries dictionaries, Chunk[] chunks) {
        this.dictionaries = dictionaries;
        this.chunks = chunks;
    }

    List<Chunk> merged(Collection<LedgerRow> addedOrChanged, Collection<Long> removedIds) {
        Map<Long, LedgerRow> latest = new LinkedHashMap<>();
        addedOrChanged.forEach(row -> latest.put(row.id(), row));
        long[] outdated = LongStream.concat(removedIds.stream().mapToLong(Long::longValue),
                latest.keySet().stream().mapToLong(Long::longValue)).sorted().toArray();
        LedgerBuilder added = new LedgerBuilder(dictionaries, new Products(List.of()));
        latest.values().forEach(added::add);
        Cursor next = new Cursor(added.build());
        List<Chunk> result = new ArrayList<>();
        for (int c = 0; c < chunks.length; c++) {
            Chunk chunk = chunks[c];
            boolean last = c == chunks.length - 1;
            long[] gone = gone(chunk, outdated);
            boolean untouched = gone == null && !last && !next.isBefore(chunk, chunk.rows - 1);
            if (untouched || gone == null && next.isAtEnd()) {
                result.add(chunk);
            } else {
                result.addAll(rebuilt(chunk, gone, next, last));
            }
        }
        ChunkWriter rest = new ChunkWriter(dictionaries);
        while (!next.isAtEnd()) {
            next.writeTo(rest);
        }
        result.addAll(rest.chunks());
        return result;
    }

    /** The rows that are outdated; null when none is. */
    private static long[] gone(Chunk chunk, long[] outdated) {
        if (outdated.length == 0) {
            return null;
        }
        long[] gone = null;
        long first = outdated[0];
        long last = outdated[outdated.length - 1];
        for (int row = 0; row < chunk.rows; row++) {
            long id = chunk.ids[row];
            if (id >= first && id <= last && Arrays.binarySearch(outdated, id) >= 0) {
                gone = gone == null ? new long[Bits.words(chunk.rows)] : gone;
                Bits.set(gone, row);
            }
        }
        return gone;
    }

    private List<Chunk> rebuilt(Chunk chunk, long[] gone, Cursor next, boolean last) {
        ChunkWriter writer = new ChunkWriter(dictionaries);
        for (int row = 0; row < chunk.rows; row++) {
            while (next.isBefore(chunk, row)) {
                next.writeTo(writer);
            }
            if (gone == null || !Bits.get(gone, row)) {
                writer.copy(chunk, row);
            }
        }
        while (last && !next.isAtEnd()) {
            next.writeTo(writer);
        }
        return evenly(writer.chunks());
    }

    /**
     * A chunk that overflowed is parted in the middle. Cut off at its end instead, every sync would leave another tiny
     * chunk behind.
     */
    private List<Chunk> evenly(List<Chunk> written) {
        if (written.size() != 2) {
            return written;
        }
        int half = (written.getFirst().rows + written.getLast().rows + 1) / 2;
        ChunkWriter writer = new ChunkWriter(dictionaries);
        int count = 0;
        for (Chunk chunk : written) {
            for (int row = 0; row < chunk.rows; row++) {
                writer.copy(chunk, row);
                if (++count == half) {
                    writer.seal();
                }
            }
        }
        return writer.chunks();
    }

    /** Walks over the new rows in order. */
    private static final class Cursor {
        private final Ledger rows;
        private int chunk;
        private int row;

        Cursor(Ledger rows) {
            this.rows = rows;
        }

        boolean isAtEnd() {
            return chunk == rows.chunkCount();
        }

        /** Whether the next new row stands before the given one. */
        boolean isBefore(Chunk other, int otherRow) {
            return !isAtEnd() && RowOrder.compare(rows.chunk(chunk), row, other, otherRow) < 0;
        }

        void writeTo(ChunkWriter writer) {
            writer.copy(rows.chunk(chunk), row);
            if (++row == rows.chunk(chunk).rows) {
                chunk++;
                row = 0;
            }
        }
    }
}
