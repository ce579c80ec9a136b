package app.saddlebag.exchange.read;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.Charset;

/** The rows of a CSV file, read by FastCSV in bounded memory. Belongs to one thread. */
final class CsvRows implements TableRows {

    private static final int MAX_RECORD = 1 << 20;
    private static final int MAX_CELL = 1 << 17;
    private static final int MAX_CELLS = 512;

    private final CloseableIterator<CsvRecord> records;
    private int line;

    CsvRows(WatchedStream bytes, Charset charset, char separator) {
        this.records = CsvReader.builder().fieldSeparator(separator).quoteCharacter('"').skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true).allowUnclosedQuote(false).maxBufferSize(MAX_RECORD)
                .build(CsvRecordHandler.builder().maxFields(MAX_CELLS).maxFieldSize(MAX_CELL).maxRecordSize(MAX_RECORD).build(),
                        LineSource.reader(bytes, charset))
                .iterator();
    }

    @Override
    public Row next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord row = records.next();
            line = (int) Math.min(Integer.MAX_VALUE, row.getStartingLineNumber());
            for (String cell : row.getFields()) {
                if (cell.indexOf('\0') >= 0) {
                    throw UnreadableFileException.at(line, Unreadable.NOT_TEXT);
                }
            }
            return new Row(line, row.getFields());
        } catch (CsvParseException e) {
            boolean open = String.valueOf(e.getMessage()).contains("quote");
            throw UnreadableFileException.at(line + 1, open ? Unreadable.CUT_SHORT : Unreadable.TOO_LONG, e);
        }
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw UnreadableFileException.at(Math.max(1, line), Unreadable.DAMAGED, e);
        }
    }
}
