package app.saddlebag.exchange.write;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** Rows as tables: CSV, CSV for spreadsheets and workbooks, read back by their libraries. */
class TablesTest {

    private static List<NamedCsvRecord> read(String csv, char separator) {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).ofNamedCsvRecord(csv).stream().toList();
    }

    private static String inUtf8(String text) {
        return text.replace("half \uD83D", "half ?");
    }

    @Test
    void csvGivesBackWhateverABankWrote() throws IOException {
        List<NamedCsvRecord> rows = read(MadeContent.saying(MadeContent.HOSTILE).text(FileFormat.CSV), ',');

        assertThat(rows).extracting(row -> row.getField("description"))
                .containsExactlyElementsOf(MadeContent.HOSTILE.stream().map(TablesTest::inUtf8).toList());
        assertThat(rows).extracting(row -> row.getField("amount")).containsOnly("-12.50");
        assertThat(rows.getFirst().getField("date")).isEqualTo("2026-11-03");
        assertThat(rows.getFirst().getHeader()).hasSize(Columns.ALL.size());
    }

    @Test
    void csvForASpreadsheetIsWrittenAsThePersonsCountryDoesAndRunsNothing() throws IOException {
        MadeContent made = MadeContent.saying(MadeContent.HOSTILE).in(Locale.of("es", "ES"));
        String text = made.text(FileFormat.CSV_EXCEL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Written written = FileFormat.CSV_EXCEL.writer().write(made.content(), out, Progress.NOBODY);
        List<NamedCsvRecord> rows = read(text.substring(1), ';');

        assertThat(text).startsWith("\uFEFFFecha;Fecha valor;Banco;");
        assertThat(rows).extracting(row -> row.getField("Importe")).containsOnly("-12,50");
        assertThat(rows).allSatisfy(row -> row.getFields().stream().filter(cell -> !cell.equals("-12,50"))
                .forEach(cell -> assertThat(ExcelCsv.startsFormula(cell)).as(cell).isFalse()));
        assertThat(rows.get(5).getField("Descripción")).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(written.remarks().get(Remark.FORMULAS_QUOTED)).isEqualTo(5 * 4); // five texts, in description, shop, category and note

        assertThat(MadeContent.saying(List.of("x")).text(FileFormat.CSV_EXCEL)).startsWith("\uFEFFDate,Value date,Bank,").contains(",-12.50,");
    }

    @Test
    void aWorkbookHoldsDaysAndNumbersAsSuchAndWhatTheyComeTo() throws IOException {
        MadeContent made = MadeContent.saying(MadeContent.HOSTILE)
                .add(Transaction.of("in", ProductKind.ACCOUNT, new BigDecimal("12345678901.23")).productId("ac").currency("EUR").bookingDate(MadeContent.DAY))
                .add(Transaction.of("usd", ProductKind.ACCOUNT, new BigDecimal("5")).productId("ac").currency("USD").bookingDate(MadeContent.DAY));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(made.as(FileFormat.XLSX)))) {
            Sheet sheet = book.getFirstSheet();
            List<Row> rows = sheet.read();
            assertThat(sheet.getName()).isEqualTo("Transactions");
            assertThat(rows).hasSize(1 + MadeContent.HOSTILE.size() + 2);
            assertThat(rows.get(1).getCellAsDate(0).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 3));
            assertThat(rows.get(1).getCellAsNumber(8).orElseThrow()).isEqualByComparingTo("-12.50");
            assertThat(rows.get(6).getCellAsString(5)).contains("=cmd|' /C calc'!A0");
            assertThat(rows.get(13).getCellAsString(5)).contains("nul\uFFFDbyte");
            assertThat(rows.get(1).getCellAsString(14)).contains("Yes");

            List<Row> totals = book.getSheet(1).orElseThrow().read();
            assertThat(totals.get(1).getCellAsString(0)).contains("EUR");
            assertThat(totals.get(1).getCellAsNumber(4).orElseThrow())
                    .isEqualByComparingTo(new BigDecimal("12345678901.23").subtract(new BigDecimal("12.50").multiply(BigDecimal.valueOf(MadeContent.HOSTILE.size()))));
            assertThat(totals.get(2).getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("5");
        }
    }

    @Test
    void nothingIsATableOfHeadings() throws IOException {
        assertThat(new MadeContent().text(FileFormat.CSV)).isEqualTo(String.join(",", Columns.ALL.stream().map(Columns.Column::name).toList()) + "\r\n");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(new MadeContent().as(FileFormat.XLSX)))) {
            assertThat(book.getFirstSheet().read()).hasSize(1);
        }
    }
}
