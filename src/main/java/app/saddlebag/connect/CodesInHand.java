package app.saddlebag.connect;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Who is finishing which departure: a code is good once, so only one may try it at a time. One for each store, shared by all that
 * exchange its codes. Thread-safe.
 */
public final class CodesInHand {

    private final Set<Long> taken = new HashSet<>();

    /** Takes a departure, with its code if it has one, in hand; false when somebody else has it. */
    synchronized boolean take(long departure) {
        return taken.add(departure);
    }

    public synchronized boolean isTaken(long departure) {
        return taken.contains(departure);
    }

    /**
     * Does something about a departure as soon as nobody else has it in hand. Blocks.
     *
     * @throws CancellationException when the thread is told to stop while it waits; nothing was done then
     */
    public <T> T alone(long departure, Supplier<T> work) {
        await(departure);
        try {
            return work.get();
        } finally {
            letGo(departure);
        }
    }

    private synchronized void await(long departure) {
        try {
            while (!taken.add(departure)) {
                wait();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            CancellationException stopped = new CancellationException("told to stop while another finishes a login");
            stopped.initCause(stop);
            throw stopped;
        }
    }

    synchronized void letGo(long departure) {
        taken.remove(departure);
        notifyAll();
    }
}
