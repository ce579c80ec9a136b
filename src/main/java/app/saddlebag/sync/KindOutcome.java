package app.saddlebag.sync;

import app.saddlebag.model.ProblemException;

/** What became of one kind of data in one sync. A kind that was not read keeps what was stored before. */
public sealed interface KindOutcome {

    /**
     * Read whole and stored.
     *
     * @param rows    objects read
     * @param skipped objects without id, amount or date, or with an id that came twice, met here for the first time
     */
    record Read(int rows, int skipped) implements KindOutcome {
    }

    /** Flanks has not fetched it from the bank yet. */
    record NotReady() implements KindOutcome {
    }

    /** Not read; the last good copy stays. */
    record Failed(ProblemException problem) implements KindOutcome {
    }
}
