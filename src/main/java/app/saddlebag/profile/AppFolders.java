package app.saddlebag.profile;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where a desktop program keeps its things on each system: the XDG folders, {@code %APPDATA%}, {@code ~/Library}.
 *
 * @param data     profiles are made here
 * @param settings preferences that are read before any profile is open
 * @param state    logs
 */
public record AppFolders(Path data, Path settings, Path state) {

    private static final String NAME = "saddlebag";
    private static final String TITLE = "Saddlebag";

    /**
     * @param environment the process's environment variables
     * @param home        the person's home folder
     * @param osName      {@code os.name}
     */
    public static AppFolders of(Map<String, String> environment, Path home, String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            Path support = home.resolve("Library/Application Support").resolve(TITLE);
            return new AppFolders(support, support, home.resolve("Library/Logs").resolve(TITLE));
        }
        if (os.contains("win")) {
            Path roaming = absolute(environment.get("APPDATA"), home.resolve("AppData/Roaming")).resolve(TITLE);
            Path local = absolute(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local")).resolve(TITLE);
            return new AppFolders(roaming, roaming, local);
        }
        return new AppFolders(
                absolute(environment.get("XDG_DATA_HOME"), home.resolve(".local/share")).resolve(NAME),
                absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve(NAME),
                absolute(environment.get("XDG_STATE_HOME"), home.resolve(".local/state")).resolve(NAME));
    }

    public static AppFolders ofThisSystem() {
        return of(System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name"));
    }

    /** The folder under which profiles are made unless the person says otherwise. */
    public Path profiles() {
        return data.resolve("profiles");
    }

    /** The XDG rules ask to ignore a relative path. */
    private static Path absolute(String value, Path fallback) {
        return value == null || value.isBlank() || !Path.of(value).isAbsolute() ? fallback : Path.of(value);
    }
}
