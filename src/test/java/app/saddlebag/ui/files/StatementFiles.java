package app.saddlebag.ui.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Small invented statements in several formats, for tests and pictures. */
public final class StatementFiles {

    private StatementFiles() {
    }

    /** A movement: day, signed amount with a point, text. */
    public record Line(String day, String amount, String text) {
    }

    /** @param account its number; empty where the file is not to say */
    public static Path ofx(Path folder, String name, String account, Line... lines) {
        StringBuilder file = new StringBuilder("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\n"
                + "COMPRESSION:NONE\nOLDFILEUID:NONE\nNEWFILEUID:NONE\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><TRNUID>1"
                + "<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>9999<ACCTID>" + account
                + "<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>");
        for (Line line : lines) {
            file.append("<STMTTRN><TRNTYPE>OTHER<DTPOSTED>").append(line.day.replace("-", "")).append("<TRNAMT>").append(line.amount)
                    .append("<NAME>").append(line.text).append("</STMTTRN>");
        }
        return written(folder.resolve(name), file + "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n");
    }

    /** A file that says neither whose it is nor in which currency. */
    public static Path qif(Path folder, String name, Line... lines) {
        StringBuilder file = new StringBuilder("!Type:Bank\n");
        for (Line line : lines) {
            LocalDate day = LocalDate.parse(line.day);
            file.append("D%02d/%02d/%d\nT%s\nP%s\n^\n".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear(), line.amount, line.text));
        }
        return written(folder.resolve(name), file.toString());
    }

    /** One whose balances are told. */
    public static Path mt940(Path folder, String name, String iban, String opening, String closing, Line... lines) {
        StringBuilder file = new StringBuilder(":20:STATEMENT\n:25:" + iban + "\n:28C:1/1\n:60F:C" + short6(lines[0].day) + "EUR" + opening.replace('.', ',') + "\n");
        for (Line line : lines) {
            boolean out = line.amount.startsWith("-");
            file.append(":61:").append(short6(line.day)).append(out ? "D" : "C").append(line.amount.replace("-", "").replace('.', ','))
                    .append("NTRFNONREF\n:86:").append(line.text).append('\n');
        }
        return written(folder.resolve(name), file + ":62F:C" + short6(lines[lines.length - 1].day) + "EUR" + closing.replace('.', ',') + "\n-\n");
    }

    /** A table with headings, as a Spanish bank writes it. */
    public static Path csv(Path folder, String name, Line... lines) {
        StringBuilder file = new StringBuilder("Fecha;Concepto;Importe\n");
        for (Line line : lines) {
            LocalDate day = LocalDate.parse(line.day);
            file.append("%02d/%02d/%d;%s;%s\n".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear(), line.text, line.amount.replace('.', ',')));
        }
        return written(folder.resolve(name), file.toString());
    }

    /** A workbook whose movements stand on its second sheet. */
    public static Path workbook(Path folder, String name, Line... lines) {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("Summary").value(0, 0, "Your account at a glance");
            Worksheet sheet = workbook.newWorksheet("Movements");
            List<String> header = List.of("Fecha", "Concepto", "Importe");
            IntStream.range(0, header.size()).forEach(column -> sheet.value(0, column, header.get(column)));
            for (int row = 1; row <= lines.length; row++) {
                sheet.value(row, 0, lines[row - 1].day);
                sheet.value(row, 1, lines[row - 1].text);
                sheet.value(row, 2, new BigDecimal(lines[row - 1].amount));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    public static Path broken(Path folder, String name) {
        return written(folder.resolve(name), "Dear customer, your statement is attached.\n");
    }

    /** What a person may have on their disk: three formats, one without an account, one that is none. */
    public static List<Path> several(Path folder) {
        return List.of(ofx(folder, "2025 current account.ofx", "0123456789", new Line("2025-01-02", "-1.80", "CAFE PEPE"),
                        new Line("2025-06-30", "1800.00", "NOMINA ACME SA"), new Line("2025-12-31", "-64.20", "MERCADONA")),
                mt940(folder, "savings.sta", "ES9121000418450200051332", "1000.00", "1250.00", new Line("2026-01-05", "200.00", "TRASPASO"),
                        new Line("2026-02-05", "40.00", "TRASPASO")),
                qif(folder, "an older program with a rather long name for its export of everything, second try.qif",
                        new Line("2024-03-15", "-12.50", "LIBRERIA"), new Line("2024-04-02", "-20.00", "CINE")),
                broken(folder, "letter.sta"), csv(folder, "movimientos.csv", new Line("2026-03-15", "-12.50", "LIBRERIA"),
                        new Line("2026-03-20", "-20.00", "CINE"), new Line("2026-03-31", "1800.00", "NOMINA")));
    }

    private static String short6(String day) {
        return day.replace("-", "").substring(2);
    }

    private static Path written(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
