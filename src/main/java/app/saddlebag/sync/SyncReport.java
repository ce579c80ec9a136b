package app.saddlebag.sync;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.ProblemException;
import java.util.Map;

/**
 * What one sync of one connection did.
 *
 * @param batch           the rows it changed; its {@code id} is 0 and it is not stored when it changed none
 * @param productsChanged products that are new, gone, back, or have other figures than before
 * @param productsRenamed whether a known product has another id at the bank now
 * @param kinds           what became of each kind that was asked for
 * @param problem         the first thing that went wrong; null when nothing did
 */
public record SyncReport(long connectionId, Batch batch, int productsChanged, boolean productsRenamed, Map<DataKind, KindOutcome> kinds,
                         Health health, ProblemException problem) {

    public SyncReport {
        kinds = Map.copyOf(kinds);
    }

    /** Whether anything a person could see is different now. */
    public boolean changedNothing() {
        return batch.changedNothing() && productsChanged == 0;
    }
}
