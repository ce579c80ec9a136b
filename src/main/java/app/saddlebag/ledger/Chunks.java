package app.saddlebag.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The chunks of one ledger in their order, and the position in the ledger at which each begins. Immutable. */
final class Chunks {

    /** Bits of a position within a block. */
    private static final int BLOCK = 10;

    private final Chunk[] chunks;
    /** Position of each chunk's first row, and the number of rows at the end. */
    private final int[] starts;
    /** By block of positions the chunk its first lies in: from there to a position's own chunk it is a step or none. */
    private final int[] ofBlocks;

    Chunks(List<Chunk> inOrder) {
        chunks = inOrder.toArray(Chunk[]::new);
        starts = new int[chunks.length + 1];
        for (int i = 0; i < chunks.length; i++) {
            starts[i + 1] = starts[i] + chunks[i].rows;
            if (chunks[i].descriptions != null) {
                // Made here, where building is expected to take its time, and not by the first search.
                chunks[i].descriptions.pairs();
            }
        }
        ofBlocks = new int[(rows() >> BLOCK) + 1];
        for (int block = 0, chunk = 0; block < ofBlocks.length; block++) {
            while (chunk < chunks.length - 1 && starts[chunk + 1] <= block << BLOCK) {
                chunk++;
            }
            ofBlocks[block] = chunk;
        }
    }

    /** Of all chunks. */
    int rows() {
        return starts[chunks.length];
    }

    int count() {
        return chunks.length;
    }

    Chunk get(int index) {
        return chunks[index];
    }

    int start(int chunk) {
        return starts[chunk];
    }

    List<Chunk> list() {
        return List.of(chunks);
    }

    Chunk[] array() {
        return chunks.clone();
    }

    /** The chunk a position lies in. */
    int of(int position) {
        if (position < 0 || position >= rows()) {
            throw new IndexOutOfBoundsException(position);
        }
        int chunk = ofBlocks[position >> BLOCK];
        while (starts[chunk + 1] <= position) {
            chunk++;
        }
        return chunk;
    }

    /** Where the row of that local number stands; −1 when it is not here. */
    int positionOf(long rowId) {
        for (int c = 0; c < chunks.length; c++) {
            long[] ids = chunks[c].ids;
            for (int row = 0; row < ids.length; row++) {
                if (ids[row] == rowId) {
                    return starts[c] + row;
                }
            }
        }
        return -1;
    }

    /** Where the rows stand that a test finds, in order. */
    int[] positions(CodeTest test) {
        PositionList positions = new PositionList();
        for (int c = 0; c < chunks.length; c++) {
            int start = starts[c];
            long[] found = new long[Bits.words(chunks[c].rows)];
            test.find(chunks[c], Bits.all(chunks[c].rows), found);
            Bits.forEach(found, row -> positions.add(start + row));
        }
        return positions.toArray();
    }

    /** The categories that the person has set, hidden rows included. */
    Set<String> ownCategories(Dictionaries dictionaries) {
        Set<String> own = new TreeSet<>();
        for (Chunk chunk : chunks) {
            if (chunk.categories != chunk.bankCategories) {
                for (int row = 0; row < chunk.rows; row++) {
                    String category = dictionaries.overlay(chunk.overlays.get(row)).category();
                    if (category != null) {
                        own.add(category);
                    }
                }
            }
        }
        return own;
    }

    /** Each as {@link Chunk#withCounting} has it. Both by position. */
    List<Chunk> withCounting(BitSet repeated, BitSet internal) {
        List<Chunk> counting = new ArrayList<>();
        for (int c = 0; c < chunks.length; c++) {
            counting.add(chunks[c].withCounting(words(repeated, c), words(internal, c)));
        }
        return counting;
    }

    /** Each as {@link Chunk#withRecurring} has it. By position. */
    List<Chunk> withRecurring(BitSet found) {
        List<Chunk> all = new ArrayList<>();
        for (int c = 0; c < chunks.length; c++) {
            all.add(chunks[c].withRecurring(words(found, c)));
        }
        return all;
    }

    private long[] words(BitSet positions, int chunk) {
        long[] words = positions.get(starts[chunk], starts[chunk + 1]).toLongArray();
        return words.length == 0 ? null : Arrays.copyOf(words, Bits.words(chunks[chunk].rows));
    }
}
