import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the application image of Linux, in the places where jpackage would put things, but with a launcher of our own:
 * {@code packaging/linux/launcher.sh} says why.
 */
final class LinuxImage {

    private final Settings settings;

    LinuxImage(Settings settings) {
        this.settings = settings;
    }

    Path lay(Path input, Path runtime, Path image) throws IOException {
        Path app = settings.platform().app(image);
        Files.createDirectories(app.getParent());
        Files.move(input, app);
        Files.move(runtime, settings.platform().runtime(image));
        String launcher = Files.readString(settings.packaging().resolve("linux/launcher.sh"));
        Path script = Work.put(image.resolve("bin").resolve(settings.get("command")), launcher
                .replace("@NAME@", settings.get("name")).replace("@COMMAND@", settings.get("command"))
                .replace("@OPTIONS@", String.join(" ", settings.startOptions())).replace("@CACHE@", AppImage.CACHE)
                .replace("@COMMAND_CACHE@", AppImage.COMMAND_CACHE).replace("@QUERY_CACHE@", AppImage.QUERY_CACHE)
                .replace("@CLASS_PATH@", String.join(":", classPath(app, "$app/")))
                .replace("@MAIN_CLASS@", settings.get("main-class")));
        if (!script.toFile().setExecutable(true, false)) {
            throw new IOException(script + " cannot be made executable");
        }
        return image;
    }

    /** Our own jar first, then the libraries by name; the ahead-of-time cache holds for this order alone. */
    List<String> classPath(Path app, String prefix) throws IOException {
        String own = settings.jar().getFileName().toString();
        List<String> names = new ArrayList<>(List.of(own));
        for (Path jar : Libraries.jars(app)) {
            if (!jar.endsWith(own)) {
                names.add(jar.getFileName().toString());
            }
        }
        return names.stream().map(name -> prefix + name).toList();
    }

    /** Keeps {@code java} alone, under the program's name, by which the system then lists the process. */
    void nameProcess(Path runtime) throws IOException {
        Path commands = runtime.resolve("bin");
        Path java = Files.move(commands.resolve("java"), runtime.resolve(settings.get("command")));
        Work.emptied(commands);
        Files.move(java, commands.resolve(settings.get("command")));
    }
}
