package app.saddlebag.ledger;

import java.util.List;

/** Adds rows up by currency, those that do not count apart from those that do. */
final class SumsTally {

    private final Ledger ledger;
    private final Tally counted;
    /** Null until there is such a row, as in most ledgers. */
    private Tally vanished;
    private Tally repeated;
    private Tally internal;

    SumsTally(Ledger ledger) {
        this.ledger = ledger;
        counted = Tally.byCurrency(ledger);
    }

    /** @param count how many are set */
    void add(Chunk chunk, long[] rows, int count) {
        if (chunk.uncounted == null) {
            counted.add(chunk, rows, count);
            return;
        }
        long[] counting = Bits.without(rows, chunk.uncounted);
        counted.add(chunk, counting, Bits.count(counting));
        vanished = addTo(vanished, chunk, chunk.vanished, rows);
        repeated = addTo(repeated, chunk, chunk.repeated, rows);
        internal = addTo(internal, chunk, chunk.internal, rows);
    }

    private Tally addTo(Tally tally, Chunk chunk, long[] some, long[] rows) {
        if (some == null) {
            return tally;
        }
        Tally sums = tally == null ? Tally.byCurrency(ledger) : tally;
        long[] both = Bits.and(rows, some);
        sums.add(chunk, both, Bits.count(both));
        return sums;
    }

    Sums sums() {
        return new Sums(totals(counted), totals(vanished), totals(repeated), totals(internal));
    }

    private List<Totals> totals(Tally tally) {
        return tally == null ? List.of() : tally.totals(ledger.dictionaries().currencies);
    }
}
