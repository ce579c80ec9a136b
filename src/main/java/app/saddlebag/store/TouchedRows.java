package app.saddlebag.store;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Which transactions were written since the store was opened, as far as they are few: who read all rows before reads those again
 * alone. Changed only by the thread that holds the database's write.
 */
final class TouchedRows {

    /** More than these are read anew as quickly with all the others. */
    static final int MOST = 50_000;

    private long[] numbers = new long[64];
    private int kept;
    /** How many were noted before the first that is kept. */
    private long dropped;
    private long[] pending = new long[64];
    private int waiting;
    private boolean tooMany;

    /** Within a transaction. */
    void add(long id) {
        if (waiting > 0 && pending[waiting - 1] == id || tooMany) {
            return;
        }
        if (waiting == MOST) {
            tooMany = true;
            return;
        }
        if (waiting == pending.length) {
            pending = Arrays.copyOf(pending, 2 * waiting);
        }
        pending[waiting++] = id;
    }

    /** When a transaction is over, committed or not. */
    void end(boolean committed) {
        if (committed && (tooMany || kept + waiting > MOST)) {
            dropped += kept + waiting + 1;
            kept = 0;
        } else if (committed) {
            if (kept + waiting > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(2 * numbers.length, kept + waiting));
            }
            System.arraycopy(pending, 0, numbers, kept, waiting);
            kept += waiting;
        }
        waiting = 0;
        tooMany = false;
    }

    /** How many were noted so far. */
    long count() {
        return dropped + kept;
    }

    /** Those noted after so many, each once and in order; null when they were too many to be kept. */
    long[] since(long count) {
        return count < dropped ? null
                : LongStream.of(Arrays.copyOfRange(numbers, (int) (count - dropped), kept)).sorted().distinct().toArray();
    }
}
