import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code packaging/training} is compiled into. The start that trains the ahead-of-time caches goes into the package's copy
 * of the program's jar: the virtual machine takes no cache that was trained with a jar more on the class path than there is
 * later. Starts that are measured stand behind all jars, in one of their own that stays beside the image, for
 * {@code packaging/measure-startup.sh}, and goes into no package.
 */
final class TrainingJar {

    private final Settings settings;

    TrainingJar(Settings settings) {
        this.settings = settings;
    }

    /** @param input the program's jar and its libraries */
    void compileInto(Path input) throws IOException {
        Path classes = Work.emptied(settings.work().resolve("training"));
        String classPath = Libraries.jars(input).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> compiler = new ArrayList<>(List.of("-cp", classPath, "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(settings.packaging().resolve("training"))) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).sorted().forEach(compiler::add);
        }
        Work.jdkTool("javac", compiler);
        String trained = settings.get("training-class").replace('.', '/');
        List<Path> compiled = Work.paths(classes).stream().filter(Files::isRegularFile).toList();
        put("--update", input.resolve(settings.jar().getFileName()), classes,
                compiled.stream().filter(file -> relative(classes, file).startsWith(trained)).toList());
        put("--create", settings.work().resolve("training.jar"), classes,
                compiled.stream().filter(file -> !relative(classes, file).startsWith(trained)).toList());
        Work.delete(classes);
    }

    private void put(String way, Path jar, Path classes, List<Path> files) {
        List<String> arguments = new ArrayList<>(List.of(way, "--file", jar.toString(), "--date", settings.timestamp().toString()));
        files.forEach(file -> arguments.addAll(List.of("-C", classes.toString(), relative(classes, file))));
        Work.jdkTool("jar", arguments);
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }
}
