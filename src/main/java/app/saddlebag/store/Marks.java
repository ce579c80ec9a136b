package app.saddlebag.store;

import app.saddlebag.vault.Sealer;
import app.saddlebag.vault.TagSum;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What the {@link Manifest} knows cells by, waiting to be summed: each one's tag, its row's number and what the row keeps
 * readable. Growing, because summing many at once is what is fast. All of one table.
 */
final class Marks {

    private byte[] bytes;
    private int length;
    private final int width;

    /** @param readable how many plain numbers a row keeps beside its own */
    Marks(int readable) {
        width = Sealer.TAG_BYTES * (1 + (readable + 3) / 2);
        bytes = new byte[16 * width];
    }

    /** @param cell the cell, or its tag alone */
    void add(long id, Long[] bound, byte[] cell) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        Arrays.fill(bytes, length, length + width, (byte) 0);
        ByteBuffer mark = ByteBuffer.wrap(bytes, length, width)
                .put(cell, cell.length - Sealer.TAG_BYTES, Sealer.TAG_BYTES).putLong(id);
        long absent = 0;
        for (int i = 0; i < bound.length; i++) {
            absent |= bound[i] == null ? 1L << i : 0;
        }
        mark.putLong(absent);
        for (Long number : bound) {
            mark.putLong(number == null ? 0 : number);
        }
        length += width;
    }

    int count() {
        return length / width;
    }

    /** Sums what was added, and forgets it. */
    TagSum sum(TagSum.Summing summing) {
        TagSum sum = summing.of(bytes, length, width);
        length = 0;
        return sum;
    }
}
