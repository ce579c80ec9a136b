package app.saddlebag.ui.welcome;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** A profile in the making: where it goes, whether it is being made, and what went wrong. */
public abstract class NewProfileModel {

    private static final String UNEXPECTED = "unexpected";

    private final Background background;
    private final Messages messages;
    private final NewFolder folder;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty problemKey = new SimpleStringProperty("");
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

    /**
     * The same, where it is about a certain field, to stand at that field.
     *
     * @param concerns whether a key is of something that can be wrong with the field
     */
    public ObservableValue<String> problemAt(Predicate<String> concerns) {
        return problemKey.map(key -> !key.isEmpty() && concerns.test(key) ? problem.get() : "");
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
        say(key.orElse(""), key.map(messages::get).orElse(""));
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
            say(failure instanceof ProblemException told ? told.key() : UNEXPECTED, messages.sentence(failure));
        });
    }

    private void say(String key, String sentence) {
        problemKey.set("");
        problem.set(sentence);
        problemKey.set(key);
    }
}
