/**
 * The version as a system's packages may carry it. macOS refuses one that starts with zero, so there 0.3.1 goes as 1.3.1 in
 * the bundle's numbers until there is a 1.0; the program itself says its own version everywhere.
 */
record SystemVersion(Settings settings) {

    String text() {
        String version = settings.version().replaceFirst("-.*", "");
        return settings.platform() == Platform.MAC && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }
}
