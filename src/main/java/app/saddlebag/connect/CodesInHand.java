package app.saddlebag.connect;

import app.saddlebag.model.PendingCode;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Who is exchanging which code: a code is good once, so only one may try it at a time. One for each store, shared by all that
 * exchange its codes. Thread-safe.
 */
public final class CodesInHand {

    private final Set<Long> taken = new HashSet<>();

    /** Takes a code in hand; false when somebody else has it. */
    synchronized boolean take(PendingCode code) {
        return taken.add(code.id());
    }

    /**
     * Does something about a code as soon as nobody else has it in hand. Blocks.
     *
     * @throws CancellationException when the thread is told to stop while it waits; nothing was done then
     */
    public <T> T alone(PendingCode code, Supplier<T> work) {
        await(code);
        try {
            return work.get();
        } finally {
            letGo(code);
        }
    }

    private synchronized void await(PendingCode code) {
        try {
            while (!taken.add(code.id())) {
                wait();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            CancellationException stopped = new CancellationException("told to stop while another finishes a login");
            stopped.initCause(stop);
            throw stopped;
        }
    }

    synchronized void letGo(PendingCode code) {
        taken.remove(code.id());
        notifyAll();
    }
}
