package app.saddlebag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What came into the folder of temporary files since some moment, read for secrets, as bytes and as characters of two bytes. */
final class LeftFiles {

    private static final int PIECE = 4 << 20;
    /** Longer than any secret, as characters of two bytes: what lies across the end of a piece is in the next one whole. */
    private static final int OVERLAP = 256;

    private final Path folder;
    private final Instant since;

    LeftFiles(Path folder, Instant since) {
        this.folder = folder;
        this.since = since;
    }

    /** Of this process, whichever engine's tests began it. */
    static LeftFiles ofThisRun() {
        return new LeftFiles(Path.of(System.getProperty("java.io.tmpdir")),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    }

    /** One sentence for each file that holds a secret; what is gone or closed to us by the time it is read has left nothing to say. */
    List<String> holding(Pattern secrets) {
        List<String> found = new ArrayList<>();
        children().filter(this::came).forEach(child -> {
            try (Stream<Path> files = Files.walk(child)) {
                files.filter(Files::isRegularFile).forEach(file -> look(file, secrets, found));
            } catch (IOException | UncheckedIOException gone) {
                // Somebody else's, or removed meanwhile.
            }
        });
        return found;
    }

    private Stream<Path> children() {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean came(Path child) {
        try {
            return !Files.readAttributes(child, BasicFileAttributes.class).creationTime().toInstant().isBefore(since);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void look(Path file, Pattern secrets, List<String> found) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[PIECE];
            int kept = 0;
            for (int read; (read = in.readNBytes(piece, kept, PIECE - kept)) > 0;) {
                int length = kept + read;
                String bytes = new String(piece, 0, length, StandardCharsets.ISO_8859_1);
                for (String text : List.of(bytes, bytes.replace("\0", ""))) {
                    Matcher secret = secrets.matcher(text);
                    if (secret.find()) {
                        found.add(file + ": “" + secret.group() + "”");
                        return;
                    }
                }
                kept = Math.min(OVERLAP, length);
                System.arraycopy(piece, length - kept, piece, 0, kept);
            }
        } catch (IOException gone) {
            // As above.
        }
    }
}
