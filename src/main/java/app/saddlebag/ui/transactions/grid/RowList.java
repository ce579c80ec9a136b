package app.saddlebag.ui.transactions.grid;

import app.saddlebag.ledger.LedgerRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import javafx.collections.ObservableListBase;

/**
 * The rows of a search, read from the ledger only when the table asks for one. JavaFX thread only.
 *
 * <p>A table reads each visible row once per column, so the last few hundred rows are kept. A new result is never announced
 * as a replacement of all rows, which the table would walk one by one. As many rows as before are announced as a replacement
 * of the first, for then the table looks at all its cells anew, and does not make others as it does when told to refresh.
 */
final class RowList extends ObservableListBase<LedgerRow> implements RandomAccess {

    private static final int KEPT = 512;

    private final Map<Integer, LedgerRow> recent = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, LedgerRow> eldest) {
            return size() > KEPT;
        }
    };
    private IntFunction<LedgerRow> rows = index -> {
        throw new IndexOutOfBoundsException(index);
    };
    private int size;

    /** Shows other rows from now on. */
    void show(int newSize, IntFunction<LedgerRow> newRows) {
        beginChange();
        LedgerRow first = newSize == size && size > 0 ? get(0) : null;
        recent.clear();
        rows = newRows;
        size = newSize;
        if (first == null) {
            nextUpdate(0);
        } else {
            nextSet(0, first);
        }
        endChange();
    }

    @Override
    public LedgerRow get(int index) {
        LedgerRow row = recent.get(index);
        if (row == null) {
            row = rows.apply(index);
            recent.put(index, row);
        }
        return row;
    }

    @Override
    public int size() {
        return size;
    }

    /** Not searched: finding one row among a million by reading them all is what this list exists to avoid. */
    @Override
    public int indexOf(Object row) {
        return -1;
    }

    @Override
    public int lastIndexOf(Object row) {
        return -1;
    }

    @Override
    public boolean contains(Object row) {
        return false;
    }

    @Override
    public boolean containsAll(Collection<?> some) {
        return some.isEmpty();
    }
}
