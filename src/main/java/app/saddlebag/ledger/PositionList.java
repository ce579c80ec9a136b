package app.saddlebag.ledger;

import java.util.Arrays;

/** Positions as they are found. Plain, for there may be a million of them, and a stream's builder takes thrice as long. */
final class PositionList {

    private int[] positions = new int[64];
    private int size;

    void add(int position) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, 2 * size);
        }
        positions[size++] = position;
    }

    int[] toArray() {
        return Arrays.copyOf(positions, size);
    }
}
