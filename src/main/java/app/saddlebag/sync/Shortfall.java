package app.saddlebag.sync;

import app.saddlebag.flanks.DataKind;
import java.time.Instant;

/**
 * A kind of data that the last sync of a connection could not refresh; what was read of it before is shown on.
 *
 * @param problem message key of why, without what would fill its blanks
 * @param since   when it was first not to be read; every sync since then met it again
 * @param asOf    as of when the copy is that is shown; null when there never was one
 */
public record Shortfall(DataKind kind, String problem, Instant since, Instant asOf) {

    /** What Flanks has not fetched from the bank yet, rather than failed to. */
    static final String NOT_READY = "flanks.notReady";

    private static final String ASKED = "sync.asked";
    private static final String ANSWERED = "answered";

    /** Whether it waits for an answer of the person: which product is which. */
    public boolean isAsked() {
        return problem.equals(ASKED);
    }

    /** Whether the person said which product is which, and the next sync will read it. */
    public boolean isAnswered() {
        return problem.equals(ANSWERED);
    }

    Shortfall asAnswered() {
        return new Shortfall(kind, ANSWERED, since, asOf);
    }

    /** Whether it is only a matter of time: nothing went wrong. */
    public boolean isUnderWay() {
        return problem.equals(NOT_READY);
    }
}
