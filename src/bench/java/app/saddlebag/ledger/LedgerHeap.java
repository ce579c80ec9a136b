package app.saddlebag.ledger;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Prints the live heap a ledger keeps, and how long it takes to make.
 *
 * <pre>mvn -Pbench test -Dbench.main=app.saddlebag.ledger.LedgerHeap -Dbench=1000000</pre>
 */
public final class LedgerHeap {

    private LedgerHeap() {
    }

    public static void main(String[] args) {
        int rows = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        BenchRows.ledger(1_000);
        long before = live();
        long start = System.nanoTime();
        Ledger ledger = BenchRows.ledger(rows);
        long took = (System.nanoTime() - start) / 1_000_000;
        long after = live();
        System.out.printf(Locale.ROOT, "%,d rows: %,d KB live, %d bytes a row; made, rows included, in %,d ms%n",
                ledger.size(), (after - before) / 1024, (after - before) / rows, took);
    }

    private static long live() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
