package app.saddlebag.ui.unlock;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Notices;
import java.util.Arrays;
import java.util.concurrent.Callable;
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
    private final Notices notices;
    private final Runnable warmUp;
    private final Consumer<OpenProfile> opened;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper acceptable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper recoverable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper keyStore = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper codeProblem = new ReadOnlyStringWrapper("");

    /**
     * @param notices where it is said what could not be kept of a profile that was taken as it is
     * @param warmUp  gets the screen's part ready
     * @param opened  gets the profile
     */
    public UnlockModel(Profiles profiles, Profiles.Known profile, Background background, Messages messages,
            Notices notices, Runnable warmUp, Consumer<OpenProfile> opened) {
        this.profiles = profiles;
        this.profile = profile;
        this.background = background;
        this.messages = messages;
        this.notices = notices;
        this.warmUp = warmUp;
        this.opened = opened;
        background.run(() -> profiles.keys().hasRecoveryCode(profile.folder()), recoverable::set, unreadable -> { }); // unlocking says it
        background.run(() -> profiles.keys().hasKeyStore(profile.folder()), keyStore::set, unreadable -> { });
    }

    /** Someone has begun to type: by the time they are done, what opening needs can be ready. */
    public void typing() {
        profiles.prepare();
        warmUp.run();
    }

    /** Tries a passphrase and wipes it. A failure leaves the profile as it was and says which kind it is. */
    public void unlock(char[] passphrase) {
        open(passphrase, () -> profiles.open(profile.folder(), passphrase), this::succeeded);
    }

    /** Opens the profile by what this computer's key store has of it; the system may ask the person first. */
    public void unlockByKeyStore() {
        open(new char[0], () -> profiles.openByKeyStore(profile.folder()), this::succeeded);
    }

    /** Whether {@link #unlockByKeyStore} is a way to open the profile. */
    public ReadOnlyBooleanProperty keyStoreProperty() {
        return keyStore.getReadOnlyProperty();
    }

    /**
     * Opens a profile as it is that was refused because it was changed outside, and wipes the passphrase. What cannot be trusted
     * is left out; a copy of what was refused stays.
     */
    public void accept(char[] passphrase) {
        open(passphrase, () -> profiles.accept(profile.folder(), passphrase), accepted -> {
            succeeded(accepted.profile());
            notices.warn(messages.get("unlock.accepted", accepted.leftOut(), accepted.copy().getFileName()));
        });
    }

    /**
     * Sets a new passphrase by the recovery code, opens the profile with it, and wipes both.
     *
     * @param done called before the profile is handed on
     */
    public void recover(char[] code, char[] fresh, Runnable done) {
        if (busy.get()) {
            Arrays.fill(code, '\0');
            Arrays.fill(fresh, '\0');
            return;
        }
        busy.set(true);
        codeProblem.set("");
        background.run(() -> {
            try {
                profiles.keys().recover(profile.folder(), code, fresh);
                return profiles.open(profile.folder(), fresh);
            } finally {
                Arrays.fill(code, '\0');
                Arrays.fill(fresh, '\0');
            }
        }, open -> {
            done.run();
            succeeded(open);
        }, failure -> {
            busy.set(false);
            codeProblem.set(messages.sentence(failure));
        });
    }

    /** Whether a recovery code could open the profile. */
    public ReadOnlyBooleanProperty recoverableProperty() {
        return recoverable.getReadOnlyProperty();
    }

    /** Why the recovery code did not do; empty when there is nothing to say. */
    public ReadOnlyStringProperty codeProblemProperty() {
        return codeProblem.getReadOnlyProperty();
    }

    private <T> void open(char[] passphrase, Callable<T> way, Consumer<T> done) {
        if (busy.get()) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        busy.set(true);
        problem.set("");
        acceptable.set(false);
        background.run(() -> {
            try {
                return way.call();
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }, done, this::failed);
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

    /** Whether the last failure leaves {@link #accept} as a way to open the profile. */
    public ReadOnlyBooleanProperty acceptableProperty() {
        return acceptable.getReadOnlyProperty();
    }

    private void succeeded(OpenProfile open) {
        busy.set(false);
        opened.accept(open);
    }

    private void failed(Throwable failure) {
        busy.set(false);
        acceptable.set(Profiles.isAcceptable(failure));
        problem.set(messages.sentence(failure));
    }
}
