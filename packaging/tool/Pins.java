import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The SHA-256 of every library that may go into a package, for every system, in {@code packaging/libraries.sha256} (the form
 * of {@code sha256sum}). Whatever a registry or a mirror hands out, nothing else is packaged. A new version of a library
 * means a new line there, by hand.
 */
final class Pins {

    private static final int DIGITS = 64;

    private final Path file;

    Pins(Settings settings) {
        this.file = settings.packaging().resolve("libraries.sha256");
    }

    void check(List<Path> jars) throws IOException {
        Map<String, String> pinned = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            pinned.put(line.substring(DIGITS).strip(), line.substring(0, DIGITS));
        }
        for (Path jar : jars) {
            String name = jar.getFileName().toString();
            if (!Work.digest("SHA-256", jar).equals(pinned.get(name))) {
                throw new Refusal(pinned.containsKey(name)
                        ? name + " is not the file that packaging/libraries.sha256 pins"
                        : name + " is not pinned in packaging/libraries.sha256");
            }
        }
    }
}
