package app.saddlebag.exchange.write;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook: rows on one sheet after another, as many as one takes, with days and numbers as such and the headings always in
 * view; on the last sheet what they come to in each currency.
 */
final class Workbook implements RowWriter {

    /** What a sheet takes, its heading included. */
    private static final int SHEET_ROWS = 1_048_576;
    /** What a cell takes. */
    private static final int CELL_CHARACTERS = 32_767;
    private static final int FLUSH = 2_000;
    /** Columns whose texts are different in nearly every row: the texts that cells share stay in memory until the end. */
    private static final Set<String> OWN_TEXTS = Set.of("description", "note", "id");
    private static final String DAY = "yyyy-mm-dd";
    private static final String NUMBER = "#,##0.00";

    @Override
    public Written write(Content content, OutputStream out, Progress progress) throws IOException {
        Written.Count count = new Written.Count(progress);
        Map<String, Sums> sums = new TreeMap<>();
        org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(new LeftOpen(out), "Saddlebag", null);
        book.setCompressionLevel(Deflater.BEST_SPEED);
        int sheets = 0;
        int done = 0;
        do {
            int rows = Math.min(content.rows().size() - done, SHEET_ROWS - 1);
            String name = content.words().apply("export.sheet.rows") + (sheets++ == 0 ? "" : " " + sheets);
            sheet(content, book.newWorksheet(name), done, rows, sums, count);
            done += rows;
        } while (done < content.rows().size());
        totals(content, book.newWorksheet(content.words().apply("export.sheet.totals")), sums);
        book.finish();
        out.flush();
        return count.done();
    }

    private static final class Sums {
        private int rows;
        private BigDecimal in = BigDecimal.ZERO;
        private BigDecimal out = BigDecimal.ZERO;

        void add(BigDecimal amount) {
            rows++;
            if (amount.signum() < 0) {
                out = out.add(amount);
            } else {
                in = in.add(amount);
            }
        }
    }

    private static void sheet(Content content, Worksheet sheet, int from, int rows, Map<String, Sums> sums, Written.Count count)
            throws IOException {
        List<SheetColumns.Column> columns = SheetColumns.ALL;
        for (int c = 0; c < columns.size(); c++) {
            sheet.width(c, columns.get(c).width());
            heading(sheet, c, columns.get(c).heading(content));
        }
        sheet.freezePane(0, 1);
        for (int i = 0; i < rows; i++) {
            WrittenRow row = content.rows().row(from + i);
            for (int c = 0; c < columns.size(); c++) {
                Object value = columns.get(c).value().apply(row);
                if (value instanceof String text && OWN_TEXTS.contains(columns.get(c).name())) {
                    sheet.inlineString(i + 1, c, fitting(PlainText.legal(text), count));
                } else {
                    cell(sheet, i + 1, c, value, content, count);
                }
            }
            if (row.row().counts()) {
                sums.computeIfAbsent(row.currency() == null ? "" : row.currency(), _ -> new Sums()).add(row.fact().amount());
            }
            if ((i + 1) % FLUSH == 0) {
                sheet.flush();
            }
            count.row();
        }
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, Object value, Content content, Written.Count count) {
        switch (value) {
            case null -> { }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            case BigDecimal number -> {
                sheet.value(row, column, number);
                sheet.style(row, column).format(NUMBER).set();
            }
            case SheetColumns.Word word -> sheet.value(row, column, content.words().apply(word.key()));
            default -> sheet.value(row, column, fitting(PlainText.legal(value.toString()), count));
        }
    }

    private static String fitting(String text, Written.Count count) {
        if (text.length() <= CELL_CHARACTERS) {
            return text;
        }
        count.note(Remark.TEXTS_CUT);
        return PlainText.first(text, CELL_CHARACTERS);
    }

    private static void totals(Content content, Worksheet sheet, Map<String, Sums> sums) throws IOException {
        String[] headings = {"currency", "rows", "in", "out", "net"};
        for (int c = 0; c < headings.length; c++) {
            sheet.width(c, 16);
            heading(sheet, c, content.words().apply("export.column." + headings[c]));
        }
        sheet.freezePane(0, 1);
        int row = 1;
        for (Map.Entry<String, Sums> of : sums.entrySet()) {
            Sums sum = of.getValue();
            sheet.value(row, 0, of.getKey());
            sheet.value(row, 1, sum.rows);
            cell(sheet, row, 2, sum.in, content, null);
            cell(sheet, row, 3, sum.out, content, null);
            cell(sheet, row, 4, sum.in.add(sum.out), content, null);
            row++;
        }
        sheet.value(row + 1, 0, content.words().apply("export.sheet.countedOnly"));
        sheet.finish();
    }

    private static void heading(Worksheet sheet, int column, String text) {
        sheet.value(0, column, text);
        sheet.style(0, column).bold().set();
    }

    /** The library closes what it writes to; here that is for whoever opened it. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
