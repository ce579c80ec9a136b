import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the packages of this system: {@code java packaging/tool/Package.java image deb rpm dmg msi}, whichever of them this
 * system has. Wants {@code mvn -Prelease package} done before; leaves everything in {@code target/package}. The scripts
 * {@code build.sh} and {@code build.ps1} of each system do both. With {@code --image-ready} the application image is taken as
 * an earlier run left it, signed by now perhaps. {@code --dry-run} makes nothing and prints what jpackage would be told on macOS
 * and on Windows, which can be read on any system.
 */
void main(String... wanted) throws Exception {
    try {
        build(List.of(wanted));
    } catch (Refusal refusal) {
        Work.say(refusal.getMessage());
        System.exit(1);
    }
}

private static final String IMAGE_READY = "--image-ready";
private static final String DRY_RUN = "--dry-run";

private static void build(List<String> wanted) throws IOException, InterruptedException {
    Settings settings = Settings.read(Path.of("").toAbsolutePath());
    if (wanted.contains(DRY_RUN)) {
        tell(settings.on(Platform.MAC), "dmg");
        tell(settings.on(Platform.WINDOWS), "msi");
        return;
    }
    Map<String, Installer> installers = Map.of(
            "deb", new DebianPackage(settings),
            "rpm", new RpmPackage(settings),
            "dmg", new JpackageInstaller(settings, Platform.MAC, "dmg"),
            "msi", new JpackageInstaller(settings, Platform.WINDOWS, "msi"));
    List<Installer> chosen = new ArrayList<>();
    for (String kind : wanted) {
        if (installers.containsKey(kind)) {
            chosen.add(installers.get(kind));
        } else if (!kind.equals("image") && !kind.equals(IMAGE_READY)) {
            throw new Refusal("there is no package of the kind " + kind + "; there are image, deb, rpm, dmg and msi");
        }
    }
    AppImage application = new AppImage(settings);
    Path image = wanted.contains(IMAGE_READY) ? application.made() : application.build();
    Work.say("application image: " + image + " (" + Work.megabytes(Work.size(image)) + ")");
    for (Installer installer : chosen) {
        Path made = installer.build(image);
        Work.say("package: " + made + " (" + Work.megabytes(Work.size(made)) + ")");
    }
}

private static void tell(Settings settings, String installer) throws IOException {
    Path work = Files.createDirectories(settings.work());
    AppImage image = new AppImage(settings);
    IO.println(settings.platform() + ": jpackage " + String.join(" ",
            image.jpackageArguments(work.resolve("input"), work.resolve("runtime"), work.resolve("image"))));
    IO.println(settings.platform() + ": jpackage " + String.join(" ",
            new JpackageInstaller(settings, settings.platform(), installer).arguments(image.place(),
                    work.resolve(installer))));
}
