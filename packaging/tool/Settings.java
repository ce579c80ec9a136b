import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What the packager works with: {@code package.properties}, {@code jvm.options} and what Maven wrote into {@code target}.
 *
 * @param version    the pom's, as Maven wrote it into the program's resources
 * @param timestamp  the pom's {@code project.build.outputTimestamp}; every file of a package carries it
 * @param jvmOptions those of {@code ./run}, which are the packages' too
 */
record Settings(Path repository, Platform platform, Properties properties, String version, Instant timestamp,
        List<String> jvmOptions) {

    static Settings read(Path repository) throws IOException {
        Path pom = repository.resolve("pom.xml");
        if (!Files.exists(pom)) {
            throw new Refusal("run this from the top of the repository");
        }
        Path version = repository.resolve("target/classes/app/saddlebag/version.properties");
        if (!Files.exists(version)) {
            throw new Refusal("nothing is built yet: mvn -Prelease package comes first");
        }
        String timestamp = Files.readString(pom).replaceAll("(?s).*<project.build.outputTimestamp>(.*?)<.*", "$1");
        try (Stream<String> options = Files.lines(repository.resolve("packaging/jvm.options"))) {
            return new Settings(repository, Platform.ofThisSystem(), load(repository.resolve("packaging/package.properties")),
                    load(version).getProperty("version"), Instant.parse(timestamp),
                    options.filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    String get(String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new Refusal("packaging/package.properties says nothing about " + key);
        }
        return value;
    }

    List<String> list(String key) {
        return List.of(get(key).split("\\s*,\\s*"));
    }

    /** The same, for another system. */
    Settings on(Platform other) {
        return new Settings(repository, other, properties, version, timestamp, jvmOptions);
    }

    /** What every start of a package says to the virtual machine. */
    List<String> startOptions() {
        return jvmOptions;
    }

    /** On Linux the program goes by its command's name, elsewhere by its title. */
    String imageName() {
        return platform == Platform.LINUX ? get("command") : get("name");
    }

    Path jar() {
        return repository.resolve("target/saddlebag-" + version + ".jar");
    }

    Path libraries() {
        return repository.resolve("target/lib");
    }

    Path packaging() {
        return repository.resolve("packaging");
    }

    /** Everything this tool makes lies below; it is emptied first. */
    Path work() {
        return repository.resolve("target/package");
    }
}
