package app.saddlebag.ui.connections;

import app.saddlebag.connect.PendingCodes.Resumed;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.Departure;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finishes earlier tries before a bank is connected, as {@code connect} in the terminal does: what they left at Flanks would
 * stand in the way of the next. Says in one line what came of it.
 */
public final class EarlierLogins {

    private final OpenProfile profile;
    private final SyncModel sync;
    private final Ui ui;
    private final Changes changes;

    public EarlierLogins(OpenProfile profile, SyncModel sync, Ui ui, Changes changes) {
        this.profile = profile;
        this.sync = sync;
        this.ui = ui;
        this.changes = changes;
    }

    /**
     * Blocks. What is connected is synced afterwards, by itself.
     *
     * @return whether there was something to say
     */
    public boolean finish() {
        List<Resumed> logins = profile.waitingLogins().resume(new CallCancellation(), false);
        List<Long> connected = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Resumed login : logins) {
            switch (login) {
                case Resumed.Connected(long id) -> connected.add(id);
                case Resumed.StillHeld _ -> others.add(ui.text("sync.still-held"));
                case Resumed.Failed(ProblemException problem) -> others.addFirst(ui.sentence(problem));
            }
        }
        if (!connected.isEmpty()) {
            String titles = connected.stream().map(id -> profile.records().connection(id).title()).distinct()
                    .collect(Collectors.joining(", "));
            ui.background().onScreen(() -> told(connected, ui.text("connections.finished-earlier", titles)));
        } else if (!others.isEmpty()) {
            ui.background().onScreen(() -> ui.toasts().warn(others.getFirst()));
        }
        return !logins.isEmpty();
    }

    private void told(List<Long> connected, String line) {
        ui.toasts().tell(line);
        changes.tell();
        if (connected.size() == 1) {
            sync.sync(connected.getFirst());
        } else {
            sync.syncAll();
        }
    }

    /**
     * Looks what came of somebody's leaving, and where nothing did, lets them leave again.
     *
     * @param again is called on the JavaFX thread, if it is called
     */
    public void goOn(Departure away, Consumer<Departure> again) {
        record Looked(Optional<Departure> still, boolean said) {
        }
        ui.background().run(() -> {
            boolean said = finish();
            return new Looked(profile.waitingLogins().away().stream().filter(other -> other.id() == away.id()).findFirst(), said);
        }, looked -> {
            changes.tell();
            if (looked.still.isPresent()) {
                again.accept(looked.still.get());
            } else if (!looked.said) {
                ui.toasts().tell(ui.text("connections.away.over"));
            }
        }, failure -> ui.toasts().warn(ui.sentence(failure)));
    }
}
