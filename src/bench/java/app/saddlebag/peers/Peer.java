package app.saddlebag.peers;

import java.util.Map;

/** Something in this process that holds the rows and can be asked; one thread asks. */
interface Peer extends AutoCloseable {

    /** Number and sums of what {@link PeerRows#FILTER} finds. */
    Answer filtered() throws Exception;

    /** Number and sums of all rows by month, {@code 2026-03}. */
    Map<String, Answer> months() throws Exception;

    @Override
    void close() throws Exception;
}
