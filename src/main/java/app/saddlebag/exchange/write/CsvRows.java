package app.saddlebag.exchange.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/** CSV as RFC 4180 has it: UTF-8, commas, points in numbers, and every column there is. For programs. */
final class CsvRows implements RowWriter {

    @Override
    public Written write(Content content, OutputStream out, Progress progress) throws IOException {
        Written.Count count = new Written.Count(progress);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        List<Columns.Column> columns = Columns.ALL;
        String[] cells = new String[columns.size()];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = columns.get(c).name();
        }
        csv.writeRecord(cells);
        for (int i = 0; i < content.rows().size(); i++) {
            WrittenRow row = content.rows().row(i);
            for (int c = 0; c < cells.length; c++) {
                cells[c] = text(columns.get(c).value().apply(row));
            }
            csv.writeRecord(cells);
            count.row();
        }
        csv.flush();
        return count.done();
    }

    static String text(Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            case List<?> several when several.isEmpty() -> null;
            case List<?> several -> String.join(", ", several.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }
}
