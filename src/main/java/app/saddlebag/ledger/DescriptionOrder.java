package app.saddlebag.ledger;

import java.util.Arrays;

/**
 * Orders rows by their descriptions, whatever case and accents: four characters at a time become a number to sort by, and
 * rows that agree in them are told apart by the next four.
 */
final class DescriptionOrder {

    private static final int STEP = 4;

    /** Fewer rows than this are compared with each other. */
    private static final int FEW = 512;

    private final Ledger ledger;
    private final boolean ascending;

    DescriptionOrder(Ledger ledger, boolean ascending) {
        this.ledger = ledger;
        this.ascending = ascending;
    }

    int[] sorted(int[] positions) {
        int[] sorted = new int[positions.length];
        int present = 0;
        int absent = positions.length;
        for (int i = positions.length - 1; i >= 0; i--) {
            if (!has(positions[i])) {
                sorted[--absent] = positions[i];
            }
        }
        for (int position : positions) {
            if (has(position)) {
                sorted[present++] = position;
            }
        }
        sort(sorted, 0, present, 0);
        return sorted;
    }

    private boolean has(int position) {
        int chunk = ledger.chunkOf(position);
        TextColumn texts = ledger.chunk(chunk).descriptions;
        return texts != null && Bits.get(texts.present(), position - ledger.start(chunk));
    }

    private void sort(int[] positions, int from, int to, int depth) {
        if (to - from < FEW) {
            int[] few = Arrays.stream(positions, from, to).boxed()
                    .sorted((one, other) -> compare(one, other, depth)).mapToInt(Integer::intValue).toArray();
            System.arraycopy(few, 0, positions, from, few.length);
            return;
        }
        long[] keys = new long[to - from];
        boolean more = false;
        for (int i = from; i < to; i++) {
            more |= fill(keys, i - from, positions[i], depth);
        }
        int[] order = RadixSort.identity(keys.length);
        RadixSort.sort(order, keys);
        int[] before = Arrays.copyOfRange(positions, from, to);
        for (int i = 0; i < order.length; i++) {
            positions[from + i] = before[order[i]];
        }
        for (int start = 0; more && start < order.length; ) {
            int end = start + 1;
            while (end < order.length && keys[order[end]] == keys[order[start]]) {
                end++;
            }
            if (end - start > 1) {
                sort(positions, from + start, from + end, depth + STEP);
            }
            start = end;
        }
    }

    /** Sets the number of the characters from {@code depth} on; whether the text goes on after them. */
    private boolean fill(long[] keys, int index, int position, int depth) {
        int chunk = ledger.chunkOf(position);
        TextColumn texts = ledger.chunk(chunk).descriptions;
        int row = position - ledger.start(chunk);
        int end = texts.end(row);
        long key = 0;
        for (int i = texts.start(row) + depth; i < texts.start(row) + depth + STEP; i++) {
            key = key << 16 | (i < end ? texts.folded().charAt(i) : 0);
        }
        // Radix sort orders signed numbers; flipping the first bit makes that the order of unsigned ones.
        long signed = key ^ Long.MIN_VALUE;
        keys[index] = ascending ? signed : ~signed;
        return end > texts.start(row) + depth + STEP;
    }

    private int compare(int one, int other, int depth) {
        int chunk = ledger.chunkOf(one);
        int otherChunk = ledger.chunkOf(other);
        TextColumn texts = ledger.chunk(chunk).descriptions;
        TextColumn otherTexts = ledger.chunk(otherChunk).descriptions;
        int row = one - ledger.start(chunk);
        int otherRow = other - ledger.start(otherChunk);
        int length = texts.end(row) - texts.start(row);
        int otherLength = otherTexts.end(otherRow) - otherTexts.start(otherRow);
        for (int i = depth; i < Math.min(length, otherLength); i++) {
            int difference = texts.folded().charAt(texts.start(row) + i)
                    - otherTexts.folded().charAt(otherTexts.start(otherRow) + i);
            if (difference != 0) {
                return ascending ? difference : -difference;
            }
        }
        return ascending ? length - otherLength : otherLength - length;
    }
}
