package app.saddlebag.exchange.write;

import java.io.IOException;
import java.io.OutputStream;

/** Writes one format. Has no state of its own, so that one may be used for many files, by many threads. */
public interface RowWriter {

    /**
     * Writes everything, row by row, in memory that does not grow with the rows. Blocks.
     *
     * @param out left open and flushed
     * @return what the person should know of the file
     * @throws IOException                                  when {@code out} takes no more
     * @throws java.util.concurrent.CancellationException when {@code progress} wants no more
     */
    Written write(Content content, OutputStream out, Progress progress) throws IOException;
}
