package app.saddlebag.profile;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which rows of a file are here already. Known is a row with the same id, and one that another source of the same account
 * (its bank, or a file in another format) tells of the same day and amount: each of those is used once. In doubt is what such a
 * source tells of the same amount some days before or after. For one thread and one file: of each statement every row in the file's
 * order, then {@link #end}; what an earlier statement of the file brought is known to the next.
 */
final class EntrySorting {

    /** Days by which two sources may differ about one movement. */
    private static final int WITHIN = 3;

    private record Fact(LocalDate day, BigDecimal amount, String currency) {

        static Fact of(Transaction row, LocalDate day) {
            return new Fact(day, row.amount().stripTrailingZeros(), row.currency());
        }
    }

    /** A row that waits for the end, because one that another source tells may be it. */
    private record Near(int index, Transaction row) {
    }

    /** Of rows that are here, and of those that earlier statements of the file brought. */
    private final KeyTally ids = new KeyTally();
    /** Those of this statement, two numbers each; within one they differ, so they are asked for by the next alone. */
    private long[] brought = new long[1 << 4];
    private int broughtNumbers;
    /** Rows of other sources, by what they tell; each is taken out when it was found again. */
    private final Map<Fact, Deque<Transaction>> others = new HashMap<>();
    private List<Near> near = new ArrayList<>();
    private BitSet fresh = new BitSet();
    private int count;
    private long sum;

    /**
     * The rows of one statement, by their places in it.
     *
     * @param count    how many there are
     * @param fresh    those that nobody told before
     * @param doubtful those of which only the person can tell
     * @param sum      of what they say, by {@link #summed}: whether another reading gives the same ones
     */
    record Sorted(int count, BitSet fresh, BitSet doubtful, long sum) {

        int known() {
            return count - fresh.cardinality() - doubtful.cardinality();
        }

        /** Those that are taken in. */
        BitSet wanted(boolean withDoubtful) {
            BitSet wanted = (BitSet) fresh.clone();
            if (withDoubtful) {
                wanted.or(doubtful);
            }
            return wanted;
        }
    }

    /**
     * @param account   where the file's rows lie, or will; their ids are compared
     * @param sightings where other sources tell the same account
     * @param origin    what ids of the same format begin with: such rows are compared by id alone
     */
    EntrySorting(Ledger ledger, ProductKey account, Set<ProductKey> sightings, String origin) {
        Set<ProductKey> all = new HashSet<>(sightings);
        all.add(account);
        for (int position : ledger.positionsOn(all)) {
            LedgerRow row = ledger.row(position);
            Transaction fact = row.transaction();
            boolean here = ProductKey.of(row.connectionId(), fact).equals(account);
            if (here) {
                ids.add(KeyTally.forwards(fact.id()), KeyTally.backwards(fact.id()));
            }
            if (!row.vanished() && !(here && fact.id().startsWith(origin))) {
                others.computeIfAbsent(Fact.of(fact, fact.day()), _ -> new ArrayDeque<>()).add(fact);
            }
        }
    }

    void next(Transaction row) {
        int index = count++;
        sum = summed(sum, row);
        long high = KeyTally.forwards(row.id());
        long low = KeyTally.backwards(row.id());
        if (index == 0) {
            remember();
        }
        if (!ids.isEmpty() && ids.has(high, low) || isTold(row)) {
            return;
        }
        bring(high, low);
        if (mayBeTold(row)) {
            near.add(new Near(index, row));
        } else {
            fresh.set(index);
        }
    }

    private void bring(long high, long low) {
        if (broughtNumbers == brought.length) {
            brought = Arrays.copyOf(brought, 2 * brought.length);
        }
        brought[broughtNumbers++] = high;
        brought[broughtNumbers++] = low;
    }

    private void remember() {
        for (int i = 0; i < broughtNumbers; i += 2) {
            ids.add(brought[i], brought[i + 1]);
        }
        broughtNumbers = 0;
    }

    /** The sum of rows in their order, with one more: their ids follow from all else that they are sorted by. */
    static long summed(long before, Transaction row) {
        return 31 * (31 * before + row.id().hashCode()) + row.day().hashCode();
    }

    private boolean isTold(Transaction row) {
        Deque<Transaction> alike = others.get(Fact.of(row, row.day()));
        return alike != null && alike.poll() != null;
    }

    private boolean mayBeTold(Transaction row) {
        for (int days = -WITHIN; days <= WITHIN && !others.isEmpty(); days++) {
            Deque<Transaction> alike = others.get(Fact.of(row, row.day().plusDays(days)));
            if (alike != null && !alike.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** When all rows of a statement came: what another row of it turned out to be is in doubt no more. */
    Sorted end() {
        BitSet doubtful = new BitSet();
        for (Near one : near) {
            (mayBeTold(one.row) ? doubtful : fresh).set(one.index);
        }
        Sorted sorted = new Sorted(count, fresh, doubtful, sum);
        near = new ArrayList<>();
        fresh = new BitSet();
        count = 0;
        sum = 0;
        return sorted;
    }
}
