package app.saddlebag.ui.welcome;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The first choice: the demo bank, or which profile. */
public final class WelcomeModel {

    private final DemoInWaiting demo;
    private final Messages messages;
    private final Consumer<OpenProfile> opened;
    private final ObservableList<Profiles.Known> known = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * @param demo   begun at once where there is no profile, because the demo is then what most people try
     * @param opened gets the demo once it is ready
     */
    public WelcomeModel(Profiles profiles, DemoInWaiting demo, Background background, Messages messages, Consumer<OpenProfile> opened) {
        this.demo = demo;
        this.messages = messages;
        this.opened = opened;
        background.run(profiles::known, all -> {
            known.setAll(all);
            if (all.isEmpty()) {
                demo.begin();
            }
        }, this::failed);
    }

    /** Opens a temporary profile that is connected at several of the demo's banks. */
    public void tryDemo() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        demo.take(made -> {
            busy.set(false);
            opened.accept(made);
        }, this::failed);
    }

    /** Profiles this computer knows of, by name. */
    public ObservableList<Profiles.Known> known() {
        return known;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is going on while {@link #busyProperty}. */
    public StringExpression progress() {
        return Bindings.createStringBinding(() -> messages.get("welcome.demo.starting", demo.thereProperty().get(), demo.banks()),
                demo.thereProperty());
    }

    /** How far that is: 0 to 1. */
    public DoubleExpression done() {
        return demo.thereProperty().add(0.0).divide(demo.banks());
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
