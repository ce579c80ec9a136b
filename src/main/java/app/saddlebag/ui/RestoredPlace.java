package app.saddlebag.ui;

import app.saddlebag.profile.KeptBackup;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import java.util.Arrays;

/** Puts a backup in the place of a profile that was just locked, and says where what was there is kept. */
record RestoredPlace(Profiles profiles, Background background, Ui ui) {

    /** @param passphrase opens the backup; wiped */
    void restore(OpenProfile locked, KeptBackup backup, char[] passphrase) {
        background.run(() -> {
            try {
                locked.close(); // waits until it is
                return profiles.replace(backup.file(), locked.folder(), passphrase);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }, kept -> ui.toasts().tell(ui.text("settings.backups.restored", kept.getFileName())),
                failure -> ui.toasts().warn(ui.sentence(failure)));
    }
}
