package app.saddlebag.profile;

import app.saddlebag.connect.PendingCodes.Resumed;
import app.saddlebag.model.ProblemException;
import app.saddlebag.sync.SyncReport;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one round of asking every bank came to.
 *
 * @param logins  what became of each login that an earlier run could not finish
 * @param reports one for each connection that was synced, those just finished included
 */
public record SyncRound(List<Resumed> logins, List<SyncReport> reports) {

    public SyncRound {
        logins = List.copyOf(logins);
        reports = List.copyOf(reports);
    }

    /** Everything that went wrong; empty when nothing did. A login that is still held back is no failure. */
    public List<ProblemException> problems() {
        return Stream.concat(
                logins.stream().filter(Resumed.Failed.class::isInstance).map(login -> ((Resumed.Failed) login).problem()),
                reports.stream().map(SyncReport::problem).filter(Objects::nonNull)).toList();
    }
}
