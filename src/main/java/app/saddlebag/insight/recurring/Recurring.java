package app.saddlebag.insight.recurring;

import app.saddlebag.insight.merchant.Merchants;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.RowCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What comes again and again among the rows of a ledger that count: what moves between own products, or is told twice, is no
 * spending and no income. Looks at every row; worker only. Belongs to one thread.
 */
public final class Recurring {

    /** Positions need so many bits, currencies those above, then one for the direction; the rest is the merchant. */
    private static final int POSITION_BITS = 27;
    private static final long POSITION = (1L << POSITION_BITS) - 1;
    private static final int CURRENCY_BITS = 9;

    private final Ledger ledger;
    private final RowCursor row;
    private final Merchants merchants = new Merchants();
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    /** By position: read in order, and asked merchant by merchant. */
    private final int[] days;
    private final long[] units;
    private final int[] places;
    private final List<Series> found = new ArrayList<>();

    private Recurring(Ledger ledger) {
        this.ledger = ledger;
        row = ledger.cursor();
        days = new int[ledger.size()];
        units = new long[ledger.size()];
        places = new int[ledger.size()];
    }

    /** All there are, whatever the person said of them; spending first, each by merchant. */
    public static List<Series> in(Ledger counted) {
        return new Recurring(counted).all();
    }

    private List<Series> all() {
        long[] keys = keys();
        Candidates candidates = new Candidates();
        MerchantSearch search = new MerchantSearch(candidates, new int[row.places()]);
        int from = 0;
        while (from < keys.length) {
            int to = from + 1;
            while (to < keys.length && keys[to] >>> POSITION_BITS == keys[from] >>> POSITION_BITS) {
                to++;
            }
            if (to - from >= 3) {
                candidates.clear();
                for (int i = to - 1; i >= from; i--) { // the ledger stands newest first
                    int position = (int) (keys[i] & POSITION);
                    candidates.add(position, days[position], units[position], places[position]);
                }
                String name = names.get((int) (keys[from] >>> POSITION_BITS + CURRENCY_BITS + 1));
                search.find().forEach(track -> found.add(series(name, track)));
            }
            from = to;
        }
        found.sort(Comparator.comparing(Series::income).thenComparing(Series::merchant, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Series::currency).thenComparing(series -> series.last().row()));
        return List.copyOf(found);
    }

    /** Of each row that counts; sorted, so that those of one merchant stand together. */
    private long[] keys() {
        long[] keys = new long[ledger.size()];
        int count = 0;
        for (int position = 0; position < keys.length; position++) {
            row.at(position);
            if (row.counts() && !row.isHidden() && !row.isVanished() && row.hasUnits() && row.units() != 0) {
                String name = merchants.of(row);
                if (name != null && row.currency() < 1 << CURRENCY_BITS) {
                    days[position] = row.day();
                    units[position] = row.units();
                    places[position] = row.place();
                    long code = codes.computeIfAbsent(name, this::numbered);
                    keys[count++] = ((code << 1 | (row.units() > 0 ? 1 : 0)) << CURRENCY_BITS | row.currency()) << POSITION_BITS | position;
                }
            }
        }
        long[] all = Arrays.copyOf(keys, count);
        Arrays.parallelSort(all);
        return all;
    }

    private int numbered(String name) {
        names.add(name);
        return names.size() - 1;
    }

    private Series series(String merchant, Track track) {
        List<Occurrence> occurrences = new ArrayList<>();
        String currency = null;
        for (int i = 0; i < track.size; i++) {
            LedgerRow one = ledger.row(track.rows.positions[track.members[i]]);
            currency = one.transaction().currency();
            occurrences.add(new Occurrence(one.id(), one.connectionId(), one.transaction().day(), one.transaction().amount()));
        }
        boolean income = occurrences.getFirst().amount().signum() > 0;
        return new Series(merchant, income, currency == null ? "" : currency, track.cadence, track.varies(), occurrences);
    }
}
