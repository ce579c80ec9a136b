import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The JDK cut down to the modules the program needs. */
final class RuntimeImage {

    /** JavaFX brings its own {@code netscape.javascript}, so the JDK's dying module is not needed for it. */
    private static final Set<String> BROUGHT_ALONG = Set.of("jdk.jsobject");

    private final Settings settings;

    RuntimeImage(Settings settings) {
        this.settings = settings;
    }

    /** @param input the jars that the runtime must be enough for */
    Path link(Path input, Path runtime) throws IOException {
        List<String> modules = settings.list("modules");
        refuseMissing(input, modules);
        Work.delete(runtime);
        Work.jdkTool("jlink", List.of("--add-modules", String.join(",", modules),
                "--include-locales", String.join(",", settings.list("locales")),
                "--strip-debug", "--no-header-files", "--no-man-pages", "--dedup-legal-notices", "error-if-not-same-content",
                "--compress", "zip-0", "--output", runtime.toString()));
        return runtime;
    }

    private void refuseMissing(Path input, List<String> modules) throws IOException {
        Set<String> missing = new TreeSet<>(needed(input));
        missing.removeAll(modules);
        missing.removeAll(BROUGHT_ALONG);
        if (!missing.isEmpty()) {
            throw new Refusal("the libraries need modules that packaging/package.properties does not list: "
                    + String.join(", ", missing));
        }
    }

    /** What jdeps finds, with all classes in one unnamed module, as the class path has them. */
    private Set<String> needed(Path input) throws IOException {
        Path classes = Work.emptied(settings.work().resolve("classes"));
        for (Path jar : Libraries.jars(input)) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : Libraries.entries(zip)) {
                    String name = entry.getName();
                    if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class")) {
                        Path file = classes.resolve(name);
                        Files.createDirectories(file.getParent());
                        Files.write(file, zip.getInputStream(entry).readAllBytes());
                    }
                }
            }
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int code = ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintStream(answer, true, StandardCharsets.UTF_8),
                System.err, "--ignore-missing-deps", "--print-module-deps", classes.toString());
        Work.delete(classes);
        if (code != 0) {
            throw new Refusal("jdeps could not read the libraries: " + answer.toString(StandardCharsets.UTF_8));
        }
        return Arrays.stream(answer.toString(StandardCharsets.UTF_8).strip().lines().reduce((a, b) -> b).orElse("").split(","))
                .collect(Collectors.toSet());
    }
}
