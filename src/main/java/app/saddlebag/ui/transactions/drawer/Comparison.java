package app.saddlebag.ui.transactions.drawer;

import app.saddlebag.model.Transaction;
import app.saddlebag.model.TransactionKey;
import app.saddlebag.ui.transactions.drawer.Difference.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds the bank's rows and lets ours pass by them one at a time, so that only one side lies in memory whole. */
final class Comparison {

    private final long connectionId;
    private final Map<TransactionKey, Transaction> atBank = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private int here;

    /** @param connectionId the one whose rows both sides have */
    Comparison(long connectionId) {
        this.connectionId = connectionId;
    }

    /** A row that the bank has; of an id that it tells twice the later counts. */
    void atBank(Transaction theirs) {
        atBank.put(TransactionKey.of(connectionId, theirs), theirs);
    }

    /** A row that we have; all of the bank's have to be known by now. */
    void here(Transaction ours) {
        here++;
        Transaction theirs = atBank.remove(TransactionKey.of(connectionId, ours));
        if (theirs == null) {
            differences.add(new Difference(Where.HERE, ours));
        } else if (!Difference.same(ours, theirs)) {
            differences.add(new Difference(Where.CHANGED, theirs));
        }
    }

    /** How many of ours passed by. */
    int rowsHere() {
        return here;
    }

    /** What differs, newest first; all of ours have to have passed by. */
    List<Difference> differences() {
        List<Difference> all = new ArrayList<>(differences);
        atBank.values().forEach(theirs -> all.add(new Difference(Where.AT_BANK, theirs)));
        all.sort(Comparator.comparing((Difference difference) -> difference.transaction().day()).reversed());
        return all;
    }
}
