package app.saddlebag.ledger;

import java.util.Arrays;

/**
 * The place of every row's description among all, whatever case and accents. Eight letters at a time become a number to
 * sort by (four, where a letter is beyond 8 bits), and rows that agree in them are told apart by the next.
 */
final class DescriptionRanks {

    /** Fewer rows than this are compared with each other. */
    private static final int FEW = 100;

    /** Bits of a letter in a number. */
    private static final int NARROW = 8;
    private static final int WIDE = 16;

    /** No letters make this number: the greatest a narrow letter may be is one less than its bits allow. */
    private static final long TOO_WIDE = -1;

    private final Ledger ledger;
    private final SearchCancellation cancellation;

    private DescriptionRanks(Ledger ledger, SearchCancellation cancellation) {
        this.ledger = ledger;
        this.cancellation = cancellation;
    }

    /**
     * By position; rows of the same text have the same rank, rows without one −1.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    static int[] of(Ledger ledger, SearchCancellation cancellation) {
        return new DescriptionRanks(ledger, cancellation).ranks();
    }

    private int[] ranks() {
        int[] handles = new int[ledger.size()];
        int count = 0;
        for (int c = 0; c < ledger.chunkCount(); c++) {
            TextColumn texts = ledger.chunk(c).descriptions;
            for (int row = 0; texts != null && row < ledger.chunk(c).rows; row++) {
                if (Bits.get(texts.present(), row)) {
                    handles[count++] = Handle.of(c, row);
                }
            }
        }
        sort(handles, 0, count, 0);
        int[] ranks = new int[ledger.size()];
        Arrays.fill(ranks, -1);
        int rank = 0;
        for (int i = 0; i < count; i++) {
            rank += i > 0 && compare(handles[i - 1], handles[i], 0) != 0 ? 1 : 0;
            ranks[ledger.start(Handle.chunk(handles[i])) + Handle.row(handles[i])] = rank;
        }
        return ranks;
    }

    private TextColumn texts(int handle) {
        return ledger.chunk(Handle.chunk(handle)).descriptions;
    }

    /** Sorts rows that agree in their first {@code depth} letters. */
    private void sort(int[] handles, int from, int to, int depth) {
        cancellation.check();
        int[] run = Arrays.copyOfRange(handles, from, to);
        if (run.length < FEW) {
            merge(handles, run, from, from, to, depth);
            return;
        }
        long[] keys = new long[run.length];
        int bits = fill(keys, run, depth, NARROW) ? NARROW : WIDE;
        if (bits == WIDE && !fill(keys, run, depth, WIDE)) {
            merge(handles, run, from, from, to, depth);
            return;
        }
        RadixSort.sort(keys, run);
        System.arraycopy(run, 0, handles, from, run.length);
        for (int start = 0; start < run.length; ) {
            int end = start + 1;
            while (end < run.length && keys[end] == keys[start]) {
                end++;
            }
            // Where the last letter is none the texts have ended, and are the same.
            if (end - start > 1 && (keys[start] & (1L << bits) - 1) != 0) {
                sort(handles, from + start, from + end, depth + Long.SIZE / bits);
            }
            start = end;
        }
    }

    /** Whether all letters fit. */
    private boolean fill(long[] keys, int[] run, int depth, int bits) {
        for (int i = 0; i < run.length; i++) {
            long key = key(run[i], depth, bits);
            if (key == TOO_WIDE) {
                return false;
            }
            // Numbers are ordered as signed ones; flipping the first bit makes that the order of unsigned ones.
            keys[i] = key ^ Long.MIN_VALUE;
        }
        return true;
    }

    /** The letters from {@code depth} on, each by one more than its number: nothing comes before the least letter. */
    private long key(int handle, int depth, int bits) {
        TextColumn texts = texts(handle);
        String folded = texts.folded();
        int row = Handle.row(handle);
        int end = texts.foldedEnd(row);
        int first = texts.foldedStart(row) + depth;
        int most = (1 << bits) - 2;
        long key = 0;
        for (int i = first; i < first + Long.SIZE / bits; i++) {
            int letter = i < end ? folded.charAt(i) : -1;
            if (letter >= most) {
                return TOO_WIDE;
            }
            key = key << bits | letter + 1;
        }
        return key;
    }

    /** Merges halves that are sorted first; {@code other} holds the same rows as {@code handles} from {@code from} on. */
    private void merge(int[] handles, int[] other, int offset, int from, int to, int depth) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        merge(handles, other, offset, from, middle, depth);
        merge(handles, other, offset, middle, to, depth);
        System.arraycopy(handles, from, other, from - offset, to - from);
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takeLeft = right == to
                    || left < middle && compare(other[left - offset], other[right - offset], depth) <= 0;
            handles[at] = takeLeft ? other[left++ - offset] : other[right++ - offset];
        }
    }

    private int compare(int one, int other, int depth) {
        TextColumn texts = texts(one);
        TextColumn otherTexts = texts(other);
        String folded = texts.folded();
        String otherFolded = otherTexts.folded();
        int start = texts.foldedStart(Handle.row(one));
        int otherStart = otherTexts.foldedStart(Handle.row(other));
        int length = texts.foldedEnd(Handle.row(one)) - start;
        int otherLength = otherTexts.foldedEnd(Handle.row(other)) - otherStart;
        for (int i = depth; i < Math.min(length, otherLength); i++) {
            int difference = folded.charAt(start + i) - otherFolded.charAt(otherStart + i);
            if (difference != 0) {
                return difference;
            }
        }
        return length - otherLength;
    }
}
