package app.saddlebag.profile;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.State;
import app.saddlebag.filter.Term;
import app.saddlebag.ledger.SearchCancellation;

/**
 * How much there is to look at among rows and log-ins.
 *
 * @param unfinished log-ins that are between here and the bank, or there and not known
 * @param changed    rows that the last sync of their source told otherwise
 * @param pairs      pairs of rows that wait for a yes or a no
 */
public record Findings(int unfinished, long changed, int pairs) {

    public static final Findings NONE = new Findings(0, 0, 0);

    /** Finds rows that were told otherwise. */
    public static final Filter CHANGED = Filter.of(Term.is(State.CHANGED));

    /** Reads the disk and looks at every row: worker only. */
    public static Findings of(OpenProfile profile) {
        WaitingLogins logins = profile.waitingLogins();
        return new Findings(logins.waiting().size() + logins.away().size() + logins.strays().size(),
                profile.ledger().snapshot().search(CHANGED, profile.records().today(), new SearchCancellation(), null).size(),
                profile.ties().list().open().size());
    }
}
