package app.saddlebag.ui.welcome;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Turns the demo into a profile that stays. Until that has worked the demo goes on as it is. */
public final class KeepModel {

    private final Profiles profiles;
    private final OpenProfile demo;
    private final Background background;
    private final Messages messages;
    private final Consumer<OpenProfile> kept;
    private final NewFolder folder;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** @param kept gets the profile in its new place; the demo is closed by then */
    public KeepModel(Profiles profiles, OpenProfile demo, Background background, Messages messages,
            Consumer<OpenProfile> kept) {
        this.profiles = profiles;
        this.demo = demo;
        this.background = background;
        this.messages = messages;
        this.kept = kept;
        folder = new NewFolder(profiles);
        folder.nameProperty().set(messages.get("keep.name"));
    }

    /** Says what is wrong with the folder, if anything is. */
    public boolean check() {
        Optional<String> wrong = folder.problemKey();
        problem.set(wrong.map(messages::get).orElse(""));
        return wrong.isEmpty();
    }

    /** Keeps the demo and wipes the passphrase. */
    public void keep(char[] passphrase) {
        if (busy.get() || !check()) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        busy.set(true);
        Path target = folder.path().orElseThrow();
        background.run(() -> {
            try {
                return profiles.keep(demo, target, passphrase);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }, this::succeeded, this::failed);
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

    private void succeeded(OpenProfile profile) {
        busy.set(false);
        kept.accept(profile);
    }

    private void failed(Throwable failure) {
        busy.set(false);
        problem.set(messages.sentence(failure));
    }
}
