package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.StatementSink;

/** Reads one format. Holds nothing between calls; memory is bounded by the largest single record, which is bounded too. */
public interface StatementReader {

    /**
     * Reads the whole file. What was handed to the sink before a failure stays with it: whoever takes rows over does so
     * only after this returned.
     *
     * @throws UnreadableFileException where the file cannot be read, with the line and the cause
     * @throws java.util.concurrent.CancellationException where {@code progress} said to stop
     */
    void read(BankFile file, StatementSink sink, ReadProgress progress);
}
