import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Adds the stylesheets in JavaFX's binary form to the program's own jar, where the program looks for them first. */
final class Stylesheets {

    private static final String FOLDER = "app/saddlebag/ui/theme/";

    private final Settings settings;

    Stylesheets(Settings settings) {
        this.settings = settings;
    }

    /** @param input the program's jar and its libraries */
    void compileInto(Path input) throws IOException, InterruptedException {
        Path folder = Work.emptied(settings.work().resolve("stylesheets"));
        Path java = settings.platform().java(Path.of(System.getProperty("java.home")));
        Work.run(Map.of(), List.of(java.toString(), "-cp", input.resolve("*").toString(), settings.get("stylesheets-class"),
                folder.toString()));
        Path jar = input.resolve(settings.jar().getFileName());
        Path plain = Files.move(jar, settings.work().resolve("plain.jar"));
        try (ZipFile zip = new ZipFile(plain.toFile());
                ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (ZipEntry entry : Libraries.entries(zip)) {
                put(copy, entry.getName(), entry.getTime(), zip.getInputStream(entry).readAllBytes());
            }
            for (Path compiled : Work.paths(folder)) {
                if (Files.isRegularFile(compiled)) {
                    put(copy, FOLDER + compiled.getFileName(), FileTime.from(settings.timestamp()).toMillis(),
                            Files.readAllBytes(compiled));
                }
            }
        }
        Files.delete(plain);
        Work.delete(folder);
    }

    private static void put(ZipOutputStream jar, String name, long time, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(time);
        jar.putNextEntry(entry);
        jar.write(content);
    }
}
