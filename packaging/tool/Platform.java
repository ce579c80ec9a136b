import java.nio.file.Path;
import java.util.Locale;

/** Where things lie in an application image of each system, and what its native libraries are called. */
enum Platform {
    LINUX("lib/app", "lib/runtime", ".so", "Linux"),
    MAC("Contents/app", "Contents/runtime/Contents/Home", ".dylib", "Mac"),
    WINDOWS("app", "runtime", ".dll", "Windows");

    private final String app;
    private final String runtime;
    private final String librarySuffix;
    private final String sqliteName;

    Platform(String app, String runtime, String librarySuffix, String sqliteName) {
        this.app = app;
        this.runtime = runtime;
        this.librarySuffix = librarySuffix;
        this.sqliteName = sqliteName;
    }

    static Platform ofThisSystem() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return os.contains("mac") ? MAC : os.contains("win") ? WINDOWS : LINUX;
    }

    /** The folder of jars inside an image; the launcher knows it as {@code $APPDIR}. */
    Path app(Path image) {
        return image.resolve(app);
    }

    Path runtime(Path image) {
        return image.resolve(runtime);
    }

    Path java(Path runtime) {
        return runtime.resolve("bin").resolve(this == WINDOWS ? "java.exe" : "java");
    }

    boolean isNative(String entry) {
        return entry.endsWith(librarySuffix);
    }

    /** The folder in the SQLite driver's jar that holds the library for this machine. */
    String sqliteFolder() {
        String arch = System.getProperty("os.arch");
        return "org/sqlite/native/" + sqliteName + "/" + (arch.equals("amd64") ? "x86_64" : arch) + "/";
    }
}
