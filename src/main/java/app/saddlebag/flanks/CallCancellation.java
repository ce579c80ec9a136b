package app.saddlebag.flanks;

import app.saddlebag.flanks.FlanksException.Cancelled;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/**
 * Lets one thread end the waiting of others: calls made inside {@link #during} are interrupted, everything outside
 * (writing to the store above all) runs to its end. Thread-safe; cancelled once, it stays so.
 */
public final class CallCancellation {

    private final Set<Thread> waiting = new HashSet<>();
    private boolean cancelled;

    public synchronized void cancel() {
        cancelled = true;
        waiting.forEach(Thread::interrupt);
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** @throws Cancelled when it is */
    public void check() {
        if (isCancelled()) {
            throw new Cancelled("asked to stop", null);
        }
    }

    /**
     * Runs a call that may be ended from outside.
     *
     * @throws Cancelled when it was, before or meanwhile
     */
    public <T> T during(Supplier<T> call) {
        begin();
        try {
            return call.get();
        } finally {
            end();
        }
    }

    /**
     * Waits for a lock, to be unlocked by the caller.
     *
     * @throws Cancelled when it was, before or meanwhile, or whoever runs this thread ended it, as closing a profile does
     */
    public void lock(Lock lock) {
        during(() -> {
            try {
                lock.lockInterruptibly();
                return null;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new Cancelled("while waiting for its turn", stop);
            }
        });
    }

    private synchronized void begin() {
        if (cancelled) {
            throw new Cancelled("asked to stop", null);
        }
        waiting.add(Thread.currentThread());
    }

    private synchronized void end() {
        waiting.remove(Thread.currentThread());
        if (cancelled) {
            // Ours, and it must not end what comes next; an interruption by anybody else stays.
            Thread.interrupted();
        }
    }
}
