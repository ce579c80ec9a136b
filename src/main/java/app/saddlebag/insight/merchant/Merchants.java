package app.saddlebag.insight.merchant;

import app.saddlebag.ledger.RowCursor;
import java.util.Arrays;

/**
 * Names whom rows went to or came from, as {@link MerchantNumbers} tells them apart. However a name is written, it is written as on
 * the first row that bears it. Remembers what it found, for the rows of one ledger and of those that follow from it; belongs to one
 * thread.
 */
public final class Merchants {

    private final MerchantNumbers numbers = new MerchantNumbers(new MerchantKeys());
    private String[] written = new String[64];

    /** @return null where nothing tells */
    public String of(RowCursor row) {
        int number = numbers.of(row);
        if (number == 0) {
            return null;
        }
        if (number >= written.length) {
            written = Arrays.copyOf(written, 2 * number);
        }
        if (written[number] == null) {
            written[number] = MerchantNumbers.name(row);
        }
        return written[number];
    }
}
