package app.saddlebag.ui.unlock;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Opens one profile with its passphrase, as often as it takes. */
public final class UnlockModel {

    private final Profiles profiles;
    private final Profiles.Known profile;
    private final Background background;
    private final Messages messages;
    private final Runnable warmUp;
    private final Consumer<OpenProfile> opened;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * @param warmUp gets the screen's part ready
     * @param opened   gets the profile
     */
    public UnlockModel(Profiles profiles, Profiles.Known profile, Background background, Messages messages,
            Runnable warmUp, Consumer<OpenProfile> opened) {
        this.profiles = profiles;
        this.profile = profile;
        this.background = background;
        this.messages = messages;
        this.warmUp = warmUp;
        this.opened = opened;
    }

    /** Someone has begun to type: by the time they are done, what opening needs can be ready. */
    public void typing() {
        profiles.prepare();
        warmUp.run();
    }

    /** Tries a passphrase and wipes it. A failure leaves the profile as it was and says which kind it is. */
    public void unlock(char[] passphrase) {
        if (busy.get()) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        busy.set(true);
        problem.set("");
        background.run(() -> {
            try {
                return profiles.open(profile.folder(), passphrase);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }, this::succeeded, this::failed);
    }

    public Profiles.Known profile() {
        return profile;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The sentence of the last failure; empty when there is none. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private void succeeded(OpenProfile open) {
        busy.set(false);
        opened.accept(open);
    }

    private void failed(Throwable failure) {
        busy.set(false);
        problem.set(messages.sentence(failure));
    }
}
