package app.saddlebag.ui;

import app.saddlebag.profile.Backup;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the person opened from their desktop: files of ours, or of a bank, that come as the program's only arguments. */
public sealed interface OpenedFile {

    /** With the dot. What the packages tell the system about each kind of ours stands in {@code packaging/files}. */
    String FILTERS = ".saddlebag-filters";

    /** Those that nothing but statements of banks have; what a file is, is recognised by its content. */
    List<String> STATEMENTS = List.of(".ofx", ".qfx", ".qif", ".mt940", ".sta", ".n43");

    /** A profile in one file. */
    record Profile(Path path) implements OpenedFile {
    }

    /** Kept filters as text. */
    record Filters(Path path) implements OpenedFile {
    }

    /** Statements, to be taken in once a profile is open. */
    record Statements(List<Path> paths) implements OpenedFile {
    }

    /** Decided by the names alone; whether there is such a file, and what is in it, is said in the window. */
    static Optional<OpenedFile> among(List<String> arguments) {
        try {
            if (!arguments.isEmpty() && arguments.stream().allMatch(argument -> STATEMENTS.stream().anyMatch(ending -> ends(argument, ending)))) {
                return Optional.of(new Statements(arguments.stream().map(argument -> Path.of(argument).toAbsolutePath()).toList()));
            }
            if (arguments.size() != 1) {
                return Optional.empty();
            }
            String name = arguments.getFirst();
            return ends(name, Backup.EXTENSION) ? Optional.of(new Profile(Path.of(name).toAbsolutePath()))
                    : ends(name, FILTERS) ? Optional.of(new Filters(Path.of(name).toAbsolutePath())) : Optional.empty();
        } catch (InvalidPathException notAFile) {
            return Optional.empty();
        }
    }

    private static boolean ends(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
