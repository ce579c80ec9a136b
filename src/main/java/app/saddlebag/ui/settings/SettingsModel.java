package app.saddlebag.ui.settings;

import app.saddlebag.profile.LoginItem;
import app.saddlebag.profile.Looks;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Preferences.Values;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The preferences of the program and the passphrase of the open profile. */
public final class SettingsModel {

    private final Profiles profiles;
    private final Preferences preferences;
    private final OpenProfile profile;
    private final Background background;
    private final Messages messages;
    private final Consumer<Values> looks;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final LoginItem loginItem;
    private final ReadOnlyBooleanWrapper loginPossible = new ReadOnlyBooleanWrapper();
    private final BooleanProperty login = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper startProblem = new ReadOnlyStringWrapper("");
    private Values values;

    /**
     * @param loginItem the system's own entry
     * @param looks     told the new values at once, before they are saved
     */
    public SettingsModel(Profiles profiles, OpenProfile profile, LoginItem loginItem, Background background, Messages messages,
            Consumer<Values> looks) {
        this.profiles = profiles;
        this.preferences = profiles.preferences();
        this.profile = profile;
        this.background = background;
        this.messages = messages;
        this.looks = looks;
        this.values = preferences.values();
        this.loginItem = loginItem;
        background.run(() -> loginItem.isPossible() && loginItem.isOn(), on -> {
            login.set(on);
            loginPossible.set(loginItem.isPossible());
            login.addListener((observed, before, wanted) -> setLogin(wanted));
        }, failure -> startProblem.set(messages.sentence(failure)));
    }

    private void setLogin(boolean on) {
        startProblem.set("");
        background.run(Executors.callable(() -> loginItem.set(on)), done -> { },
                failure -> startProblem.set(messages.sentence(failure)));
    }

    /** Whether the system starts the program at login; the system is told at once. */
    public BooleanProperty loginProperty() {
        return login;
    }

    /** False until the system has answered, and where the program was not installed. */
    public ReadOnlyBooleanProperty loginPossibleProperty() {
        return loginPossible.getReadOnlyProperty();
    }

    /** Why the system's entry could not be read or changed; empty when it could. */
    public ReadOnlyStringProperty startProblemProperty() {
        return startProblem.getReadOnlyProperty();
    }

    public Values values() {
        return values;
    }

    Profiles profiles() {
        return profiles;
    }

    public OpenProfile profile() {
        return profile;
    }

    /** Changes a preference now and saves it behind. */
    public void change(UnaryOperator<Values> change) {
        values = change.apply(values);
        looks.accept(values);
        background.behind(() -> preferences.change(change));
    }

    /** Looks and language as they were at first; profiles and the window's place stay. */
    public void resetLooks() {
        change(now -> now.withLooks(_ -> Looks.DEFAULT)
                .withLockAfterMinutes(Values.DEFAULT.lockAfterMinutes()).withLanguage(null));
    }

    /**
     * Changes the profile's passphrase and wipes both. The old one holds until the new one has been seen to work.
     *
     * @param changed called when it has
     */
    public void changePassphrase(char[] old, char[] fresh, Runnable changed) {
        if (busy.get()) {
            Arrays.fill(old, '\0');
            Arrays.fill(fresh, '\0');
            return;
        }
        busy.set(true);
        problem.set("");
        background.run(Executors.callable(() -> {
            try {
                profile.keys().changePassphrase(old, fresh);
            } finally {
                Arrays.fill(old, '\0');
                Arrays.fill(fresh, '\0');
            }
        }), done -> {
            busy.set(false);
            changed.run();
        }, failure -> {
            busy.set(false);
            problem.set(messages.sentence(failure));
        });
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
