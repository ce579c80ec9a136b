package app.saddlebag.ui;

import app.saddlebag.profile.Backup;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A file of ours that the person opened from their desktop: it comes as the program's only argument. */
public sealed interface OpenedFile {

    /** With the dot. What the packages tell the system about each kind stands in {@code packaging/files}. */
    String FILTERS = ".saddlebag-filters";

    Path path();

    /** A profile in one file. */
    record Profile(Path path) implements OpenedFile {
    }

    /** Kept filters as text. */
    record Filters(Path path) implements OpenedFile {
    }

    /** Decided by the name alone; whether there is such a file, and what is in it, is said in the window. */
    static Optional<OpenedFile> among(List<String> arguments) {
        if (arguments.size() != 1) {
            return Optional.empty();
        }
        String name = arguments.getFirst().toLowerCase(Locale.ROOT);
        try {
            return name.endsWith(Backup.EXTENSION) ? Optional.of(new Profile(Path.of(arguments.getFirst()).toAbsolutePath()))
                    : name.endsWith(FILTERS) ? Optional.of(new Filters(Path.of(arguments.getFirst()).toAbsolutePath()))
                    : Optional.empty();
        } catch (InvalidPathException notAFile) {
            return Optional.empty();
        }
    }
}
