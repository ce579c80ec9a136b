package app.saddlebag.ui.welcome;

import app.saddlebag.profile.Backup;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Makes a profile of a backup. Nothing is left behind when that fails. */
public final class RestoreModel extends NewProfileModel {

    private final Path backup;
    private final Consumer<Profiles.Known> restored;

    /** @param restored gets the profile, which still wants its passphrase */
    public RestoreModel(Profiles profiles, Path backup, Background background, Messages messages,
            Consumer<Profiles.Known> restored) {
        super(profiles, background, messages);
        this.backup = backup;
        this.restored = restored;
        folder().nameProperty().set(nameOf(backup));
    }

    private static String nameOf(Path backup) {
        String file = String.valueOf(backup.getFileName());
        return file.endsWith(Backup.EXTENSION) ? file.substring(0, file.length() - Backup.EXTENSION.length()) : file;
    }

    public void restore() {
        if (busyProperty().get() || !isSound(folder().problemKey())) {
            return;
        }
        Path target = folder().path().orElseThrow();
        make(Executors.callable(() -> Backup.restore(backup, target)),
                done -> restored.accept(new Profiles.Known(target.getFileName().toString(), target)));
    }
}
