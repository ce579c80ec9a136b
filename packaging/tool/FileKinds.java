import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The kinds of file that are the program's own, each described by a properties file in {@code packaging/files}. */
final class FileKinds {

    private static final List<String> NAMES = List.of("saddlebag-backup", "saddlebag-filters");

    private FileKinds() {
    }

    /**
     * @param extension without the dot
     * @param spanish   the description in Spanish, for systems that ask for it
     */
    record Kind(String extension, String mimeType, String description, String spanish) {
    }

    static List<Kind> all(Settings settings) throws IOException {
        List<Kind> kinds = new ArrayList<>();
        for (String name : NAMES) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file(settings, name))) {
                properties.load(reader);
            }
            kinds.add(new Kind(properties.getProperty("extension"), properties.getProperty("mime-type"),
                    properties.getProperty("description"), properties.getProperty("description.es")));
        }
        return kinds;
    }

    static List<String> jpackageArguments(Settings settings) {
        return NAMES.stream().flatMap(name -> List.of("--file-associations", file(settings, name).toString()).stream())
                .toList();
    }

    private static Path file(Settings settings, String name) {
        return settings.packaging().resolve("files").resolve(name + ".properties");
    }
}
