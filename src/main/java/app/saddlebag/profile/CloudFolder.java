package app.saddlebag.profile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises folders that a program copies to other computers, by the marks that these programs leave in them and by the names
 * they give them. What such a program copies in the middle of a write, or brings back from another computer, is no whole profile.
 */
final class CloudFolder {

    /**
     * @param name  of the service
     * @param names of a folder on the way
     * @param marks file names, as globs, in a folder on the way
     */
    private record Service(String name, Pattern names, List<String> marks) {
    }

    private static final List<Service> SERVICES = List.of(
            new Service("Dropbox", Pattern.compile("Dropbox( \\(.+\\))?"), List.of(".dropbox", ".dropbox.cache")),
            new Service("OneDrive", Pattern.compile("OneDrive([ -].+)?"), List.of()),
            new Service("iCloud", Pattern.compile("com~apple~CloudDocs|Mobile Documents|iCloudDrive|iCloud Drive"), List.of()),
            new Service("Google Drive", Pattern.compile("Google ?Drive(-.+)?"),
                    List.of(".tmp.driveupload", ".tmp.drivedownload", ".shortcut-targets-by-id")),
            new Service("Nextcloud", Pattern.compile("Nextcloud\\d*|ownCloud\\d*"),
                    List.of(".sync_*.db", "._sync_*.db", ".nextcloudsync.log", ".owncloudsync.log")),
            new Service("Syncthing", Pattern.compile("Syncthing"), List.of(".stfolder")));
    private static final List<String> ONE_DRIVE = List.of("OneDrive", "OneDriveConsumer", "OneDriveCommercial");

    private CloudFolder() {
    }

    /**
     * @param environment the process's variables, some of which name such folders
     * @return the service's name
     */
    static Optional<String> of(Path folder, Map<String, String> environment) {
        Path real = real(folder);
        for (String variable : ONE_DRIVE) {
            if (isWithin(real, environment.get(variable))) {
                return Optional.of("OneDrive");
            }
        }
        for (Path on = real; on != null; on = on.getParent()) {
            for (Service service : SERVICES) {
                if (bears(service, on)) {
                    return Optional.of(service.name);
                }
            }
        }
        return Optional.empty();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    private static boolean isWithin(Path folder, String root) {
        try {
            return root != null && !root.isBlank() && folder.startsWith(real(Path.of(root)));
        } catch (InvalidPathException nowhere) {
            return false;
        }
    }

    private static boolean bears(Service service, Path folder) {
        Path name = folder.getFileName();
        return name != null && service.names.matcher(name.toString()).matches()
                || service.marks.stream().anyMatch(mark -> holds(folder, mark));
    }

    private static boolean holds(Path folder, String mark) {
        if (!mark.contains("*")) {
            return Files.exists(folder.resolve(mark));
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, mark)) {
            return found.iterator().hasNext();
        } catch (IOException unreadable) {
            return false; // a folder on the way that we may not list
        }
    }
}
