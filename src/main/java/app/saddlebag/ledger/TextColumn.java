package app.saddlebag.ledger;

import app.saddlebag.filter.FoldedTexts;
import java.util.Arrays;

/**
 * A column of texts as one string: a separator, the first row's text, a separator, the second's, … and one at the end. A
 * search for something goes over the whole chunk in one call, one for a beginning or a whole text takes the separator
 * along. The separator may occur inside a text, so that every hit is checked against the row's limits.
 */
final class TextColumn {

    static final char SEPARATOR = '\0';

    /** How a column begins that was written. */
    private static final int NO_COLUMN = 0;
    private static final int PLAIN = 1;
    private static final int FOLDED = 2;
    private static final int FOLDED_ELSEWHERE = 3;

    private final String text;
    private final int[] starts;
    private final long[] present;
    private volatile Folded folded;
    private volatile long[] pairs;

    /** What is left of the texts once folded, and where each begins: where the texts themselves do while none got shorter. */
    private record Folded(String text, int[] starts) {
    }

    private TextColumn(String text, int[] starts, long[] present) {
        this.text = text;
        this.starts = starts;
        this.present = present;
    }

    /** With what is known of it already, which is then known at once where it is read. Null stands for no column. */
    static void write(ColumnWriter out, TextColumn column) {
        if (column == null) {
            out.number(NO_COLUMN);
            return;
        }
        int rows = column.starts.length - 1;
        Folded letters = column.folded;
        long[] known = column.pairs;
        out.number(letters == null ? PLAIN : letters.starts == column.starts ? FOLDED : FOLDED_ELSEWHERE).ints(column.starts, rows + 1)
                .longs(column.present, column.present.length).text(column.text).number(known == null ? 0 : 1);
        if (letters != null) {
            out.text(letters.text);
            if (letters.starts != column.starts) {
                out.ints(letters.starts, rows + 1);
            }
        }
        if (known != null) {
            out.longs(known, rows);
        }
    }

    /** Nullable. */
    static TextColumn read(ColumnReader in, int rows) {
        int form = in.number();
        if (form == NO_COLUMN) {
            return null;
        }
        int[] starts = in.ints(rows + 1, rows + 1);
        long[] present = in.longs(Bits.words(rows), Bits.words(rows));
        TextColumn column = new TextColumn(in.text(), starts, present);
        boolean withPairs = in.number() != 0;
        if (form != PLAIN) {
            column.folded = new Folded(in.text(), form == FOLDED ? starts : in.ints(rows + 1, rows + 1));
        }
        column.pairs = withPairs ? in.longs(rows, Bits.padded(rows)) : null;
        return column;
    }

    String text() {
        return text;
    }

    /** The texts whatever their case and accents, with separators as {@link #text}. Made on first use, kept for good. */
    String folded() {
        return known().text;
    }

    private Folded known() {
        Folded known = folded;
        if (known == null) {
            known = fold();
            folded = known;
        }
        return known;
    }

    private Folded fold() {
        FoldedTexts letters = new FoldedTexts(text.length());
        letters.append(SEPARATOR);
        int[] places = new int[starts.length];
        for (int row = 0; row < starts.length - 1; row++) {
            places[row] = letters.length();
            letters.append(text, starts[row], starts[row + 1] - 1);
            letters.append(SEPARATOR);
        }
        places[starts.length - 1] = letters.length();
        return new Folded(letters.toString(), Arrays.equals(places, starts) ? starts : places);
    }

    /** By row, padded to full words, the {@link Pairs} of its folded text. Made on first use, kept for good. */
    long[] pairs() {
        long[] known = pairs;
        if (known == null) {
            int rows = starts.length - 1;
            Folded letters = known();
            known = new long[Bits.padded(rows)];
            for (int row = 0; row < rows; row++) {
                known[row] = Pairs.of(letters.text, letters.starts[row], letters.starts[row + 1] - 1);
            }
            pairs = known;
        }
        return known;
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return starts[row + 1] - 1;
    }

    int foldedStart(int row) {
        return known().starts[row];
    }

    int foldedEnd(int row) {
        return known().starts[row + 1] - 1;
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
        return rowAt(starts, position, from);
    }

    /** The same in {@link #folded}. */
    int foldedRowAt(int position, int from) {
        return rowAt(known().starts, position, from);
    }

    private static int rowAt(int[] starts, int position, int from) {
        int low = from;
        int stride = 4;
        while (low + stride < starts.length && starts[low + stride] <= position + 1) {
            low += stride;
            stride *= 2;
        }
        int found = Arrays.binarySearch(starts, low, Math.min(low + stride, starts.length), position + 1);
        return found >= 0 ? found : -found - 2;
    }

    /**
     * Has the processor fetch the first {@code count} of the {@code rows} from memory. It waits for many at the same
     * time while nothing has to be decided in between, which takes a third of the time of fetching each when it is read.
     *
     * @param folded whether of {@link #folded} or of {@link #text}
     */
    void fetch(boolean folded, int[] rows, int count) {
        String characters = folded ? known().text : text;
        int[] places = folded ? known().starts : starts;
        int seen = 0;
        for (int i = 0; i < count; i++) {
            seen += characters.charAt(places[rows[i]]) + characters.charAt(places[rows[i] + 1] - 1);
        }
        if (seen < 0) { // never, but unless something depends on it nothing would be read
            throw new IllegalStateException();
        }
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
