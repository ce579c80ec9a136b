package app.saddlebag.ui.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches, from a thread of its own, how much memory the process takes while a page is shown: what a page's scripts take is the
 * engine's and not bounded by the virtual machine. Seen on Linux alone.
 */
final class PageMemory implements AutoCloseable {

    /** More than a page with a form needs, less than hurts a computer of 8 GB. */
    static final long MOST = 1L << 30;

    private static final Logger LOG = LoggerFactory.getLogger(PageMemory.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Path STATM = Path.of("/proc/self/statm");
    private static final long PAGE = 4096;

    private final LongSupplier now;
    private final Runnable tooMuch;
    private final Thread thread;

    /** @param tooMuch called once, on the watch's thread */
    PageMemory(LongSupplier now, Runnable tooMuch) {
        this.now = now;
        this.tooMuch = tooMuch;
        thread = Thread.ofPlatform().daemon().name("page-memory").start(this::watch);
    }

    static PageMemory ofThisProcess(Runnable tooMuch) {
        return new PageMemory(() -> resident().orElse(0), tooMuch);
    }

    private void watch() {
        long before = now.getAsLong();
        while (true) {
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException over) {
                return;
            }
            long more = now.getAsLong() - before;
            if (more > MOST) {
                LOG.warn("A page took {} MiB; it is left", more >> 20);
                tooMuch.run();
                return;
            }
        }
    }

    private static OptionalLong resident() {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(STATM).split(" ")[1]) * PAGE);
        } catch (IOException | NumberFormatException notLinux) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
