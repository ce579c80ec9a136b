package app.saddlebag.ui;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.SyncRound;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import app.saddlebag.ui.connections.SyncModel;

/** The banks of one open profile, as syncs on the screen ask them. */
record ProfileBanks(OpenProfile profile) implements SyncModel.Banks {

    @Override
    public SyncRound syncAll(SyncListener listener, CallCancellation cancellation) {
        return profile.syncAll(listener, cancellation);
    }

    @Override
    public SyncRound finishLogins(SyncListener listener, CallCancellation cancellation, boolean onlyDue) {
        return profile.finishLogins(listener, cancellation, onlyDue);
    }

    @Override
    public SyncReport sync(long connectionId, SyncListener listener, CallCancellation cancellation) {
        return profile.sync(connectionId, listener, cancellation);
    }
}
