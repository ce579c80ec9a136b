package app.saddlebag.insight.link;

import app.saddlebag.ledger.RowCursor;
import java.util.Arrays;

/** Rows of one size and currency, money in and money out alike, newest first; of each what the matching looks at. */
final class Group {

    int size;
    int[] positions = new int[16];
    int[] days = new int[16];
    int[] valueDays = new int[16];
    int[] places = new int[16];
    int[] cards = new int[16];
    int[] shops = new int[16];
    int[] transfers = new int[16];
    boolean[] out = new boolean[16];

    void clear() {
        size = 0;
    }

    void add(RowCursor row, int position) {
        if (size == positions.length) {
            int more = 2 * size;
            positions = Arrays.copyOf(positions, more);
            days = Arrays.copyOf(days, more);
            valueDays = Arrays.copyOf(valueDays, more);
            places = Arrays.copyOf(places, more);
            cards = Arrays.copyOf(cards, more);
            shops = Arrays.copyOf(shops, more);
            transfers = Arrays.copyOf(transfers, more);
            out = Arrays.copyOf(out, more);
        }
        positions[size] = position;
        days[size] = row.day();
        valueDays[size] = row.valueDay();
        places[size] = row.place();
        cards[size] = row.card();
        shops[size] = row.shop();
        transfers[size] = row.transfer();
        out[size] = row.units() < 0;
        size++;
    }

    /** Whether all lie on one product and none says what it belongs to: then nothing can be matched. */
    boolean isPlain() {
        for (int i = 1; i < size; i++) {
            if (places[i] != places[0]) {
                return false;
            }
        }
        return true;
    }

    /** How far the days of two rows lie apart, by whichever of their dates lie nearest. */
    int apart(int some, int other) {
        int apart = Math.abs(days[some] - days[other]);
        if (valueDays[some] != RowCursor.NO_DAY) {
            apart = Math.min(apart, Math.abs(valueDays[some] - days[other]));
        }
        if (valueDays[other] != RowCursor.NO_DAY) {
            apart = Math.min(apart, Math.abs(days[some] - valueDays[other]));
        }
        return apart;
    }
}
