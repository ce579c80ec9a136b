package app.saddlebag.insight.recurring;

import app.saddlebag.insight.merchant.MerchantNumbers;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.ledger.SearchCancellation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Puts the rows of each merchant together, and those of one direction and currency, and has the series among them found. */
final class SeriesSearch {

    private static final int FEWEST = 3;
    /** So that the processors end at about the same time. */
    private static final int ROWS_AT_A_TIME = 1 << 15;
    private static final int CELLS = 3;
    /** Numbers of rows need so many bits; direction and currency those above. */
    private static final int ROW_BITS = 31;
    private static final long ROW = (1L << ROW_BITS) - 1;

    private final MerchantRows rows;
    private final SearchCancellation cancellation;
    /** Of each merchant, where its rows begin, which stand merchant by merchant, each's newest first. */
    private final int[] starts;
    /** What is known of each row, side by side: columns of their own would take a miss of the cache each, when rows are put here. */
    private final long[] cells;
    private final List<List<Series>> found;

    private SeriesSearch(MerchantRows rows, BitSet merchants, SearchCancellation cancellation) {
        this.rows = rows;
        this.cancellation = cancellation;
        boolean[] wanted = new boolean[rows.keys.last() + 1];
        merchants.stream().forEach(merchant -> wanted[merchant] = true);
        wanted[0] = false;
        starts = new int[wanted.length + 1];
        for (int position = 0; position < rows.size(); position++) {
            int merchant = rows.of(position);
            starts[merchant + 1] += wanted[merchant] ? 1 : 0;
        }
        for (int merchant = 1; merchant < starts.length; merchant++) {
            starts[merchant] += starts[merchant - 1];
        }
        cells = new long[starts[wanted.length] * CELLS];
        fill(wanted);
        found = new ArrayList<>(Collections.nCopies(wanted.length, List.of()));
    }

    /** Reads the ledger once, in its order: what lies near is read many times faster than what does not. */
    private void fill(boolean[] wanted) {
        int[] next = starts.clone();
        RowCursor row = rows.ledger.cursor();
        for (int position = 0; position < rows.size(); position++) {
            int merchant = rows.of(position);
            if (wanted[merchant]) {
                int at = CELLS * next[merchant]++;
                row.at(position);
                cells[at] = row.units();
                cells[at + 1] = (long) row.day() << 32 | position;
                cells[at + 2] = (long) row.place() << 32 | row.currency();
            }
        }
    }

    private long units(int at) {
        return cells[CELLS * at];
    }

    private int day(int at) {
        return (int) (cells[CELLS * at + 1] >> 32);
    }

    private int position(int at) {
        return (int) cells[CELLS * at + 1];
    }

    private int place(int at) {
        return (int) (cells[CELLS * at + 2] >> 32);
    }

    private int currency(int at) {
        return (int) cells[CELLS * at + 2];
    }

    /** Of each merchant asked for its series, in no order, by its number. Uses all processors where there are many rows. */
    static List<List<Series>> of(MerchantRows rows, BitSet merchants, SearchCancellation cancellation) {
        return new SeriesSearch(rows, merchants, cancellation).find();
    }

    private List<List<Series>> find() {
        int[] parts = parts();
        IntStream.range(1, parts.length).parallel().forEach(part -> new Part().find(parts[part - 1], parts[part]));
        return found;
    }

    /** Numbers of merchants at which parts begin, and after the last. */
    private int[] parts() {
        IntStream.Builder parts = IntStream.builder().add(1);
        int from = 1;
        for (int merchant = 2; merchant < starts.length - 1; merchant++) {
            if (starts[merchant] - starts[from] >= ROWS_AT_A_TIME) {
                parts.add(merchant);
                from = merchant;
            }
        }
        return parts.add(Math.max(1, starts.length - 1)).build().toArray();
    }

    /** Some merchants, one after the other, on one thread. */
    private final class Part {

        private final RowCursor row = rows.ledger.cursor();
        private final Candidates candidates = new Candidates();
        private final MerchantSearch search = new MerchantSearch(candidates, new int[row.places()]);

        void find(int from, int to) {
            for (int merchant = from; merchant < to; merchant++) {
                cancellation.check();
                if (starts[merchant + 1] - starts[merchant] >= FEWEST) {
                    found.set(merchant, ofMerchant(starts[merchant], starts[merchant + 1]));
                }
            }
        }

        private List<Series> ofMerchant(int from, int to) {
            long[] keys = new long[to - from];
            boolean mixed = false;
            for (int i = 0; i < keys.length; i++) {
                keys[i] = ((long) currency(from + i) << 1 | (units(from + i) > 0 ? 1 : 0)) << ROW_BITS | from + i;
                mixed |= keys[i] >>> ROW_BITS != keys[0] >>> ROW_BITS;
            }
            if (mixed) {
                Arrays.sort(keys);
            }
            List<Series> series = new ArrayList<>();
            String name = null;
            int first = 0;
            for (int i = 1; i <= keys.length; i++) {
                if (i == keys.length || keys[i] >>> ROW_BITS != keys[first] >>> ROW_BITS) {
                    for (Track track : tracks(keys, first, i)) {
                        name = name != null ? name : MerchantNumbers.name(row.at(position(from))); // as the newest row writes it
                        series.add(series(track, name));
                    }
                    first = i;
                }
            }
            return List.copyOf(series);
        }

        private List<Track> tracks(long[] keys, int from, int to) {
            int span = day(at(keys[from])) - day(at(keys[to - 1])) + 1;
            if (to - from < FEWEST || MerchantSearch.isShop(to - from, span)) {
                return List.of();
            }
            candidates.clear();
            for (int i = to - 1; i >= from; i--) { // the ledger stands newest first
                int at = at(keys[i]);
                candidates.add(position(at), day(at), units(at), place(at));
            }
            return search.find();
        }

        private static int at(long key) {
            return (int) (key & ROW);
        }

        private Series series(Track track, String name) {
            List<Occurrence> occurrences = new ArrayList<>(track.size);
            for (int i = 0; i < track.size; i++) {
                row.at(candidates.positions[track.members[i]]);
                occurrences.add(new Occurrence(row.id(), row.product(row.place()).connectionId(), LocalDate.ofEpochDay(row.day()), row.amount()));
            }
            String currency = row.currency(row.currency());
            boolean income = row.units() > 0;
            return new Series(name, income, currency == null ? "" : currency, track.cadence, track.varies(), occurrences);
        }
    }
}
