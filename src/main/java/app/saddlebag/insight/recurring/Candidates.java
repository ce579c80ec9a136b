package app.saddlebag.insight.recurring;

import java.util.Arrays;

/** The rows of one merchant, direction and currency, the oldest first, as far as they are looked at. Filled anew for each. */
final class Candidates {

    int[] positions = new int[64];
    int[] days = new int[64];
    /** Without their sign, in ten-thousandths. */
    long[] units = new long[64];
    int[] places = new int[64];
    int size;

    void clear() {
        size = 0;
    }

    void add(int position, int day, long amount, int place) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size * 2);
            days = Arrays.copyOf(days, size * 2);
            units = Arrays.copyOf(units, size * 2);
            places = Arrays.copyOf(places, size * 2);
        }
        positions[size] = position;
        days[size] = day;
        units[size] = Math.abs(amount);
        places[size++] = place;
    }
}
