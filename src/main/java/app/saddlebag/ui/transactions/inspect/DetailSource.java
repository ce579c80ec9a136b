package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.model.Overlay;
import java.util.List;

/** What lies behind a row: the bank's own object, and what the person adds. Every method uses the store: worker only. */
public interface DetailSource {

    /** The object as the bank sent it, in JSON, fields we do not know included. */
    String payload(long rowId);

    /** Names of the other log-ins that tell the same movement; of which one counts. */
    List<String> alsoToldBy(long rowId);

    /** Keeps what the person adds; the ledger follows. */
    void annotate(long rowId, Overlay overlay);
}
