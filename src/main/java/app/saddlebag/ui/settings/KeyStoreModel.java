package app.saddlebag.ui.settings;

import app.saddlebag.profile.OpenKeys;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.util.Arrays;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Whether this computer's key store may open the profile; changed under the passphrase. */
final class KeyStoreModel {

    private final OpenKeys keys;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    KeyStoreModel(OpenKeys keys, Background background, Messages messages) {
        this.keys = keys;
        this.background = background;
        this.messages = messages;
        look();
    }

    private void look() {
        background.run(keys::hasKeyStore, on::set, failure -> problem.set(messages.sentence(failure)));
    }

    /**
     * Changes it, and wipes the passphrase.
     *
     * @param done called when it has
     */
    void change(boolean wanted, char[] passphrase, Runnable done) {
        busy.set(true);
        problem.set("");
        background.run(Executors.callable(() -> {
            try {
                if (wanted) {
                    keys.useKeyStore(passphrase);
                } else {
                    keys.leaveKeyStore(passphrase);
                }
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }), changed -> {
            busy.set(false);
            on.set(wanted);
            done.run();
        }, failure -> {
            busy.set(false);
            look(); // half of it may be done
            problem.set(messages.sentence(failure));
        });
    }

    /** False until the key file was looked into. */
    ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The sentence of the last failure; empty when there is none. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
