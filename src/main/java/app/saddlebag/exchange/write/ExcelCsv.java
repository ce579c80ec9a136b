package app.saddlebag.exchange.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.List;

/**
 * CSV as a spreadsheet opens it with a double click: separator and decimal sign of the person's country, a byte order mark, since
 * without one letters with accents are read as two, and nothing that a bank wrote is run as a formula.
 */
final class ExcelCsv implements RowWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What makes a cell a formula or hides that it is one, in narrow and in wide letters. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    @Override
    public Written write(Content content, OutputStream out, Progress progress) throws IOException {
        Written.Count count = new Written.Count(progress);
        char decimal = DecimalFormatSymbols.getInstance(content.locale()).getDecimalSeparator();
        out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().fieldSeparator(decimal == ',' ? ';' : ',').lineDelimiter(LineDelimiter.CRLF).build(out);
        List<SheetColumns.Column> columns = SheetColumns.ALL;
        csv.writeRecord(columns.stream().map(column -> column.heading(content)).toList());
        String[] cells = new String[columns.size()];
        for (int i = 0; i < content.rows().size(); i++) {
            WrittenRow row = content.rows().row(i);
            for (int c = 0; c < cells.length; c++) {
                cells[c] = text(columns.get(c).value().apply(row), content, decimal, count);
            }
            csv.writeRecord(cells);
            count.row();
        }
        csv.flush();
        return count.done();
    }

    private static String text(Object value, Content content, char decimal, Written.Count count) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString().replace('.', decimal);
            case SheetColumns.Word word -> content.words().apply(word.key());
            case String text when startsFormula(text) -> {
                count.note(Remark.FORMULAS_QUOTED);
                yield "'" + text;
            }
            default -> value.toString();
        };
    }

    /** Also behind spaces: a spreadsheet may take them away. */
    static boolean startsFormula(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        return start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0;
    }
}
