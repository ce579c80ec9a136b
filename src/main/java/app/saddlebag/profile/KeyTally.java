package app.saddlebag.profile;

/**
 * How often each of very many keys came. A key is 128 bits of a digest, so two that are equal are the same; a million of them take
 * a third of what texts in a map take. For one thread.
 */
final class KeyTally {

    private static final int FIRST = 1 << 8;

    private long[] high = new long[FIRST];
    private long[] low = new long[FIRST];
    private int[] counts = new int[FIRST];
    private int keys;

    /** As {@link #add(long, long)}; the key is made of a text that no file can choose freely, such as an id. */
    int add(String id) {
        return add(forwards(id), backwards(id));
    }

    boolean has(String id) {
        return counts[slot(forwards(id), backwards(id))] > 0;
    }

    private static long forwards(String id) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
        }
        return hash ^ hash >>> 32;
    }

    private static long backwards(String id) {
        long hash = id.length();
        for (int i = id.length() - 1; i >= 0; i--) {
            hash = (hash + id.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** Counts a key once more, and tells how often it came before. */
    int add(long highBits, long lowBits) {
        int slot = slot(highBits, lowBits);
        if (counts[slot] == 0) {
            high[slot] = highBits;
            low[slot] = lowBits;
            if (++keys > counts.length / 4 * 3) {
                counts[slot] = 1;
                grow();
                return 0;
            }
        }
        return counts[slot]++;
    }

    /** Where a key is, or would be put. */
    private int slot(long highBits, long lowBits) {
        int slot = (int) highBits & counts.length - 1;
        while (counts[slot] != 0 && (high[slot] != highBits || low[slot] != lowBits)) {
            slot = slot + 1 & counts.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] highBefore = high;
        long[] lowBefore = low;
        int[] before = counts;
        high = new long[before.length * 2];
        low = new long[before.length * 2];
        counts = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int slot = slot(highBefore[i], lowBefore[i]);
                high[slot] = highBefore[i];
                low[slot] = lowBefore[i];
                counts[slot] = before[i];
            }
        }
    }
}
