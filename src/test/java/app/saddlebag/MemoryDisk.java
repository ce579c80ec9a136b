package app.saddlebag;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Makes a test's folder in memory where the system offers that, for tests that open stores by the thousand: a disk takes
 * some milliseconds for each write that has to last, which is not what they are about. Nothing is executed there.
 */
public final class MemoryDisk implements TempDirFactory {

    private static final Path MEMORY = Path.of("/dev/shm");
    /** In bytes; some containers have hardly any. */
    private static final long ENOUGH = 48L << 20;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws Exception {
        return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH
                ? Files.createTempDirectory(MEMORY, "saddlebag-test") : Files.createTempDirectory("saddlebag-test");
    }
}
