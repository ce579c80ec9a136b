import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jar of {@code packaging/training}: starts that are made to train the ahead-of-time caches, and to be measured. It stays
 * beside the image, for {@code packaging/measure-startup.sh}, and goes into no package.
 */
final class TrainingJar {

    private final Settings settings;

    TrainingJar(Settings settings) {
        this.settings = settings;
    }

    /** @param app the folder of the program's jars */
    Path compile(Path app) throws IOException {
        Path classes = Work.emptied(settings.work().resolve("training"));
        String classPath = Libraries.jars(app).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> compiler = new ArrayList<>(List.of("-cp", classPath, "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(settings.packaging().resolve("training"))) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).sorted().forEach(compiler::add);
        }
        Work.jdkTool("javac", compiler);
        Path jar = settings.work().resolve("training.jar");
        Work.jdkTool("jar", List.of("--create", "--file", jar.toString(), "--date", settings.timestamp().toString(), "-C",
                classes.toString(), "."));
        Work.delete(classes);
        return jar;
    }
}
