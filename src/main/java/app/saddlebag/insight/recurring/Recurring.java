package app.saddlebag.insight.recurring;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Moved;
import app.saddlebag.ledger.SearchCancellation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * What comes again and again among the rows of a ledger that count. Whether rows of one merchant do depends on no other's rows, so that
 * of a later snapshot only the merchants are looked at of whom a row differs. Immutable, and safe between threads.
 */
public final class Recurring {

    private static final Comparator<Series> SPENDING_FIRST = Comparator.comparing(Series::income)
            .thenComparing(Series::merchant, String.CASE_INSENSITIVE_ORDER).thenComparing(Series::currency)
            .thenComparing(series -> series.last().row());

    private final MerchantRows rows;
    /** By number of the merchant. */
    private final List<List<Series>> byMerchant;
    private final List<Series> all;

    private Recurring(MerchantRows rows, List<List<Series>> byMerchant) {
        this.rows = rows;
        this.byMerchant = byMerchant;
        all = byMerchant.stream().flatMap(List::stream).sorted(SPENDING_FIRST).toList();
    }

    /**
     * Looks at every row, on all processors: worker only.
     *
     * @throws CancellationException when cancelled
     */
    public static Recurring in(Ledger counted, SearchCancellation cancellation) {
        MerchantRows rows = MerchantRows.of(counted, cancellation);
        BitSet everybody = new BitSet();
        everybody.set(1, rows.keys.last() + 1);
        return new Recurring(rows, SeriesSearch.of(rows, everybody, cancellation));
    }

    /**
     * What holds of a ledger that follows from this one's: the same as {@link #in} finds, and the same objects where nothing is found
     * otherwise of a merchant's rows. Worker only.
     *
     * @param next as it is now; may be any
     * @throws CancellationException when cancelled
     */
    public Recurring after(Ledger next, SearchCancellation cancellation) {
        if (next.saysTheSameOfRows(rows.ledger)) {
            return this;
        }
        Optional<Moved> moved = Moved.between(rows.ledger, next);
        if (moved.isEmpty()) {
            return in(next, cancellation);
        }
        BitSet touched = new BitSet();
        MerchantRows now = rows.after(next, moved.get(), touched, cancellation);
        List<List<Series>> found = SeriesSearch.of(now, touched, cancellation);
        for (int merchant = 1; merchant < byMerchant.size(); merchant++) {
            if (!touched.get(merchant)) {
                found.set(merchant, byMerchant.get(merchant));
            }
        }
        return new Recurring(now, found);
    }

    /** All there are, whatever the person said of them; spending first, each by merchant. */
    public List<Series> all() {
        return all;
    }
}
