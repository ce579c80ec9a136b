import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the packages of this system: {@code java packaging/tool/Package.java image deb rpm dmg msi}, whichever of them this
 * system has. Wants {@code mvn -Prelease package} done before; leaves everything in {@code target/package}. The scripts
 * {@code build.sh} and {@code build.ps1} of each system do both.
 */
void main(String... wanted) throws Exception {
    Settings settings = Settings.read(Path.of("").toAbsolutePath());
    Map<String, Installer> installers = Map.of(
            "deb", new DebianPackage(settings),
            "rpm", new RpmPackage(settings),
            "dmg", new JpackageInstaller(settings, Platform.MAC, "dmg"),
            "msi", new JpackageInstaller(settings, Platform.WINDOWS, "msi"));
    List<Installer> chosen = new ArrayList<>();
    for (String kind : wanted) {
        if (!kind.equals("image") && !installers.containsKey(kind)) {
            throw new Refusal("there is no package of the kind " + kind + "; there are image, deb, rpm, dmg and msi");
        }
        if (installers.containsKey(kind)) {
            chosen.add(installers.get(kind));
        }
    }
    try {
        Path image = new AppImage(settings).build();
        Work.say("application image: " + image + " (" + Work.megabytes(Work.size(image)) + ")");
        for (Installer installer : chosen) {
            Path made = installer.build(image);
            Work.say("package: " + made + " (" + Work.megabytes(Work.size(made)) + ")");
        }
    } catch (Refusal refusal) {
        Work.say(refusal.getMessage());
        System.exit(1);
    }
}
