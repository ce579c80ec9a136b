package app.saddlebag.ui.welcome;

import app.saddlebag.profile.Profiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a new profile is called and where it goes. A profile goes by its folder's name. */
public final class NewFolder {

    /** What every system takes as a folder's name. */
    private static final Pattern FOLDER_NAME =
            Pattern.compile("[^\\p{Cntrl}<>:\"/\\\\|?*.][^\\p{Cntrl}<>:\"/\\\\|?*]{0,79}");

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty place;

    public NewFolder(Profiles profiles) {
        place = new SimpleStringProperty(profiles.home().toString());
    }

    public StringProperty nameProperty() {
        return name;
    }

    /** The folder in which the profile's own is made. */
    public StringProperty placeProperty() {
        return place;
    }

    /** Key of what is wrong, empty when nothing is. */
    public Optional<String> problemKey() {
        if (!FOLDER_NAME.matcher(name.get().strip()).matches()) {
            return Optional.of("welcome.problem.name");
        }
        return path().isEmpty() ? Optional.of("welcome.problem.folder") : Optional.empty();
    }

    /** The profile's own folder; empty when name and place do not make one. */
    public Optional<Path> path() {
        try {
            Path parent = Path.of(place.get().strip());
            return parent.isAbsolute() ? Optional.of(parent.resolve(name.get().strip())) : Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
