import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The program as a folder that runs by itself: launcher, jars, runtime, licences, and the ahead-of-time caches of starts that
 * were really made. A cache holds for these jars in their order on the class path and for this runtime, so it is made last and
 * from the finished folder; moving the folder does not harm it.
 *
 * <p>There are three, because a start loads all that its cache holds: with the desktop and the command line in one, either would
 * wait a hundred milliseconds for the classes of the other, and so would an answer that opens no profile for those that do.
 */
final class AppImage {

    static final String CACHE = "saddlebag.aot";
    static final String COMMAND_CACHE = "saddlebag-command.aot";
    static final String QUERY_CACHE = "saddlebag-query.aot";

    /**
     * A command ends before the compiler's notes of the training pay: for it classes alone are kept. The desktop keeps both: its
     * first window waits a little for them, and a profile's first rows come much sooner.
     */
    private static final List<String> CLASSES_ALONE = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    private final Settings settings;
    private final Platform platform;

    AppImage(Settings settings) {
        this.settings = settings;
        this.platform = settings.platform();
    }

    Path build() throws IOException, InterruptedException {
        Path work = Work.emptied(settings.work());
        Path input = Files.createDirectories(work.resolve("input"));
        new Libraries(settings).gather(input);
        new Stylesheets(settings).compileInto(input);
        new TrainingJar(settings).compileInto(input);
        Path runtime = new RuntimeImage(settings).link(input, work.resolve("runtime"));
        Path image = platform == Platform.LINUX
                ? new LinuxImage(settings).lay(input, runtime, image(work.resolve("image")))
                : jpackage(input, runtime, work.resolve("image"));
        new Notices(settings).writeInto(image);
        Work.settle(image, settings.timestamp());
        train(image);
        removeJavaCommands(platform.runtime(image));
        Work.settle(image, settings.timestamp());
        Work.delete(input);
        Work.delete(runtime);
        return image;
    }

    /** The image that an earlier run built. */
    Path made() {
        Path image = place();
        if (!Files.exists(platform.app(image).resolve(CACHE))) {
            throw new Refusal("there is no finished application image in " + image);
        }
        return image;
    }

    /** Where it lies or will lie. */
    Path place() {
        return image(settings.work().resolve("image"));
    }

    private Path image(Path folder) {
        return folder.resolve(platform == Platform.MAC ? settings.imageName() + ".app" : settings.imageName());
    }

    private Path jpackage(Path input, Path runtime, Path destination) throws IOException {
        Work.jdkTool("jpackage", jpackageArguments(input, runtime, destination));
        return image(destination);
    }

    List<String> jpackageArguments(Path input, Path runtime, Path destination) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image", "--name", settings.imageName(),
                "--app-version", new SystemVersion(settings).text(), "--vendor", settings.get("vendor"),
                "--description", settings.get("summary"), "--icon", new Icons(settings).make().toString(),
                "--input", input.toString(), "--runtime-image", runtime.toString(),
                "--main-jar", settings.jar().getFileName().toString(), "--main-class", settings.get("main-class"),
                "--dest", destination.toString()));
        for (String option : options("$APPDIR")) {
            arguments.addAll(List.of("--java-options", option));
        }
        arguments.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/" + CACHE));
        if (platform == Platform.WINDOWS) {
            // A program of the window kind has no console, so the command line twin is a launcher of its own.
            arguments.addAll(List.of("--add-launcher", settings.get("command") + "-cli="
                    + settings.packaging().resolve("windows/command-line.properties")));
        }
        if (platform == Platform.MAC) {
            arguments.addAll(List.of("--mac-package-identifier", settings.get("id")));
            arguments.addAll(FileKinds.jpackageArguments(settings));
        }
        return arguments;
    }

    /** The options every start has, with the folder of the jars by the name the launcher gives it. */
    private List<String> options(String appDir) {
        List<String> options = new ArrayList<>(settings.startOptions());
        options.add("-Dorg.sqlite.lib.path=" + appDir);
        return options;
    }

    /** Starts the program in an empty home: first by the commands that make a profile, then by the desktop, which opens it. */
    private void train(Path image) throws IOException, InterruptedException {
        Path home = Work.emptied(settings.work().resolve("home"));
        train(image, home, "command", COMMAND_CACHE, CLASSES_ALONE);
        train(image, home, "query", QUERY_CACHE, CLASSES_ALONE);
        train(image, home, "desktop", CACHE, List.of());
        Work.delete(home);
    }

    /** Under a virtual display where there is one to be had. */
    private void train(Path image, Path home, String what, String cache, List<String> keeping)
            throws IOException, InterruptedException {
        Path app = platform.app(image);
        String classPath = platform == Platform.LINUX
                ? String.join(":", new LinuxImage(settings).classPath(app, app + "/")) : classPathOfLauncher(app);
        List<String> display = platform == Platform.LINUX
                ? List.of("xvfb-run", "-a", "-s", "-screen 0 1440x900x24") : List.of();
        List<String> java = new ArrayList<>(List.of(platform.java(platform.runtime(image)).toString()));
        java.addAll(options(app.toString()));
        java.add("-Duser.home=" + home);
        Work.say("training the ahead-of-time cache " + cache);
        Work.run(environment(home), joined(display, java, keeping, List.of("-XX:AOTCacheOutput=" + app.resolve(cache),
                "-cp", classPath, settings.get("training-class"), what)));
        if (!Files.exists(app.resolve(cache))) {
            throw new Refusal("the training left no " + cache);
        }
        // A launcher goes on without a cache that does not fit, and nobody would notice.
        Work.run(environment(home), joined(java, List.of("-XX:AOTCache=" + app.resolve(cache), "-XX:AOTMode=on",
                "-cp", classPath, settings.get("main-class"), "--version")));
    }

    private static Map<String, String> environment(Path home) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : List.of("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA",
                "LOCALAPPDATA")) {
            environment.put(variable, home.toString());
        }
        return environment;
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    /** In the order that jpackage wrote into the launcher's configuration: the cache holds for this order alone. */
    private String classPathOfLauncher(Path app) throws IOException {
        try (Stream<String> lines = Files.lines(app.resolve(settings.imageName() + ".cfg"))) {
            List<String> jars = lines.filter(line -> line.startsWith("app.classpath="))
                    .map(line -> line.substring("app.classpath=".length()).replace("$APPDIR", app.toString())).toList();
            if (jars.isEmpty()) {
                throw new Refusal("the launcher's configuration names no class path");
            }
            return String.join(File.pathSeparator, jars);
        }
    }

    /** {@code java}, {@code keytool} and the like were needed for the training; the launchers do without them. */
    private void removeJavaCommands(Path runtime) throws IOException {
        switch (platform) {
            case LINUX -> new LinuxImage(settings).nameProcess(runtime);
            case MAC -> Work.delete(runtime.resolve("bin"));
            case WINDOWS -> {
                try (Stream<Path> files = Files.list(runtime.resolve("bin"))) {
                    for (Path command : files.filter(file -> file.toString().endsWith(".exe")).toList()) {
                        Files.delete(command);
                    }
                }
            }
        }
    }
}
