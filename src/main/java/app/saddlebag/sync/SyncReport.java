package app.saddlebag.sync;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.ProblemException;
import java.util.List;
import java.util.Map;

/**
 * What one sync of one connection did.
 *
 * @param batch           the rows it changed; its {@code id} is 0 and it is not stored when it changed none
 * @param productsChanged products that are new, gone, back, or have other figures than before
 * @param kinds           what became of each kind that was asked for
 * @param suspicions      rows whose amount or currency changed under the same id
 * @param problem         the first thing that went wrong; null when nothing did
 */
public record SyncReport(long connectionId, Batch batch, int productsChanged, Map<DataKind, KindOutcome> kinds,
                         List<Suspicion> suspicions, Health health, ProblemException problem) {

    public SyncReport {
        kinds = Map.copyOf(kinds);
        suspicions = List.copyOf(suspicions);
    }

    /**
     * A transaction that the bank rewrote.
     *
     * @param before local number of the row as it was, kept
     * @param now    local number of the row as it is told now
     */
    public record Suspicion(long before, long now) {
    }

    /** Whether anything a person could see is different now. */
    public boolean changedNothing() {
        return batch.changedNothing() && productsChanged == 0;
    }
}
