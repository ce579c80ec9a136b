package app.saddlebag.profile;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.RowCursor;
import java.util.Arrays;

/**
 * Where each row of a ledger stands, by its local number: for those who ask of all of them, as a ledger looks through all rows for
 * one. Twelve bytes a row. Immutable.
 */
final class RowNumbers {

    private final long[] numbers;
    private final int[] positions;

    private RowNumbers(long[] numbers, int[] positions) {
        this.numbers = numbers;
        this.positions = positions;
    }

    static RowNumbers of(Ledger ledger) {
        RowCursor row = ledger.cursor();
        long[] numbers = new long[ledger.size()];
        for (int position = 0; position < numbers.length; position++) {
            numbers[position] = row.at(position).id();
        }
        Arrays.sort(numbers);
        int[] positions = new int[numbers.length];
        for (int position = 0; position < numbers.length; position++) {
            positions[Arrays.binarySearch(numbers, row.at(position).id())] = position;
        }
        return new RowNumbers(numbers, positions);
    }

    /** -1 where there is no such row. */
    int position(long number) {
        int found = Arrays.binarySearch(numbers, number);
        return found < 0 ? -1 : positions[found];
    }
}
