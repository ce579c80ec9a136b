package app.saddlebag.ui.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs a window's work, knows whether any is left, and can hold back whatever comes, so that pages stay as they are while they wait. */
final class CountedWorker implements Executor {

    private final AtomicInteger unfinished = new AtomicInteger();
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;

    @Override
    public synchronized void execute(Runnable work) {
        if (holding) {
            held.add(work);
        } else {
            start(work);
        }
    }

    private void start(Runnable work) {
        unfinished.incrementAndGet();
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } finally {
                unfinished.decrementAndGet();
            }
        });
    }

    /** Nothing begins any more. */
    synchronized void hold() {
        holding = true;
    }

    /** What was held back begins. */
    synchronized void release() {
        holding = false;
        held.forEach(this::start);
        held.clear();
    }

    boolean isIdle() {
        return unfinished.get() == 0;
    }
}
