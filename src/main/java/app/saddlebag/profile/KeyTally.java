package app.saddlebag.profile;

/**
 * How often each of very many keys came. A key is 100 bits of a digest, so two that are equal are the same; a million of them take
 * a quarter of what texts in a map take, and one look into memory each. For one thread.
 */
final class KeyTally {

    private static final int FIRST = 1 << 3;
    private static final int MOST_EXPECTED = 1 << 24;
    /** Of the second number of a slot: how often, which no file has room to exceed. */
    private static final long COUNT = (1L << 28) - 1;

    /** Two numbers for each slot. */
    private long[] slots;
    private int keys;

    KeyTally() {
        this(0);
    }

    /** @param expected for so many keys it need not grow */
    KeyTally(int expected) {
        slots = new long[2 * Math.max(FIRST, Integer.highestOneBit(Math.min(expected, MOST_EXPECTED)) << 2)];
    }

    boolean isEmpty() {
        return keys == 0;
    }

    boolean has(long high, long low) {
        return slots[slot(high, low) + 1] != 0;
    }

    /** With {@link #backwards} a key made of a text that no file can choose freely, such as an id. */
    static long forwards(String id) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
        }
        return hash ^ hash >>> 32;
    }

    static long backwards(String id) {
        long hash = id.length();
        for (int i = id.length() - 1; i >= 0; i--) {
            hash = (hash + id.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** Counts a key once more, and tells how often it came before. */
    int add(long high, long low) {
        int slot = slot(high, low);
        if (slots[slot + 1] == 0) {
            if (4 * ++keys > slots.length) {
                grow();
                slot = slot(high, low);
            }
            slots[slot] = high;
            slots[slot + 1] = low & ~COUNT;
        }
        return (int) (slots[slot + 1]++ & COUNT);
    }

    /** Where a key is, or would be put. */
    private int slot(long high, long low) {
        int slot = (int) high << 1 & slots.length - 1;
        while (slots[slot + 1] != 0 && (slots[slot] != high || ((slots[slot + 1] ^ low) & ~COUNT) != 0)) {
            slot = slot + 2 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (int i = 0; i < before.length; i += 2) {
            if (before[i + 1] != 0) {
                int slot = slot(before[i], before[i + 1]);
                slots[slot] = before[i];
                slots[slot + 1] = before[i + 1];
            }
        }
    }
}
