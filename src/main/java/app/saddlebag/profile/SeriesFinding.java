package app.saddlebag.profile;

import app.saddlebag.insight.recurring.Recurring;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.SearchCancellation;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look for what comes again and again in a ledger, on a thread of its own. Safe between threads. */
final class SeriesFinding {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesFinding.class);

    /** Whoever waits sees so often whether the answer is still wanted. */
    private static final int GIVEN_UP_WITHIN_MILLIS = 10;

    private final Ledger ledger;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Recurring found;
    private volatile Throwable failure;

    SeriesFinding(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param before of an earlier ledger, whose result is gone on from, under way though it may be; nullable */
    static SeriesFinding begin(Ledger ledger, SeriesFinding before) {
        SeriesFinding finding = new SeriesFinding(ledger);
        Thread.ofPlatform().daemon().name("recurring").start(() -> finding.run(before));
        return finding;
    }

    void run(SeriesFinding before) {
        try {
            if (before != null) {
                before.done.await();
            }
            Recurring earlier = before == null ? null : before.found;
            found = earlier == null ? Recurring.in(ledger, new SearchCancellation()) : earlier.after(ledger, new SearchCancellation());
        } catch (Throwable thrown) { // told to whoever waits, and perhaps nobody does
            LOG.error("What comes again and again could not be found", thrown);
            failure = thrown;
        } finally {
            done.countDown();
        }
    }

    Ledger ledger() {
        return ledger;
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** @throws CancellationException when cancelled, or this thread is interrupted */
    Recurring await(SearchCancellation cancellation) {
        try {
            while (!done.await(GIVEN_UP_WITHIN_MILLIS, TimeUnit.MILLISECONDS)) {
                cancellation.check();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        if (failure != null) {
            throw new IllegalStateException("What comes again and again could not be found", failure);
        }
        return found;
    }
}
