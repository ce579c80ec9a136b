package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.profile.RowDetails.Counterpart;
import java.util.List;

/** What lies behind a row: the bank's own object, and who else tells it. Every method uses the store: worker only. */
public interface DetailSource {

    /** The object as the bank sent it, in JSON, fields we do not know included. */
    String payload(long rowId);

    /** How other log-ins tell the same movement; of all of them one counts. */
    List<Counterpart> counterparts(long rowId);
}
