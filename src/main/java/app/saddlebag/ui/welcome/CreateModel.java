package app.saddlebag.ui.welcome;

import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.environment.EnvironmentModel;
import app.saddlebag.ui.kit.Background;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A profile in the making: its folder, where its API lives. The passphrase passes through and is not kept. */
public final class CreateModel {

    private final Profiles profiles;
    private final Background background;
    private final Messages messages;
    private final Consumer<OpenProfile> created;
    private final NewFolder folder;
    private final EnvironmentModel environment = new EnvironmentModel();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public CreateModel(Profiles profiles, Background background, Messages messages, Consumer<OpenProfile> created) {
        this.profiles = profiles;
        this.background = background;
        this.messages = messages;
        this.created = created;
        folder = new NewFolder(profiles);
    }

    /**
     * Says what is wrong with the fields, if anything is.
     *
     * @param hasSecret whether a client secret was typed
     */
    public boolean check(boolean hasSecret) {
        Optional<String> wrong = folder.problemKey().or(() -> environment.problemKey(hasSecret));
        problem.set(wrong.map(messages::get).orElse(""));
        return wrong.isEmpty();
    }

    /**
     * Makes the profile. The passphrase is wiped afterwards, whatever happens.
     *
     * @param passphrase already judged
     * @param secret     empty for the demo bank
     */
    public void create(char[] passphrase, Optional<ClientSecret> secret) {
        if (busy.get() || !check(secret.isPresent())) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        busy.set(true);
        Path target = folder.path().orElseThrow();
        Optional<Environment> api = environment.environment();
        background.run(() -> {
            try {
                return api.isEmpty() ? profiles.createDemo(target, passphrase)
                        : profiles.create(target, passphrase, api.get(), secret.orElseThrow());
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }, this::succeeded, this::failed);
    }

    public NewFolder folder() {
        return folder;
    }

    public EnvironmentModel environment() {
        return environment;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    private void succeeded(OpenProfile profile) {
        busy.set(false);
        created.accept(profile);
    }

    private void failed(Throwable failure) {
        busy.set(false);
        problem.set(messages.sentence(failure));
    }
}
