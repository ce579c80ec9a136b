package app.saddlebag.store;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Whether a database file is sound as a structure: no page lost or used twice, rows in their order, and each index agrees
 * with its table. What an index hides or invents no cell can tell, for rows are found by it.
 */
final class Structure {

    private static final String SOUND = "ok";

    private Structure() {
    }

    /**
     * Looks through the whole file on a thread of its own, while the caller looks at what stands in it. For each hundred
     * thousand transactions it takes about a third of a second.
     *
     * @param meanwhile done by this thread; what it throws is thrown
     * @throws UnreadableDatabaseException when the structure is not sound
     */
    static void whileRequired(Database database, Consumer<Session> meanwhile) {
        List<Session> sessions = database.snapshot(2);
        try {
            FutureTask<Void> looking = new FutureTask<>(() -> require(sessions.getLast()), null);
            Thread looker = Thread.ofPlatform().daemon().name("structure").start(looking);
            try {
                meanwhile.accept(sessions.getFirst());
            } finally {
                looker.join();
            }
            looking.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while opening", e);
        } finally {
            sessions.forEach(Session::close);
        }
    }

    /** @throws UnreadableDatabaseException when the structure is not sound */
    static void require(Session session) {
        String answer = session.first("PRAGMA integrity_check(1)", row -> row.getString(1)).orElse("");
        if (!answer.equals(SOUND)) {
            throw new UnreadableDatabaseException(new IllegalStateException(answer));
        }
    }
}
