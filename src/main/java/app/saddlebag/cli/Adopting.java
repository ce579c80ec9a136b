package app.saddlebag.cli;

import app.saddlebag.connect.Adoption;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.Departure;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.SyncRound;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import java.util.ArrayList;
import java.util.List;

/** Takes over the log-ins of a profile that are at Flanks and that it does not know. */
final class Adopting {

    private final Terminal terminal;

    Adopting(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * @param bank only those at this bank; null for all
     * @return whether everything that was taken over was read
     */
    boolean run(OpenProfile profile, String bank, Format format) {
        Adoption.Look look = profile.waitingLogins().look();
        List<Departure> wanted = look.strays().stream()
                .filter(stray -> bank == null || bank.equals(stray.entityId())).toList();
        if (wanted.isEmpty()) {
            terminal.say("cli.connect.adoptNone", look.others());
        }
        List<SyncReport> reports = new ArrayList<>();
        for (Departure stray : wanted) {
            reports.add(profile.sync(profile.waitingLogins().adopt(stray), SyncListener.NONE, new CallCancellation()));
        }
        SyncRound round = new SyncRound(List.of(), reports);
        new Syncing(terminal).write(profile, round, format);
        return round.problems().isEmpty();
    }
}
