package app.saddlebag.ui;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The heap beyond what is in use. The collector leaves there what it has moved or given up, byte for byte, until something else comes
 * to the same place: copies of keys and tokens that nobody can reach any more. So something else is brought there, of zeroes, into
 * each place that was ever in use. Of the collector that the program runs with ({@code -XX:+UseSerialGC}); with another nothing is
 * done, for others give their memory out in other ways. Costs a few collections: not on the JavaFX thread.
 */
final class UnusedHeap {

    private static final int PIECE = 1 << 20;
    private static final int SMALL = 1 << 12;
    private static final int HEADER = 16;
    /** So many times the size of the young generation; more than was ever seen. */
    private static final int MOST = 16;

    private final MemoryPoolMXBean eden;
    private final MemoryPoolMXBean survivors;
    private final MemoryPoolMXBean old;
    private final GarbageCollectorMXBean copying;

    private UnusedHeap(MemoryPoolMXBean eden, MemoryPoolMXBean survivors, MemoryPoolMXBean old, GarbageCollectorMXBean copying) {
        this.eden = eden;
        this.survivors = survivors;
        this.old = old;
        this.copying = copying;
    }

    /** Collects, and overwrites what is not in use any more. */
    static void overwrite() {
        System.gc();
        ofThisProcess().ifPresent(heap -> {
            heap.overwriteSurvivors();
            heap.overwriteOld();
            heap.overwriteEden();
        });
    }

    private static Optional<UnusedHeap> ofThisProcess() {
        return pool("Eden Space").flatMap(eden -> pool("Survivor Space").flatMap(survivors -> pool("Tenured Gen").flatMap(old ->
                ManagementFactory.getGarbageCollectorMXBeans().stream().filter(bean -> bean.getName().equals("Copy")).findAny()
                        .map(copying -> new UnusedHeap(eden, survivors, old, copying)))));
    }

    private static Optional<MemoryPoolMXBean> pool(String name) {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals(name)).findAny();
    }

    /** A collection copies what is alive and young into one of the two survivor spaces; the next one uses the other. */
    private void overwriteSurvivors() {
        if (survivors.getPeakUsage().getUsed() == 0) {
            return;
        }
        for (int space = 0; space < 2; space++) {
            long before = copying.getCollectionCount();
            List<byte[]> alive = zeroes(survivors.getUsage().getCommitted(), SMALL);
            // At most twice: where the collector chose to collect everything instead, the count stays.
            for (long left = 2 * eden.getUsage().getCommitted(); left > 0 && copying.getCollectionCount() == before; left -= PIECE) {
                Reference.reachabilityFence(new byte[PIECE]);
            }
            Reference.reachabilityFence(alive);
        }
    }

    /**
     * A full collection moves what is alive to the end of what the old generation has in use. Held softly: somebody may be opening a
     * profile already, and must not run out of memory for this.
     */
    private void overwriteOld() {
        List<SoftReference<List<byte[]>>> alive = new ArrayList<>();
        for (long left = unused(old); left > SMALL; left = unused(old)) {
            long room = eden.getUsage().getCommitted() - eden.getUsage().getUsed() - 8 * PIECE;
            if (room <= 0 || alive.size() == MOST) {
                break;
            }
            alive.add(new SoftReference<>(zeroes(Math.min(left, room), PIECE)));
            System.gc();
        }
        if (!alive.isEmpty()) {
            alive.clear();
            System.gc();
        }
    }

    private void overwriteEden() {
        Reference.reachabilityFence(zeroes(unused(eden), PIECE));
    }

    /** How much of it was in use at some time and is not now, in bytes. */
    private static long unused(MemoryPoolMXBean pool) {
        MemoryUsage now = pool.getUsage();
        return Math.min(pool.getPeakUsage().getUsed(), now.getCommitted()) - now.getUsed();
    }

    private static List<byte[]> zeroes(long bytes, int piece) {
        List<byte[]> made = new ArrayList<>();
        for (long left = bytes; left > SMALL;) {
            // Ever smaller towards the end: what does not fit there any more would go to another place.
            int next = (int) Math.min(Math.max(SMALL, left / 2) - HEADER, piece);
            made.add(new byte[next]);
            left -= next + HEADER;
        }
        return made;
    }
}
