package app.saddlebag.ledger;

import app.saddlebag.filter.Folding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for values that occur often: code 0 is null, every other value keeps its code for good. Values are only ever
 * added, so that all snapshots of a ledger share one dictionary. Safe between threads.
 */
final class Dictionary<V> {

    private final Map<V, Integer> codes = new HashMap<>();
    private volatile Object[] values = new Object[16];
    private volatile int size = 1;
    /** Codes below this are in {@link #codes}. */
    private int mapped = 1;
    private volatile String[] folded = new String[0];

    /** Gives values their codes in their order, from 1 on, in a dictionary that has none yet. */
    synchronized void load(List<V> inOrder) {
        Object[] all = new Object[inOrder.size() + 16];
        for (int i = 0; i < inOrder.size(); i++) {
            all[i + 1] = inOrder.get(i);
        }
        values = all;
        size = inOrder.size() + 1;
    }

    synchronized int code(V value) {
        if (value == null) {
            return 0;
        }
        while (mapped < size) { // what was loaded, of which nobody may ever ask the code
            codes.put(value(mapped), mapped++);
        }
        Integer known = codes.get(value);
        if (known != null) {
            return known;
        }
        int code = size;
        if (code == values.length) {
            values = Arrays.copyOf(values, 2 * code);
        }
        values[code] = value;
        codes.put(value, code);
        size = code + 1;
        mapped = size;
        return code;
    }

    /** Null for code 0. */
    @SuppressWarnings("unchecked")
    V value(int code) {
        return (V) values[code];
    }

    /** Codes are below this. */
    int size() {
        return size;
    }

    /** The values' texts, folded, by code; at least as many as {@link #size()} said before. */
    String[] folded() {
        String[] known = folded;
        int wanted = size;
        if (known.length < wanted) {
            int done = known.length;
            known = Arrays.copyOf(known, wanted);
            for (int code = Math.max(done, 1); code < wanted; code++) {
                known[code] = Folding.fold(value(code).toString());
            }
            folded = known;
        }
        return known;
    }
}
