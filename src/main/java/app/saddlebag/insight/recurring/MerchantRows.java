package app.saddlebag.insight.recurring;

import app.saddlebag.insight.merchant.MerchantKeys;
import app.saddlebag.insight.merchant.MerchantNumbers;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Moved;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.ledger.SearchCancellation;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Of each row of a ledger its merchant, and whether the row is among those that are looked at. Immutable once made. */
final class MerchantRows {

    /** Stands in a row's number, besides the merchant's, where the row is not looked at. */
    private static final int LEFT_OUT = 1 << 31;
    private static final int CHECK_EVERY = 0xFFF;
    private static final int ROWS_AT_A_TIME = 1 << 16;

    final Ledger ledger;
    final MerchantKeys keys;
    /** By position; 0 for nobody. */
    private final int[] numbers;

    private MerchantRows(Ledger ledger, MerchantKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
        numbers = new int[ledger.size()];
    }

    /** Looks at all rows, on all processors. */
    static MerchantRows of(Ledger ledger, SearchCancellation cancellation) {
        MerchantRows made = new MerchantRows(ledger, new MerchantKeys());
        int parts = Math.clamp(ledger.size() / ROWS_AT_A_TIME, 1, Runtime.getRuntime().availableProcessors());
        IntStream.range(0, parts).parallel().forEach(part -> made.read((int) ((long) ledger.size() * part / parts),
                (int) ((long) ledger.size() * (part + 1) / parts), cancellation));
        return made;
    }

    private void read(int from, int to, SearchCancellation cancellation) {
        RowCursor row = ledger.cursor();
        MerchantNumbers merchants = new MerchantNumbers(keys);
        for (int position = from; position < to; position++) {
            if ((position & CHECK_EVERY) == 0) {
                cancellation.check();
            }
            numbers[position] = merchants.of(row.at(position)) | (isLookedAt(row) ? 0 : LEFT_OUT);
        }
    }

    /**
     * The same of a ledger that follows from this one's.
     *
     * @param touched is told the merchants of rows that came, went, or are looked at or not as they were not before
     */
    MerchantRows after(Ledger next, Moved moved, BitSet touched, SearchCancellation cancellation) {
        MerchantRows made = new MerchantRows(next, keys);
        for (Moved.Run run : moved.runs()) {
            System.arraycopy(numbers, run.from(), made.numbers, run.to(), run.length());
        }
        for (int position : moved.before()) {
            touched.set(of(position));
        }
        RowCursor row = next.cursor();
        MerchantNumbers merchants = new MerchantNumbers(keys);
        for (int position : moved.after()) {
            made.numbers[position] = merchants.of(row.at(position)) | LEFT_OUT; // looked at or not: seen below
        }
        for (int position = 0; position < made.numbers.length; position++) {
            if ((position & CHECK_EVERY) == 0) {
                cancellation.check();
            }
            int before = made.numbers[position];
            int number = before & ~LEFT_OUT | (isLookedAt(row.at(position)) ? 0 : LEFT_OUT);
            if (number != before) {
                made.numbers[position] = number;
                touched.set(number & ~LEFT_OUT);
            }
        }
        return made;
    }

    /** What moves between own products, or is told twice, is no spending and no income. */
    private static boolean isLookedAt(RowCursor row) {
        return row.counts() && !row.isHidden() && !row.isVanished() && row.hasUnits() && row.units() != 0;
    }

    int size() {
        return numbers.length;
    }

    /** The merchant of a row that is looked at; 0 for others. */
    int of(int position) {
        return numbers[position] < 0 ? 0 : numbers[position];
    }
}
