package app.saddlebag.insight;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Term;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.TransactionKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Transactions of which the bank came to tell another amount or currency under the same id: a sync keeps the old row as one that
 * vanished beside the new one. Immutable.
 *
 * @param rows local numbers of both
 */
public record Suspicions(Set<Long> rows) {

    public static final Suspicions NONE = new Suspicions(Set.of());

    private static final Term VANISHED = Term.equal(Field.KIND, "vanished");
    private static final Term HIDDEN = Term.equal(Field.KIND, "hidden");
    /** Rows between two looks at whether anyone still waits; a power of two less one. */
    private static final int CHECKED_EVERY = 0xFFF;

    public Suspicions {
        rows = Set.copyOf(rows);
    }

    public boolean isSuspicious(LedgerRow row) {
        return !rows.isEmpty() && rows.contains(row.id());
    }

    /** Walks over all rows, but only where some have vanished: worker only. */
    public static Suspicions of(Ledger ledger, LocalDate today, SearchCancellation cancellation) {
        Map<TransactionKey, Long> vanished = new HashMap<>();
        for (Filter gone : List.of(Filter.ALL.and(VANISHED), Filter.ALL.and(VANISHED).and(HIDDEN))) {
            Matches found = ledger.search(gone, today, cancellation, null);
            for (int i = 0; i < found.size(); i++) {
                LedgerRow row = ledger.row(found.position(i));
                vanished.put(TransactionKey.of(row.connectionId(), row.transaction()), row.id());
            }
        }
        Set<Long> rows = new HashSet<>();
        for (int i = 0; i < ledger.size() && !vanished.isEmpty(); i++) {
            if ((i & CHECKED_EVERY) == 0) {
                cancellation.check();
            }
            LedgerRow row = ledger.row(i);
            Long before = row.vanished() ? null : vanished.get(TransactionKey.of(row.connectionId(), row.transaction()));
            if (before != null) {
                rows.add(before);
                rows.add(row.id());
            }
        }
        return new Suspicions(rows);
    }
}
