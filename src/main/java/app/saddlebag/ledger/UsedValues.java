package app.saddlebag.ledger;

import java.util.ArrayList;
import java.util.List;

/** The values of one dictionary that rows do use, numbered without the gaps that rows which are gone have left. */
final class UsedValues<V> {

    private final Dictionary<V> dictionary;
    private final List<V> values = new ArrayList<>();
    private final int[] codes;

    UsedValues(Dictionary<V> dictionary) {
        this.dictionary = dictionary;
        codes = new int[dictionary.size()];
    }

    /** Counts the values of one more chunk's column as used. */
    void use(Codes column, int rows) {
        for (int row = 0, end = column.isConstant() ? Math.min(1, rows) : rows; row < end; row++) {
            int code = column.get(row);
            if (code != 0 && codes[code] == 0) {
                values.add(dictionary.value(code));
                codes[code] = values.size();
            }
        }
    }

    /** In the order of their new codes, the first of which is 1. */
    List<V> values() {
        return values;
    }

    /** A column that was {@linkplain #use counted}, with the new codes. */
    Codes recoded(Codes column, int rows) {
        int[] recoded = new int[rows];
        for (int row = 0; row < rows; row++) {
            recoded[row] = codes[column.get(row)];
        }
        return Codes.of(recoded, rows);
    }
}
