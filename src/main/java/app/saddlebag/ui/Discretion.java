package app.saddlebag.ui;

import app.saddlebag.profile.Preferences;
import app.saddlebag.ui.kit.Ui;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Whether the amounts of an open profile are dots on every screen; remembered on this computer. Lives on the JavaFX thread. */
final class Discretion {

    private final Ui ui;
    private final Preferences preferences;
    private final Path profile;
    private final Runnable anew;
    private final ReadOnlyBooleanWrapper on;

    /**
     * Begins as amounts are written already.
     *
     * @param profile its folder
     * @param anew    writes anew whatever is on the screen
     */
    Discretion(Ui ui, Preferences preferences, Path profile, Runnable anew) {
        this.ui = ui;
        this.preferences = preferences;
        this.profile = profile;
        this.anew = anew;
        on = new ReadOnlyBooleanWrapper(this, "on", ui.formats().hidesAmounts());
    }

    ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** Hides the amounts, or shows them again. */
    void turn() {
        ui.formats().hideAmounts(!on.get());
        on.set(!on.get());
        ui.sheets().closeThoseWithAmounts();
        ui.toasts().clear();
        anew.run();
        keep();
    }

    /** What is kept is how it stands when it is written: of two turns in a row either may be written last. */
    void keep() {
        ui.background().behind(() -> preferences.discreet(profile, ui.formats().hidesAmounts()));
    }
}
