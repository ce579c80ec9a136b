package app.saddlebag.sync;

import app.saddlebag.flanks.Received;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.Recording;
import app.saddlebag.store.RowIndex;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.store.StoredTransaction.Listing;
import app.saddlebag.store.Telling;
import app.saddlebag.store.Transactions;
import app.saddlebag.sync.TransactionComparison.Likeness;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Writes the transactions of one kind that a source tells, each over the row it already has: found by id, else, where a row
 * is told no more while an equal one appears, by external id or by what a person recognises it by. An id that is still told
 * is never matched with another, each row is matched once, and equal rows stay as many as the source tells. Belongs to one
 * thread, inside a store's write.
 */
final class TransactionReconciler {

    private final Transactions transactions;
    private final Recording recording;
    private final long sourceId;
    private final ProductKind kind;

    TransactionReconciler(Transactions transactions, Recording recording, long sourceId, ProductKind kind) {
        this.transactions = transactions;
        this.recording = recording;
        this.sourceId = sourceId;
        this.kind = kind;
    }

    /**
     * @param told    what was told
     * @param whole   whether that is all there is; a part of it says nothing of what is missing
     * @param waits   rows of which nothing may be stored yet
     */
    void write(Intake told, boolean whole, Predicate<Transaction> waits) {
        if (told.bulk() != null) {
            told.bulk().into(recording);
            return;
        }
        List<Received<Transaction>> fresh = new ArrayList<>();
        for (Received<Transaction> row : told.different()) {
            if (waits.test(row.value())) {
                continue;
            }
            StoredTransaction before = known(told.known(), row.value().id(), whole);
            if (before == null) {
                fresh.add(row);
            } else {
                update(before, row, null);
            }
        }
        if (whole) {
            Map<Long, StoredTransaction> missing = missing(told.known(), !fresh.isEmpty());
            fresh = recognise(fresh, missing);
            vanish(told, missing);
        }
        fresh.sort(Comparator.comparing(row -> row.value().day()));
        fresh.forEach(row -> recording.add(row.value(), row.payload()));
    }

    /** A row may have moved into the days that were read from some that were not. */
    private StoredTransaction known(RowIndex known, String bankId, boolean whole) {
        int position = known.find(bankId);
        return position >= 0 ? transactions.get(known.rowId(position))
                : whole ? null : transactions.find(sourceId, kind, bankId).orElse(null);
    }

    /** @param matched how a row was recognised that has another id now; null where it has the same */
    private void update(StoredTransaction before, Received<Transaction> now, Reason matched) {
        if (before.listing() == Listing.UNDONE) {
            if (matched != null) {
                recording.rename(before, now.value().id());
            }
            return;
        }
        if (before.declined() != 0 && before.declined() == Telling.of(now.payload())) {
            return;
        }
        // That its product is listed at last is no change of a row.
        Transaction told = before.productRow() != 0 ? before.transaction()
                : before.transaction().with().productId(now.value().productId()).build();
        boolean same = TransactionComparison.same(told, now.value());
        if (!TransactionComparison.sameMoney(before.transaction(), now.value())) {
            recording.rewrite(before, now.value(), now.payload(), Reason.AMOUNT_CHANGED);
        } else if (matched != null && same) {
            recording.rewrite(before, now.value(), now.payload(), matched);
        } else if (before.vanished()) {
            recording.rewrite(before, now.value(), now.payload(), Reason.RETURNED);
        } else if (!same && !toldAgain(before, now)) {
            recording.rewrite(before, now.value(), now.payload(), Reason.CHANGED);
        } else {
            recording.refresh(before, now.value(), now.payload());
        }
    }

    /** The same words, of which this version of the program understands more, are no change at the source. */
    private boolean toldAgain(StoredTransaction before, Received<Transaction> now) {
        return before.telling() == 0 && Telling.of(transactions.payload(before.id())) == Telling.of(now.payload());
    }

    /** Rows that were not told, by their numbers. Opened only where somebody has to look at them. */
    private Map<Long, StoredTransaction> missing(RowIndex known, boolean anyFresh) {
        Map<Long, StoredTransaction> missing = new LinkedHashMap<>();
        for (int position = 0; position < known.size(); position++) {
            boolean standing = known.listing(position) == Listing.LISTED && !known.keptAlthoughMissing(position);
            if (!known.seen(position) && (standing || anyFresh)) {
                StoredTransaction row = transactions.get(known.rowId(position));
                missing.put(row.id(), row);
            }
        }
        return missing;
    }

    /** Matches rows that appear with rows that are told no more; what remains of the former is new. */
    private List<Received<Transaction>> recognise(List<Received<Transaction>> fresh, Map<Long, StoredTransaction> missing) {
        if (fresh.isEmpty() || missing.isEmpty()) {
            return new ArrayList<>(fresh);
        }
        Map<String, StoredTransaction> byExternalId = new HashMap<>();
        Map<Likeness, Deque<StoredTransaction>> byLikeness = new HashMap<>();
        // What stands in the picture is taken first: it is what the person sees and added to.
        for (StoredTransaction row : missing.values().stream().sorted(Comparator.comparing(StoredTransaction::listing)).toList()) {
            if (row.transaction().externalId() != null) {
                byExternalId.putIfAbsent(row.transaction().externalId(), row);
            }
            Likeness likeness = TransactionComparison.likeness(row.transaction());
            byLikeness.computeIfAbsent(likeness, _ -> new ArrayDeque<>()).add(row);
            if (row.productRow() == 0) { // of a product that was never listed, perhaps one that is now, under another id
                byLikeness.computeIfAbsent(likeness.ofNoProduct(), _ -> new ArrayDeque<>()).add(row);
            }
        }
        List<Received<Transaction>> unknown = new ArrayList<>();
        for (Received<Transaction> row : fresh) {
            StoredTransaction exact = row.value().externalId() == null ? null : byExternalId.get(row.value().externalId());
            if (exact != null && missing.remove(exact.id()) != null) {
                update(exact, row, Reason.MATCHED_BY_EXTERNAL_ID);
            } else {
                unknown.add(row);
            }
        }
        List<Received<Transaction>> added = new ArrayList<>();
        for (Received<Transaction> row : unknown) {
            Likeness likeness = TransactionComparison.likeness(row.value());
            StoredTransaction alike = first(byLikeness.get(likeness), missing);
            if (alike == null) {
                alike = first(byLikeness.get(likeness.ofNoProduct()), missing);
            }
            if (alike == null) {
                added.add(row);
            } else {
                update(alike, row, Reason.MATCHED_BY_FACTS);
            }
        }
        return added;
    }

    /** The first that nobody has taken yet; null when there is none. */
    private static StoredTransaction first(Deque<StoredTransaction> alike, Map<Long, StoredTransaction> missing) {
        while (alike != null && !alike.isEmpty()) {
            StoredTransaction next = alike.removeFirst();
            if (missing.remove(next.id()) != null) {
                return next;
            }
        }
        return null;
    }

    /**
     * LastReads what is told no more. The history of a product of which nothing is told is not missing, and neither is what lies
     * before the first row told: the API reaches back two years at most, and the day it begins with may be cut.
     */
    private void vanish(Intake told, Map<Long, StoredTransaction> missing) {
        for (StoredTransaction row : missing.values()) {
            LocalDate begin = told.earliest(row.transaction().productId());
            if (row.listing() == Listing.LISTED && row.declined() != StoredTransaction.VANISHING
                    && begin != null && row.transaction().day().isAfter(begin)) {
                recording.vanish(row);
            }
        }
    }
}
