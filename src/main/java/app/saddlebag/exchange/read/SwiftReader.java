package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.StatementSink;

/** Reads SWIFT's MT940 and MT942, as messages or as the bare fields that banks hand to their customers. */
final class SwiftReader implements StatementReader {

    private final Recognition recognition;

    SwiftReader(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public void read(BankFile file, StatementSink sink, ReadProgress progress) {
        SwiftStatements statements = new SwiftStatements(recognition, sink);
        try (LineSource lines = new LineSource(WatchedStream.open(file, progress), recognition.charset())) {
            SwiftFields fields = new SwiftFields(lines);
            for (SwiftFields.Field field = fields.next(); field != null; field = fields.next()) {
                statements.take(field);
            }
            statements.finish();
        }
    }
}
