package app.saddlebag.ledger;

import java.util.Arrays;

/**
 * Orders rows by their descriptions, whatever case and accents: four characters at a time become a number to sort by, and
 * rows that agree in them are told apart by the next four.
 */
final class DescriptionOrder {

    private static final int STEP = 4;

    /** Fewer rows than this are compared with each other. */
    private static final int FEW = 256;

    private final Ledger ledger;
    private final boolean ascending;

    DescriptionOrder(Ledger ledger, boolean ascending) {
        this.ledger = ledger;
        this.ascending = ascending;
    }

    /** Puts handles in order; those without a description come last. */
    void sort(int[] handles) {
        int[] absent = Arrays.stream(handles).filter(handle -> !isPresent(handle)).toArray();
        int[] present = Arrays.stream(handles).filter(this::isPresent).toArray();
        System.arraycopy(present, 0, handles, 0, present.length);
        System.arraycopy(absent, 0, handles, present.length, absent.length);
        sort(handles, 0, present.length, 0);
    }

    private TextColumn texts(int handle) {
        return ledger.chunk(Handle.chunk(handle)).descriptions;
    }

    private boolean isPresent(int handle) {
        return texts(handle) != null && Bits.get(texts(handle).present(), Handle.row(handle));
    }

    private void sort(int[] handles, int from, int to, int depth) {
        int[] run = Arrays.copyOfRange(handles, from, to);
        if (run.length < FEW) {
            run = Arrays.stream(run).boxed().sorted((one, other) -> compare(one, other, depth))
                    .mapToInt(Integer::intValue).toArray();
            System.arraycopy(run, 0, handles, from, run.length);
            return;
        }
        long[] keys = new long[run.length];
        boolean more = false;
        for (int i = 0; i < run.length; i++) {
            keys[i] = key(run[i], depth);
            more |= length(run[i]) > depth + STEP;
        }
        RadixSort.sort(keys, run);
        System.arraycopy(run, 0, handles, from, run.length);
        for (int start = 0; more && start < run.length; ) {
            int end = start + 1;
            while (end < run.length && keys[end] == keys[start]) {
                end++;
            }
            if (end - start > 1) {
                sort(handles, from + start, from + end, depth + STEP);
            }
            start = end;
        }
    }

    private int length(int handle) {
        TextColumn texts = texts(handle);
        int row = Handle.row(handle);
        return texts.end(row) - texts.start(row);
    }

    /** The characters from {@code depth} on, as a number; what is not there counts as the least character. */
    private long key(int handle, int depth) {
        TextColumn texts = texts(handle);
        String folded = texts.folded();
        int row = Handle.row(handle);
        int end = texts.end(row);
        int first = texts.start(row) + depth;
        long key = 0;
        for (int i = first; i < first + STEP; i++) {
            key = key << 16 | (i < end ? folded.charAt(i) : 0);
        }
        // Numbers are ordered as signed ones; flipping the first bit makes that the order of unsigned ones.
        long signed = key ^ Long.MIN_VALUE;
        return ascending ? signed : ~signed;
    }

    private int compare(int one, int other, int depth) {
        String folded = texts(one).folded();
        String otherFolded = texts(other).folded();
        int start = texts(one).start(Handle.row(one));
        int otherStart = texts(other).start(Handle.row(other));
        int length = length(one);
        int otherLength = length(other);
        for (int i = depth; i < Math.min(length, otherLength); i++) {
            int difference = folded.charAt(start + i) - otherFolded.charAt(otherStart + i);
            if (difference != 0) {
                return ascending ? difference : -difference;
            }
        }
        return ascending ? length - otherLength : otherLength - length;
    }
}
