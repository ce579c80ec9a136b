import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Gathers what goes on the class path. Most libraries are copied byte for byte; four are not:
 *
 * <ul>
 * <li>JavaFX and the SQLite driver carry native code inside their jars and would unpack it into the person's home at each
 *     first start. It is unpacked here, beside the jars, where both look first, and only for this system.
 * <li>Bouncy Castle's jar is signed, which keeps its classes out of the ahead-of-time cache and makes the first of them wait
 *     for two megabytes of digests; it also announces itself as a security provider, so that the JDK builds all of it when it
 *     looks for a provider this runtime does not have. Neither is wanted of a library that is called directly for one thing.
 * <li>picocli is compiled for Java 5, whose classes the cache cannot hold ({@link OldClasses}).
 * </ul>
 *
 * Jars without a class (JavaFX's for "no system at all") stay away.
 */
final class Libraries {

    private final Settings settings;

    Libraries(Settings settings) {
        this.settings = settings;
    }

    /** Fills an empty folder with the program's jar, its libraries and their native code. */
    void gather(Path input) throws IOException {
        new Pins(settings).check(jars(settings.libraries()));
        Files.copy(settings.jar(), input.resolve(settings.jar().getFileName()));
        for (Path jar : jars(settings.libraries())) {
            String name = jar.getFileName().toString();
            if (!holdsClasses(jar)) {
                continue;
            }
            if (name.startsWith("javafx-")) {
                rewrite(jar, input, (entry, content) -> settings.platform().isNative(entry)
                        ? unpacked(input, entry, content) : content);
            } else if (name.startsWith("sqlite-jdbc-")) {
                rewrite(jar, input, (entry, content) -> sqlite(input, entry, content));
            } else if (name.startsWith("bcprov-")) {
                rewrite(jar, input, Libraries::unsigned);
            } else if (name.startsWith("picocli-")) {
                OldClasses old = new OldClasses(jar);
                rewrite(jar, input, (entry, content) -> entry.endsWith(".class") ? old.renewed(content) : content);
            } else {
                Files.copy(jar, input.resolve(name));
            }
        }
    }

    static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    static List<ZipEntry> entries(ZipFile zip) {
        return zip.stream().map(ZipEntry.class::cast).toList();
    }

    private static boolean holdsClasses(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().endsWith(".class"));
        }
    }

    /** What becomes of one entry: its new content, or null where it leaves the jar. */
    private interface Change {
        byte[] of(String entry, byte[] content) throws IOException;
    }

    private static void rewrite(Path jar, Path input, Change change) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(input.resolve(jar.getFileName())))) {
            for (ZipEntry entry : entries(zip)) {
                byte[] content = change.of(entry.getName(), zip.getInputStream(entry).readAllBytes());
                if (content != null) {
                    ZipEntry kept = new ZipEntry(entry.getName());
                    kept.setTime(entry.getTime());
                    copy.putNextEntry(kept);
                    copy.write(content);
                }
            }
        }
    }

    private static byte[] unpacked(Path input, String entry, byte[] content) throws IOException {
        Files.write(input.resolve(entry.substring(entry.lastIndexOf('/') + 1)), content);
        return null;
    }

    private byte[] sqlite(Path input, String entry, byte[] content) throws IOException {
        if (!entry.startsWith("org/sqlite/native/")) {
            return content;
        }
        boolean ours = entry.startsWith(settings.platform().sqliteFolder()) && settings.platform().isNative(entry);
        return ours ? unpacked(input, entry, content) : null;
    }

    private static byte[] unsigned(String entry, byte[] content) throws IOException {
        if (entry.matches("META-INF/([^/]*\\.(SF|RSA|DSA|EC)|services/java\\.security\\.Provider)")) {
            return null;
        }
        if (!entry.equals("META-INF/MANIFEST.MF")) {
            return content;
        }
        Attributes main = new Manifest(new ByteArrayInputStream(content)).getMainAttributes();
        Manifest withoutDigests = new Manifest();
        withoutDigests.getMainAttributes().putAll(main);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        withoutDigests.write(bytes);
        return bytes.toByteArray();
    }
}
