package app.saddlebag.ledger;

import app.saddlebag.filter.Folding;
import java.util.Arrays;

/**
 * A column of texts as one string: a separator, the first row's text, a separator, the second's, … and one at the end. A
 * search for something goes over the whole chunk in one call, one for a beginning or a whole text takes the separator
 * along. The separator may occur inside a text, so that every hit is checked against the row's limits.
 */
final class TextColumn {

    static final char SEPARATOR = '\0';

    private final String text;
    private final int[] starts;
    private final long[] present;
    private volatile String folded;

    private TextColumn(String text, int[] starts, long[] present) {
        this.text = text;
        this.starts = starts;
        this.present = present;
    }

    String text() {
        return text;
    }

    /** The texts whatever their case and accents, at the same places. Made on first use, kept for good. */
    String folded() {
        String known = folded;
        if (known == null) {
            known = Folding.fold(text);
            folded = known;
        }
        return known;
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return starts[row + 1] - 1;
    }

    /** Rows that have a text, be it empty. */
    long[] present() {
        return present;
    }

    /** Null where there is none. */
    String get(int row) {
        return Bits.get(present, row) ? text.substring(starts[row], starts[row + 1] - 1) : null;
    }

    /** The row in whose text, or on whose separator before it, {@code position} lies; it is {@code from} or a later one. */
    int rowAt(int position, int from) {
        int low = from;
        int stride = 4;
        while (low + stride < starts.length && starts[low + stride] <= position + 1) {
            low += stride;
            stride *= 2;
        }
        int found = Arrays.binarySearch(starts, low, Math.min(low + stride, starts.length), position + 1);
        return found >= 0 ? found : -found - 2;
    }

    static final class Builder {
        private final StringBuilder text = new StringBuilder().append(SEPARATOR);
        private final int[] starts = new int[Chunk.MOST_ROWS + 1];
        private final long[] present = new long[Bits.words(Chunk.MOST_ROWS)];

        void set(int row, String value) {
            starts[row] = text.length();
            if (value != null) {
                Bits.set(present, row);
                text.append(value);
            }
            text.append(SEPARATOR);
        }

        void copy(int row, TextColumn source, int from) {
            starts[row] = text.length();
            if (source != null && Bits.get(source.present, from)) {
                Bits.set(present, row);
                text.append(source.text, source.start(from), source.end(from));
            }
            text.append(SEPARATOR);
        }

        int length() {
            return text.length();
        }

        /** Null when no row has a text. */
        TextColumn build(int rows) {
            starts[rows] = text.length();
            long[] rowsPresent = Arrays.copyOf(present, Bits.words(rows));
            return Bits.count(rowsPresent) == 0 ? null
                    : new TextColumn(text.toString(), Arrays.copyOf(starts, rows + 1), rowsPresent);
        }
    }
}
