package app.saddlebag.ledger;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.text.FilterParser;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints how long a literal takes to be found, counted and summed among so many rows that the heap is nearly full of them, median of
 * searches like those at keystrokes. To be run with {@code -Xmx1500m} for five million.
 *
 * <pre>mvn -Pbench test -Dbench.main=app.saddlebag.ledger.ManyRows -Dbench=5000000</pre>
 */
public final class ManyRows {

    private static final String FILTER = "/MERCADONA/";
    private static final int SEARCHES = 101;

    private ManyRows() {
    }

    public static void main(String[] arguments) {
        Ledger ledger = BenchRows.ledger(Integer.parseInt(arguments[0]));
        Filter filter = FilterParser.parse(FILTER).filter();
        long[] times = new long[SEARCHES];
        int found = 0;
        for (int i = 0; i < SEARCHES; i++) {
            long start = System.nanoTime();
            found = ledger.search(filter, BenchRows.TODAY, new SearchCancellation(), null).size();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%,d rows, filter %s finds %,d: median %.1f ms, heap at most %d MB%n", ledger.size(), FILTER, found,
                times[SEARCHES / 2] / 1e6, Runtime.getRuntime().maxMemory() >> 20);
    }
}
