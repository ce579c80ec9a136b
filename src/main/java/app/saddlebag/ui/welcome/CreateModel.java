package app.saddlebag.ui.welcome;

import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.environment.EnvironmentModel;
import app.saddlebag.ui.kit.Background;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A profile in the making: its name, its folder, where its API lives. The passphrase passes through and is not kept. */
public final class CreateModel {

    private final Profiles profiles;
    private final Background background;
    private final Messages messages;
    private final Consumer<OpenProfile> created;
    private final EnvironmentModel environment = new EnvironmentModel();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private String suggestedFolder = "";

    public CreateModel(Profiles profiles, Background background, Messages messages, Consumer<OpenProfile> created) {
        this.profiles = profiles;
        this.background = background;
        this.messages = messages;
        this.created = created;
        name.subscribe(this::suggestFolder);
    }

    /**
     * Checks the fields and makes the profile. The passphrase is wiped afterwards, whatever happens.
     *
     * @param passphrase already judged
     * @param secret     empty for the demo bank
     */
    public void create(char[] passphrase, Optional<ClientSecret> secret) {
        Optional<String> wrong = problemKey(secret.isPresent());
        if (wrong.isPresent() || busy.get()) {
            Arrays.fill(passphrase, '\0');
            wrong.ifPresent(key -> problem.set(messages.get(key)));
            return;
        }
        busy.set(true);
        problem.set("");
        Path target = Path.of(folder.get().strip());
        String chosenName = name.get().strip();
        background.run(() -> {
            try {
                return profiles.create(target, chosenName, passphrase, environment.environment().orElse(null),
                        secret.orElse(null));
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }, this::succeeded, this::failed);
    }

    /** Key of what is wrong with the fields, empty when nothing is. */
    public Optional<String> problemKey(boolean hasSecret) {
        if (name.get().isBlank()) {
            return Optional.of("welcome.problem.name");
        }
        if (!isPath(folder.get())) {
            return Optional.of("welcome.problem.folder");
        }
        return environment.problemKey(hasSecret);
    }

    public EnvironmentModel environment() {
        return environment;
    }

    public StringProperty nameProperty() {
        return name;
    }

    /** Follows the name until the person changes it. */
    public StringProperty folderProperty() {
        return folder;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    private void suggestFolder(String newName) {
        problem.set("");
        if (folder.get().equals(suggestedFolder)) {
            String plain = plain(newName);
            suggestedFolder = plain.isEmpty() ? "" : profiles.home().resolve(plain).toString();
            folder.set(suggestedFolder);
        }
    }

    private void succeeded(OpenProfile profile) {
        busy.set(false);
        created.accept(profile);
    }

    private void failed(Throwable failure) {
        busy.set(false);
        problem.set(messages.sentence(failure));
    }

    /** A folder name any system accepts. */
    static String plain(String name) {
        return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }

    private static boolean isPath(String typed) {
        try {
            return !typed.isBlank() && Path.of(typed.strip()).isAbsolute();
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }
}
