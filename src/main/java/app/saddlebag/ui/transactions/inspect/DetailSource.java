package app.saddlebag.ui.transactions.inspect;

import java.util.List;

/** What lies behind a row: the bank's own object, and who else tells it. Every method uses the store: worker only. */
public interface DetailSource {

    /** The object as the bank sent it, in JSON, fields we do not know included. */
    String payload(long rowId);

    /** Names of the other log-ins that tell the same movement; of which one counts. */
    List<String> alsoToldBy(long rowId);
}
