package app.saddlebag.ledger;

import app.saddlebag.filter.ProductRef;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * Rows that have something in common, and their sums by currency.
 *
 * @param label  what they have in common
 * @param totals a line for each currency, in the order of {@link Matches#totals()}
 */
public record Group(Label label, List<Totals> totals) {

    public Group {
        Objects.requireNonNull(label, "label");
        totals = List.copyOf(totals);
    }

    /** Number of rows, of any currency. */
    public long count() {
        return totals.stream().mapToLong(Totals::count).sum();
    }

    public sealed interface Label {

        /** Of the booking date, or the value date where there is no other. */
        record Month(YearMonth month) implements Label {
            public Month {
                Objects.requireNonNull(month, "month");
            }
        }

        /** A category that is in no tree, a shop or the name of a bank; null for rows without. */
        record Value(String text) implements Label {
        }

        /**
         * A category of the person's tree, with all that lies in it.
         *
         * @param name   as shown
         * @param within name of the one it lies in, which is a group of its own that counts these rows too; null at the top
         */
        record Category(String name, String within) implements Label {
            public Category {
                Objects.requireNonNull(name, "name");
            }
        }

        /** A product; null for rows on a product nobody has told us of. */
        record Product(ProductRef product) implements Label {
        }
    }
}
