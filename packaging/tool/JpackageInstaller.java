import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The {@code .dmg} and the {@code .msi}, which jpackage makes from the finished image on their own systems. */
final class JpackageInstaller implements Installer {

    private final Settings settings;
    private final Platform system;
    private final String type;

    JpackageInstaller(Settings settings, Platform system, String type) {
        this.settings = settings;
        this.system = system;
        this.type = type;
    }

    @Override
    public Path build(Path image) throws IOException {
        if (settings.platform() != system) {
            throw new Refusal("a ." + type + " can only be made on its own system");
        }
        Path destination = Work.emptied(settings.work().resolve(type));
        Work.jdkTool("jpackage", arguments(image, destination));
        try (Stream<Path> files = Files.list(destination)) {
            return files.findFirst().orElseThrow(() -> new Refusal("jpackage left no ." + type));
        }
    }

    List<String> arguments(Path image, Path destination) {
        List<String> arguments = new ArrayList<>(List.of("--type", type, "--name", settings.get("name"),
                "--app-version", new SystemVersion(settings).text(), "--vendor", settings.get("vendor"),
                "--description", settings.get("summary"), "--app-image", image.toString(),
                "--license-file", settings.repository().resolve("LICENSE").toString(), "--dest", destination.toString()));
        if (system == Platform.WINDOWS) {
            arguments.addAll(FileKinds.jpackageArguments(settings));
            arguments.addAll(List.of("--win-upgrade-uuid", settings.get("windows-upgrade-uuid"), "--win-per-user-install",
                    "--win-menu", "--win-menu-group", settings.get("name"), "--win-dir-chooser", "--win-shortcut-prompt"));
        }
        return arguments;
    }
}
