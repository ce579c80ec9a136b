package app.saddlebag.ui.settings;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The recovery code of the open profile: made, made anew, revoked, each under the passphrase. */
public final class RecoveryModel {

    private final OpenProfile profile;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public RecoveryModel(OpenProfile profile, Background background, Messages messages) {
        this.profile = profile;
        this.background = background;
        this.messages = messages;
        background.run(profile.keys()::hasRecoveryCode, there::set, this::failed);
    }

    /** Whether the profile has a code; false until the key file was looked into. */
    public ReadOnlyBooleanProperty thereProperty() {
        return there.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The sentence of the last failure; empty when there is none. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Makes a code in the place of the one there may be, and wipes the passphrase.
     *
     * @param made gets the code as it is printed
     */
    public void make(char[] passphrase, Consumer<String> made) {
        run(passphrase, () -> {
            char[] code = profile.keys().makeRecoveryCode(passphrase);
            try {
                return new String(code);
            } finally {
                Arrays.fill(code, '\0');
            }
        }, code -> {
            there.set(true);
            made.accept(code);
        });
    }

    /** Takes the code's power away, and wipes the passphrase. */
    public void revoke(char[] passphrase, Runnable revoked) {
        run(passphrase, () -> {
            profile.keys().revokeRecoveryCode(passphrase);
            return true;
        }, done -> {
            there.set(false);
            revoked.run();
        });
    }

    private <T> void run(char[] passphrase, Callable<T> deed, Consumer<T> done) {
        if (busy.get()) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        busy.set(true);
        problem.set("");
        background.run(() -> {
            try {
                return deed.call();
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }, result -> {
            busy.set(false);
            done.accept(result);
        }, this::failed);
    }

    private void failed(Throwable failure) {
        busy.set(false);
        problem.set(messages.sentence(failure));
    }
}
