package app.saddlebag.ui;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import java.util.concurrent.Executors;

/**
 * Keeps the day's backup of an open profile, once its rows are there for the pages to show, and one of what opened it before its
 * keys changed; and says where that could not be.
 */
final class DailyBackup implements AutoCloseable {

    private final OpenProfile profile;
    private final Ui ui;
    private final Background background;

    DailyBackup(OpenProfile profile, Ui ui) {
        this.profile = profile;
        this.ui = ui;
        this.background = ui.background().part();
    }

    /** A demo, which goes when it is closed, has none, nor has what lies where nothing can be written. */
    void start() {
        if (!profile.temporary() && !profile.place().isFixed()) {
            profile.backups().whenKeysChanged(this::keepFormerKeys);
            background.run(() -> {
                profile.ledger().snapshot();
                return profile.backups().makeDaily();
            }, kept -> { }, failure -> ui.toasts().warn(ui.sentence(failure)));
        }
    }

    /** The change holds already; whoever made it does not wait for this. */
    private void keepFormerKeys() {
        background.run(Executors.callable(profile.backups()::makeOfFormerKeys), kept -> { },
                failure -> ui.toasts().warn(ui.sentence(failure)));
    }

    @Override
    public void close() {
        background.close();
    }
}
