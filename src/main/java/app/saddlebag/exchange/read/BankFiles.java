package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.StatementSink;

/** Recognises a bank file and reads it, whichever format it is in. Holds nothing; safe to share between threads. */
public final class BankFiles {

    /**
     * What the file is. Reads its beginning only.
     *
     * @throws UnreadableFileException where it is empty, cannot be opened or is in no format that is known
     */
    public Recognition recognise(BankFile file) {
        return new Recogniser().recognise(file);
    }

    /**
     * Reads the file as what it was recognised as. A table is read by {@link #readTable}.
     *
     * @throws UnreadableFileException where it cannot be read
     * @throws java.util.concurrent.CancellationException where {@code progress} said to stop
     */
    public void read(BankFile file, Recognition recognition, StatementSink sink, ReadProgress progress) {
        reader(recognition).read(file, sink, progress);
    }

    /**
     * Reads QIF with its days in the order that a person says, where the file leaves that open
     * ({@link app.saddlebag.exchange.statement.RemarkKind#DAY_ORDER_GUESSED}).
     *
     * @throws UnreadableFileException where it cannot be read
     * @throws java.util.concurrent.CancellationException where {@code progress} said to stop
     */
    public void readQif(BankFile file, Recognition recognition, DateOrder order, StatementSink sink, ReadProgress progress) {
        new QifReader(recognition, order).read(file, sink, progress);
    }

    /**
     * How a table ({@link app.saddlebag.exchange.statement.SourceFormat#needsMapping()}) is probably to be read. Reads its first
     * rows only.
     *
     * @throws UnreadableFileException where it is no table
     */
    public MappingGuess guess(BankFile file, Recognition recognition) {
        return new Tables(recognition).guess(file);
    }

    /** Guesses anew what the columns mean, with the character set and the separator that a person says. */
    public MappingGuess guess(BankFile file, Recognition recognition, Mapping mapping) {
        return new Tables(recognition).guess(file, mapping);
    }

    /**
     * Reads a table as the mapping says.
     *
     * @throws UnreadableFileException where it cannot be read, or the mapping is not complete
     * @throws java.util.concurrent.CancellationException where {@code progress} said to stop
     */
    public void readTable(BankFile file, Recognition recognition, Mapping mapping, StatementSink sink, ReadProgress progress) {
        new TableReader(recognition, mapping).read(file, sink, progress);
    }

    private static StatementReader reader(Recognition recognition) {
        return switch (recognition.format()) {
            case OFX_1, OFX_2 -> new OfxReader(recognition);
            case CAMT_052, CAMT_053, CAMT_054 -> new CamtReader(recognition);
            case MT940, MT942 -> new SwiftReader(recognition);
            case NORMA_43 -> new Norma43Reader(recognition);
            case QIF -> new QifReader(recognition, null);
            case CSV, XLSX, JSON -> throw UnreadableFileException.whole(Unreadable.NO_MAPPING, null);
        };
    }
}
