package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.profile.RowDetails.Counterpart;
import app.saddlebag.profile.Tie;
import app.saddlebag.profile.TieAnswers.Answer;
import java.util.List;

/** What lies behind a row: the bank's own object, and who else tells it. Every method uses the store: worker only. */
public interface DetailSource {

    /** The object as the bank sent it, in JSON, fields we do not know included. */
    String payload(long rowId);

    /** The rows that tell of the same event. */
    List<Counterpart> counterparts(long rowId);

    /** The pairs that wait for an answer, the newest first. */
    List<Tie> proposals();

    /** Keeps what the person says of pairs of rows, of all or of none; what they count follows. */
    void answer(List<MovementLink> ties, Answer answer);
}
