package app.saddlebag.ui.welcome;

import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A profile in the making: where it goes, whether it is being made, and what went wrong. */
public abstract class NewProfileModel {

    private final Background background;
    private final Messages messages;
    private final NewFolder folder;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    NewProfileModel(Profiles profiles, Background background, Messages messages) {
        this.background = background;
        this.messages = messages;
        folder = new NewFolder(profiles);
    }

    public NewFolder folder() {
        return folder;
    }

    /** What is wrong with the fields, or went wrong in the making, in a sentence; empty when nothing did. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /**
     * Says what is wrong.
     *
     * @param key of the text; empty when nothing is
     * @return whether nothing is
     */
    final boolean isSound(Optional<String> key) {
        problem.set(key.map(messages::get).orElse(""));
        return key.isEmpty();
    }

    /** Makes it on a worker. */
    final <T> void make(Callable<T> work, Consumer<? super T> made) {
        busy.set(true);
        background.run(work, result -> {
            busy.set(false);
            made.accept(result);
        }, failure -> {
            busy.set(false);
            problem.set(messages.sentence(failure));
        });
    }
}
