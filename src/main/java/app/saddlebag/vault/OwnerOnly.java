package app.saddlebag.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Files and folders that only their owner may read, from the moment they exist: the permission is given with the
 * creation, so there is no instant at which another account could open them.
 *
 * <p>POSIX mode {@code 0600}, {@code 0700} for folders; on Windows an access list with the current user alone. A file system
 * with neither (FAT on a stick) gets plain files.
 */
public final class OwnerOnly {

    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private OwnerOnly() {
    }

    /** @throws java.nio.file.FileAlreadyExistsException when there is one already */
    public static Path createFile(Path file) throws IOException {
        return Files.createFile(file, attributes(file, FILE));
    }

    /** @throws java.nio.file.FileAlreadyExistsException when something is there already */
    public static Path createFolder(Path folder) throws IOException {
        return Files.createDirectory(folder, attributes(folder, FOLDER));
    }

    /** Makes a folder that is missing, and those above it, and one that is there its owner's alone. */
    public static void createFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (folder.getParent() != null) {
                Files.createDirectories(folder.getParent());
            }
            createFolder(folder);
        } else {
            restrict(folder);
        }
    }

    /** Whether accounts other than the owner's may do anything with a file or folder. False where that cannot be told. */
    public static boolean isOpenToOthers(Path path) {
        try {
            return isPosix(path) && !Collections.disjoint(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS), OTHERS);
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes every right of others from a file or folder that is there. Does nothing where there are no such rights. */
    public static void restrict(Path path) throws IOException {
        if (isPosix(path) && isOpenToOthers(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(Files.isDirectory(path) ? FOLDER : FILE));
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Path path, String mode) throws IOException {
        Set<String> views = path.getFileSystem().supportedFileAttributeViews();
        if (views.contains("posix")) {
            return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))};
        }
        if (views.contains("acl")) {
            return new FileAttribute<?>[] {ownerAlone(path, mode.equals(FOLDER))};
        }
        return new FileAttribute<?>[0];
    }

    private static FileAttribute<List<AclEntry>> ownerAlone(Path path, boolean folder) throws IOException {
        UserPrincipal user = path.getFileSystem().getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name"));
        List<AclEntry> entries = List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(user)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .setFlags(folder ? Set.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT) : Set.of()).build());
        return new FileAttribute<>() {
            @Override
            public String name() {
                return "acl:acl";
            }

            @Override
            public List<AclEntry> value() {
                return entries;
            }
        };
    }
}
