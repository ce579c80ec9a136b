package app.saddlebag.profile;

import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import java.util.Objects;

/**
 * Two rows that are one event, may be one, or were said not to be, with what it takes to show them side by side.
 *
 * @param link   what ties them, and whether that holds
 * @param first  the row that comes first, as the kind says
 * @param second the other
 */
public record Tie(MovementLink link, Side first, Side second) {

    /**
     * One of the two.
     *
     * @param row    as the ledger has it
     * @param stored what it lies on; null where no bank told of it
     * @param login  the log-in that tells it, as it is called
     */
    public record Side(LedgerRow row, StoredProduct stored, String login) {

        public Side {
            Objects.requireNonNull(row, "row");
        }

        /** What it lies on as it is called, or else who tells it. */
        public String place() {
            return stored == null ? login : stored.title();
        }

        /** As its bank told it; null where no bank did. */
        public Product product() {
            return stored == null ? null : stored.product();
        }
    }

    public Tie {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }
}
