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

/** A profile in the making: its folder, where its API lives. The passphrase passes through and is not kept. */
public final class CreateModel extends NewProfileModel {

    private final Profiles profiles;
    private final Consumer<OpenProfile> created;
    private final EnvironmentModel environment = new EnvironmentModel();

    public CreateModel(Profiles profiles, Background background, Messages messages, Consumer<OpenProfile> created) {
        super(profiles, background, messages);
        this.profiles = profiles;
        this.created = created;
    }

    /**
     * Says what is wrong with the fields, if anything is.
     *
     * @param hasSecret whether a client secret was typed
     */
    public boolean check(boolean hasSecret) {
        return isSound(folder().problemKey().or(() -> environment.problemKey(hasSecret)));
    }

    /**
     * Makes the profile. The passphrase is wiped afterwards, whatever happens.
     *
     * @param passphrase already judged
     * @param secret     empty for the demo bank
     */
    public void create(char[] passphrase, Optional<ClientSecret> secret) {
        if (busyProperty().get() || !check(secret.isPresent())) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        Path target = folder().path().orElseThrow();
        Optional<Environment> api = environment.environment();
        make(() -> {
            try {
                return api.isEmpty() ? profiles.createDemo(target, passphrase)
                        : profiles.create(target, passphrase, api.get(), secret.orElseThrow());
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }, created);
    }

    public EnvironmentModel environment() {
        return environment;
    }
}
