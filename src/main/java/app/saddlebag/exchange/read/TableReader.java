package app.saddlebag.exchange.read;

import app.saddlebag.exchange.read.TableRows.Row;
import app.saddlebag.exchange.statement.StatementSink;

/** Reads CSV and XLSX as a mapping says. */
final class TableReader implements StatementReader {

    private final Recognition recognition;
    private final Mapping mapping;

    /** @param mapping a complete one */
    TableReader(Recognition recognition, Mapping mapping) {
        this.recognition = recognition;
        this.mapping = mapping;
    }

    @Override
    public void read(BankFile file, StatementSink sink, ReadProgress progress) {
        if (!mapping.complete()) {
            throw UnreadableFileException.whole(Unreadable.NO_MAPPING, null);
        }
        try (TableRows rows = new Tables(recognition).rows(file, mapping, progress)) {
            TableStatements statements = new TableStatements(recognition.format(), mapping, sink);
            int number = 0;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (number++ < mapping.headerRows()) {
                    statements.heading(row);
                } else if (!row.blank()) {
                    statements.take(row);
                }
            }
            statements.finish();
        }
    }
}
