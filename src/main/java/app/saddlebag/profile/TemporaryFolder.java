package app.saddlebag.profile;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folders among the system's temporary files that go with the process that made them. Their names bear its number: where it was
 * killed, the next start of the program removes them. Touches files: not for the JavaFX thread.
 */
public final class TemporaryFolder {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolder.class);
    private static final Pattern OURS = Pattern.compile("saddlebag-(?:link|demo|fonts)-(\\d{1,10})-\\d+");
    /** Clocks of processes and of files do not agree to the last tick. */
    private static final long SLACK_SECONDS = 5;

    /** What it is for. */
    public enum Use {
        /** What a bank's pages store while they are shown. */
        LINK,
        /** A demo's profile, until it is closed. */
        DEMO,
        /** What text is set in, until the program ends. */
        FONTS;

        private String prefix() {
            return "saddlebag-" + name().toLowerCase(Locale.ROOT) + "-" + ProcessHandle.current().pid() + "-";
        }
    }

    private TemporaryFolder() {
    }

    /** A new one, its owner's alone. */
    public static Path make(Use use) throws IOException {
        return Files.createTempDirectory(use.prefix());
    }

    /** Removes those of processes that are no more. What cannot be removed is somebody else's, or goes the next time. */
    public static void sweep() {
        sweep(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static void sweep(Path among) {
        try (Stream<Path> files = Files.list(among)) {
            List<Path> left = files.filter(TemporaryFolder::isLeft).toList();
            left.forEach(folder -> {
                LOG.info("{} was left by a program that was killed", folder.getFileName());
                delete(folder);
            });
        } catch (IOException e) {
            LOG.debug("The temporary files cannot be listed", e);
        }
    }

    private static boolean isLeft(Path folder) {
        Matcher name = OURS.matcher(folder.getFileName().toString());
        if (!name.matches() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(name.group(1))).filter(ProcessHandle::isAlive);
        return process.isEmpty() || process.get().info().startInstant().filter(begun -> isYounger(begun, folder)).isPresent();
    }

    /** A process that began after the folder was made has inherited the number. */
    private static boolean isYounger(Instant begun, Path folder) {
        try {
            Instant made = Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).creationTime().toInstant();
            return begun.isAfter(made.plusSeconds(SLACK_SECONDS));
        } catch (IOException e) {
            return false;
        }
    }

    /** What cannot be deleted is logged, and left to the next start. Links are deleted, not followed. */
    public static void delete(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("{} could not be deleted: {}", folder, e.toString());
        }
    }
}
