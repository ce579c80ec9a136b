package app.saddlebag.ledger;

import java.util.ArrayList;
import java.util.List;

/** Writes rows of other chunks into new ones, as many as it takes. */
final class ChunkWriter {

    private final Dictionaries dictionaries;
    private final List<Chunk> chunks = new ArrayList<>();
    private ChunkBuilder current;

    ChunkWriter(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
        current = new ChunkBuilder(dictionaries);
    }

    void copy(Chunk source, int row) {
        if (current.isFull()) {
            seal();
        }
        current.copy(source, row);
    }

    /** Ends the chunk being written, if it has any row. */
    void seal() {
        if (current.rows > 0) {
            chunks.add(current.build());
            current = new ChunkBuilder(dictionaries);
        }
    }

    List<Chunk> chunks() {
        seal();
        return chunks;
    }
}
