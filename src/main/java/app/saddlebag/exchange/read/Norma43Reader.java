package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.StatementSink;

/** Reads Cuaderno 43 of the Spanish banks' association: records of eighty columns. */
final class Norma43Reader implements StatementReader {

    private final Recognition recognition;

    Norma43Reader(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public void read(BankFile file, StatementSink sink, ReadProgress progress) {
        try (LineSource lines = new LineSource(WatchedStream.open(file, progress), recognition.charset())) {
            Norma43Statements statements = new Norma43Statements(sink);
            for (String line = lines.next(); line != null; line = lines.next()) {
                String record = line.replace("\u001A", ""); // how DOS ended a text
                if (!record.isBlank()) {
                    statements.take(new Norma43Record(record, lines.line()));
                }
            }
            statements.finish(Math.max(1, lines.line()));
        }
    }
}
