package app.saddlebag.vault;

import app.saddlebag.model.ProblemException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/**
 * File steps that are taken to their end on a thread that is being ended, as that of a sync is when its profile closes: the platform
 * closes a file under the hands of a thread that is interrupted. That it was, the thread knows afterwards.
 */
final class Uninterrupted {

    /** Steps that may be taken again from the first. */
    interface Steps {
        void take() throws IOException;
    }

    private Uninterrupted() {
    }

    static void run(Steps steps) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (!taken(steps)) {
                Thread.interrupted(); // each time round somebody asked once more
                interrupted = true;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** @return whether nobody interrupted them */
    private static boolean taken(Steps steps) throws IOException {
        try {
            steps.take();
            return true;
        } catch (ClosedByInterruptException interrupted) {
            return false;
        } catch (ProblemException e) {
            if (e.getCause() instanceof ClosedByInterruptException) {
                return false;
            }
            throw e;
        }
    }
}
