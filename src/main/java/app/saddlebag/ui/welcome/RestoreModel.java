package app.saddlebag.ui.welcome;

import app.saddlebag.profile.Backup;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Makes a profile of a backup. Nothing is left behind when that fails. */
public final class RestoreModel {

    private final Path backup;
    private final Background background;
    private final Messages messages;
    private final Consumer<Profiles.Known> restored;
    private final NewFolder folder;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** @param restored gets the profile, which still wants its passphrase */
    public RestoreModel(Profiles profiles, Path backup, Background background, Messages messages,
            Consumer<Profiles.Known> restored) {
        this.backup = backup;
        this.background = background;
        this.messages = messages;
        this.restored = restored;
        folder = new NewFolder(profiles);
        folder.nameProperty().set(nameOf(backup));
    }

    private static String nameOf(Path backup) {
        String file = String.valueOf(backup.getFileName());
        return file.endsWith(Backup.EXTENSION) ? file.substring(0, file.length() - Backup.EXTENSION.length()) : file;
    }

    public void restore() {
        Optional<String> wrong = folder.problemKey();
        problem.set(wrong.map(messages::get).orElse(""));
        if (busy.get() || wrong.isPresent()) {
            return;
        }
        busy.set(true);
        Path target = folder.path().orElseThrow();
        background.run(Executors.callable(() -> Backup.restore(backup, target)), done -> {
            busy.set(false);
            restored.accept(new Profiles.Known(target.getFileName().toString(), target));
        }, failure -> {
            busy.set(false);
            problem.set(messages.sentence(failure));
        });
    }

    public NewFolder folder() {
        return folder;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
