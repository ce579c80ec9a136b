package app.saddlebag.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What rows come to, and what was left out of it. A row is in exactly one of the four; each has a line for each currency that
 * occurs, by its code, rows without a currency last.
 *
 * @param counted  rows that count
 * @param vanished rows that their bank no longer lists
 * @param repeated rows that another source tells too and that are counted there
 * @param internal rows whose money stayed with the person
 */
public record Sums(List<Totals> counted, List<Totals> vanished, List<Totals> repeated, List<Totals> internal) {

    public static final Sums NOTHING = new Sums(List.of(), List.of(), List.of(), List.of());

    static final Comparator<String> BY_CODE = Comparator.nullsLast(Comparator.naturalOrder());

    public Sums {
        counted = List.copyOf(counted);
        vanished = List.copyOf(vanished);
        repeated = List.copyOf(repeated);
        internal = List.copyOf(internal);
    }

    public List<Totals> on(Basis basis) {
        return basis == Basis.COUNTED || !leavesOut() ? counted : asTold();
    }

    /** Whether some row does not count. */
    public boolean leavesOut() {
        return !vanished.isEmpty() || !repeated.isEmpty() || !internal.isEmpty();
    }

    /** Number of rows of some totals, of any currency. */
    public static long rows(List<Totals> totals) {
        return totals.stream().mapToLong(Totals::count).sum();
    }

    private List<Totals> asTold() {
        TreeMap<String, Totals> all = new TreeMap<>(BY_CODE);
        Stream.of(counted, vanished, repeated, internal).flatMap(List::stream)
                .forEach(line -> all.merge(line.currency(), line, Totals::plus));
        return List.copyOf(all.values());
    }
}
