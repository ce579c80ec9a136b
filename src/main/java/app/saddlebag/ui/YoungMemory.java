package app.saddlebag.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.lang.ref.Reference;

/**
 * The part of memory where new objects are made. The collector leaves there what it has moved or given up, byte for byte, until
 * something else is made in the same place: copies of keys and tokens that nobody can reach any more. So something else is made.
 */
final class YoungMemory {

    /** Of the collector that the program runs with; others give the same memory out in another way. */
    private static final String NAME = "Eden Space";
    private static final int PIECE = 1 << 20;
    private static final int LEAST = 1 << 12;
    private static final int HEADER = 16;

    private YoungMemory() {
    }

    /** After a collection: overwrites as much as was ever in use, with zeroes, without causing another collection. */
    static void overwrite() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getName().equals(NAME)) {
                overwrite(pool);
            }
        }
    }

    private static void overwrite(MemoryPoolMXBean pool) {
        MemoryUsage now = pool.getUsage();
        long used = Math.min(pool.getPeakUsage().getUsed(), now.getCommitted()) - now.getUsed();
        for (long left = used; left > LEAST;) {
            int piece = (int) Math.min(left - HEADER, PIECE);
            Reference.reachabilityFence(new byte[piece]); // or it would be left out, as of no use to anybody
            left -= piece + HEADER;
        }
    }
}
