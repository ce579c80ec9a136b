package app.saddlebag.sync;

import app.saddlebag.flanks.Received;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.store.Transactions;
import app.saddlebag.sync.Facts.Likeness;
import app.saddlebag.sync.SyncReport.Suspicion;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the transactions of one kind that a bank tells, each over the row it already has: found by id, else, for a row
 * that would vanish while an equal one appears, by external id or by what a person recognises it by. Equal rows are never
 * made one as long as the bank tells them as two. Belongs to one thread, inside a store's write.
 */
final class TransactionReconciler {

    private final Transactions transactions;
    private final long connectionId;
    private final ProductKind kind;
    private final Tally tally;

    TransactionReconciler(Transactions transactions, long connectionId, ProductKind kind, Tally tally) {
        this.transactions = transactions;
        this.connectionId = connectionId;
        this.kind = kind;
        this.tally = tally;
    }

    /** @param told all rows of the kind, or a window of them of which nothing known is missing */
    void write(RowCollector told) {
        Map<String, StoredTransaction> known = new LinkedHashMap<>();
        // Of several under one id the last is the one that stands for it; the others were superseded.
        transactions.of(connectionId, kind).forEach(row -> known.put(row.transaction().id(), row));
        List<Received<Transaction>> fresh = new ArrayList<>();
        for (Received<Transaction> row : told.all()) {
            StoredTransaction before = known.remove(row.value().id());
            if (before == null) {
                fresh.add(row);
            } else {
                update(before, row);
            }
        }
        List<Received<Transaction>> added = recognise(fresh, known);
        vanish(known.values(), earliest(told));
        added.sort(Comparator.comparing(row -> row.value().day()));
        added.forEach(row -> transactions.insert(connectionId, row.value(), row.payload()));
        tally.added += added.size();
    }

    private void update(StoredTransaction before, Received<Transaction> now) {
        if (!Facts.sameMoney(before.transaction(), now.value())) {
            tally.suspicions.add(new Suspicion(before.id(),
                    transactions.supersede(before.id(), now.value(), now.payload())));
            return;
        }
        boolean same = Facts.same(before.transaction(), now.value()) && !before.vanished();
        boolean toldSame = Arrays.equals(transactions.payload(before.id()), now.payload());
        // The same words, of which this version of the program understands more, are no change at the bank.
        if (!same && (!toldSame || before.vanished())) {
            tally.changed++;
        }
        if (!same || !toldSame || !before.transaction().id().equals(now.value().id())) {
            transactions.update(before.id(), now.value(), now.payload());
        }
    }

    /** Matches rows that appear with rows that would vanish; what remains of the former is new. */
    private List<Received<Transaction>> recognise(List<Received<Transaction>> fresh, Map<String, StoredTransaction> known) {
        if (fresh.isEmpty() || known.isEmpty()) {
            return new ArrayList<>(fresh);
        }
        Map<String, StoredTransaction> byExternalId = new HashMap<>();
        Map<Likeness, Deque<StoredTransaction>> byLikeness = new HashMap<>();
        for (StoredTransaction row : known.values()) {
            if (row.transaction().externalId() != null) {
                byExternalId.put(row.transaction().externalId(), row);
            }
            byLikeness.computeIfAbsent(Facts.likeness(row.transaction()), _ -> new ArrayDeque<>()).add(row);
        }
        List<Received<Transaction>> added = new ArrayList<>();
        for (Received<Transaction> row : fresh) {
            StoredTransaction before = takeFirst(byExternalId.get(row.value().externalId()),
                    byLikeness.getOrDefault(Facts.likeness(row.value()), new ArrayDeque<>()), known);
            if (before == null) {
                added.add(row);
            } else {
                update(before, row);
            }
        }
        return added;
    }

    /** The first that nobody has taken yet; null when there is none. */
    private static StoredTransaction takeFirst(StoredTransaction exact, Deque<StoredTransaction> alike,
                                               Map<String, StoredTransaction> known) {
        if (exact != null && known.remove(exact.transaction().id()) != null) {
            return exact;
        }
        while (!alike.isEmpty()) {
            StoredTransaction next = alike.removeFirst();
            if (known.remove(next.transaction().id()) != null) {
                return next;
            }
        }
        return null;
    }

    /**
     * Marks what the bank no longer tells. The history of a product of which nothing is told is not missing, and neither is
     * what lies before the first row told: the API reaches back two years at most, and the day it begins with may be cut.
     */
    private void vanish(Iterable<StoredTransaction> missing, Map<String, LocalDate> earliest) {
        for (StoredTransaction row : missing) {
            LocalDate begin = earliest.get(row.transaction().productId());
            if (!row.vanished() && begin != null && row.transaction().day().isAfter(begin)) {
                transactions.markVanished(row.id());
                tally.vanished++;
            }
        }
    }

    private static Map<String, LocalDate> earliest(RowCollector rows) {
        Map<String, LocalDate> earliest = new HashMap<>();
        for (Received<Transaction> row : rows.all()) {
            earliest.merge(row.value().productId(), row.value().day(),
                    (one, other) -> one.isBefore(other) ? one : other);
        }
        return earliest;
    }
}
