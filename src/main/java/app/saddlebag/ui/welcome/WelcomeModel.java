package app.saddlebag.ui.welcome;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The first choice: the demo bank, or which profile. */
public final class WelcomeModel {

    private final Profiles profiles;
    private final Background background;
    private final Messages messages;
    private final Consumer<OpenProfile> opened;
    private final ObservableList<Profiles.Known> known = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param opened gets the demo once it is ready */
    public WelcomeModel(Profiles profiles, Background background, Messages messages, Consumer<OpenProfile> opened) {
        this.profiles = profiles;
        this.background = background;
        this.messages = messages;
        this.opened = opened;
        background.run(profiles::known, known::setAll, this::failed);
    }

    /** Starts the demo bank and opens a temporary profile at it. */
    public void tryDemo() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        background.run(profiles::demo, demo -> {
            busy.set(false);
            opened.accept(demo);
        }, this::failed);
    }

    /** Profiles this computer knows of, by name. */
    public ObservableList<Profiles.Known> known() {
        return known;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The sentence of the last failure; empty when there is none. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private void failed(Throwable failure) {
        busy.set(false);
        problem.set(messages.sentence(failure));
    }
}
