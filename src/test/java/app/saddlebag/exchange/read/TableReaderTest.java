package app.saddlebag.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.exchange.read.OthersFiles.Outcome;
import app.saddlebag.exchange.statement.BalanceCheck;
import app.saddlebag.exchange.statement.CollectedStatements;
import app.saddlebag.exchange.statement.CollectedStatements.Collected;
import app.saddlebag.exchange.statement.Counterparty;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.RemarkKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of banks, whose layout is guessed from what stands in them. */
class TableReaderTest {

    private static final String SPANISH = """
            Cuenta;ES91 2100 0418 4502 0005 1332
            Titular;Luc\u00EDa Prado

            Fecha operaci\u00F3n;Fecha valor;Concepto;Importe;Saldo;Divisa
            27/02/2026;28/02/2026;N\u00F3mina febrero;2.100,00;3.100,00;EUR
            05/02/2026;05/02/2026;"Recibo ""Luz""; febrero";-96,80;1.000,00;EUR
            03/02/2026;03/02/2026;Caf\u00E9 Per\u00FA;-3,20;1.096,80;EUR
            """;
    private static final String DUTCH = """
            "Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)","Mededelingen"
            "20260203","Bakker","NL71RABO0123456789","","BA","Af","4,75","Pas 001"
            "20260204","J Jansen","NL71RABO0123456789","NL70ABNA0987654321","GT","Bij","20,00","Lunch"
            "20260204","Spaar","NL44RABO0123456780","NL71RABO0123456789","GT","Af","100,00","Sparen"
            """;
    private static final String BRITISH = """
            Date,Type,Description,Paid out,Paid in,Balance
            03 Feb 2026,DEB,CORNER SHOP,"1,204.50",,795.50
            04 Feb 2026,FPI,A FRIEND,,"\u00A320.00",815.50
            """;
    private static final String AMERICAN = """
            Transaction Date,Post Date,Description,Category,Amount
            01/31/2026,02/01/2026,BOOK STORE,Shopping,-12.34
            01/05/2026,01/06/2026,REFUND,Shopping,5.00
            """;
    private static final String BARE = """
            2026-01-02,-12.50,Coffee beans,87.50
            2026-01-03,-10.00,Bus,77.50
            2026-01-04,100.00,From Ana,177.50
            """;

    private static MappingGuess guess(String text) {
        Bytes file = Bytes.of(text);
        return new BankFiles().guess(file, new BankFiles().recognise(file));
    }

    private static Collected only(String text) {
        return OthersFiles.read(Bytes.of(text)).statements().getFirst();
    }

    private static Collected read(Bytes file, Mapping mapping) {
        CollectedStatements found = new CollectedStatements();
        new BankFiles().readTable(file, new BankFiles().recognise(file), mapping, found, ReadProgress.NONE);
        return found.statements().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "UTF-8", "UTF-16LE", "IBM850"})
    void aSpanishTableIsReadInWhicheverCharacterSetItIs(String charset) {
        Collected read = OthersFiles.read(Bytes.of(SPANISH, Charset.forName(charset))).statements().getFirst();
        assertThat(read.statement().account().iban()).isEqualTo("ES9121000418450200051332");
        assertThat(read.statement().currency()).isEqualTo("EUR");
        assertThat(read.statement().booked()).isEqualByComparingTo("2000");
        assertThat(read.statement().check()).isEqualTo(new BalanceCheck.Agrees());
        assertThat(read.statement().opening().orElseThrow().amount().amount()).isEqualByComparingTo("1100");
        assertThat(read.entries()).extracting(Entry::description)
                .containsExactly("N\u00F3mina febrero", "Recibo \"Luz\"; febrero", "Caf\u00E9 Per\u00FA");
        assertThat(read.entries().getFirst().valueDate()).isEqualTo("2026-02-28");
        assertThat(read.entries()).extracting(Entry::line).containsExactly(5, 6, 7);
    }

    @Test
    void aWordSaysTheDirectionAndAColumnTheAccount() {
        Outcome read = OthersFiles.read(Bytes.of(DUTCH));
        assertThat(read.statements()).extracting(collected -> collected.statement().account().iban())
                .containsExactly("NL71RABO0123456789", "NL44RABO0123456780");
        assertThat(read.statements().getFirst().statement().booked()).isEqualByComparingTo("15.25");
        assertThat(read.statements().getFirst().statement().currency()).isEqualTo("EUR");
        assertThat(read.statements().getFirst().entries().get(1).counterparty())
                .isEqualTo(new Counterparty(null, "NL70ABNA0987654321", null, null));
    }

    @Test
    void rowsOfAccountsThatTakeTurnsAreOneStatementForEach() {
        String turns = "Date,Account,Text,Amount,Currency\n2026-02-03,Everyday,A,-1.00,EUR\n2026-02-03,Savings,B,5.00,EUR\n"
                + "2026-02-14,Everyday,C,-2.00,EUR\n2026-02-15,Savings,D,6.00,EUR\n";
        assertThat(OthersFiles.read(Bytes.of(turns)).statements()).extracting(one -> one.statement().account().shown() + " "
                + one.statement().count() + " " + one.statement().booked().toPlainString()).containsExactly("Everyday 2 -3.00", "Savings 2 11.00");
    }

    @Test
    void twoColumnsOfAmountsAreOneWithASign() {
        Collected read = only(BRITISH);
        assertThat(read.entries()).extracting(entry -> entry.amount().amount().toPlainString()).containsExactly("-1204.50", "20.00");
        assertThat(read.statement().currency()).isEqualTo("GBP");
        assertThat(read.entries().getFirst().bookingDate()).isEqualTo("2026-02-03");
        assertThat(read.statement().check()).isEqualTo(new BalanceCheck.Agrees());
    }

    @Test
    void monthsThatStandFirstAreSeenByTheDaysThatAreNoMonths() {
        Collected read = only(AMERICAN);
        assertThat(read.entries()).extracting(Entry::bookingDate).containsExactly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 1, 5));
        assertThat(read.entries().getFirst().category()).isEqualTo("Shopping");
        assertThat(guess(AMERICAN).orderOpen()).isFalse();
        assertThat(guess("Date,Text,Amount\n01/02/2026,A,1.00\n03/02/2026,B,2.00\n").orderOpen()).isTrue();
    }

    @Test
    void withoutHeadingsTheColumnsAreKnownByWhatStandsInThem() {
        MappingGuess guess = guess(BARE);
        assertThat(guess.mapping().columns()).containsExactly(Column.BOOKING_DATE, Column.AMOUNT, Column.DESCRIPTION, Column.BALANCE);
        assertThat(guess.header()).isEmpty();
        assertThat(guess.reasons()).allSatisfy(reason -> assertThat(reason.named()).isFalse());
        assertThat(only(BARE).statement().check()).isEqualTo(new BalanceCheck.Agrees());
        assertThat(only(BARE).entries()).first().extracting(Entry::description).isEqualTo("Coffee beans");
    }

    @Test
    void aGuessExplainsItselfAndShowsTheFirstRows() {
        MappingGuess guess = guess(SPANISH);
        assertThat(guess.header()).contains("Concepto");
        assertThat(guess.mapping().headerRows()).isEqualTo(3);
        assertThat(guess.firstRows()).hasSize(3);
        assertThat(guess.reasons()).extracting(reason -> reason.column() + " " + reason.meaning() + " " + reason.shown()).containsExactly(
                "0 BOOKING_DATE Fecha operaci\u00F3n", "1 VALUE_DATE Fecha valor", "2 DESCRIPTION Concepto", "3 AMOUNT Importe", "4 BALANCE Saldo",
                "5 CURRENCY Divisa");
        assertThat(guess.layout()).isEqualTo(guess(SPANISH.replace("27/02", "28/02")).layout()).isNotEqualTo(guess(AMERICAN).layout());
    }

    @Test
    void aMappingCanBeCorrectedAndRemembered() {
        Mapping guessed = guess(AMERICAN).mapping();
        Mapping corrected = guessed.withTurned(true).withCurrency("USD").withColumn(3, Column.DESCRIPTION).withOrder(DateOrder.MONTH_DAY_YEAR);
        assertThat(Mapping.of(corrected.text())).isEqualTo(corrected);
        assertThat(Mapping.of(guessed.text())).isEqualTo(guessed);
        Entry first = read(Bytes.of(AMERICAN), corrected).entries().getFirst();
        assertThat(first.amount().amount()).isEqualByComparingTo("12.34");
        assertThat(first.amount().currency()).isEqualTo("USD");
        assertThat(first.description()).isEqualTo("BOOK STORE Shopping");
        assertThatThrownBy(() -> Mapping.of("2 nothing")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(Bytes.of(AMERICAN), corrected.withColumn(0, Column.NONE))).isInstanceOf(UnreadableFileException.class)
                .hasMessage("bank-file.no-mapping");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            -15,87      ; COMMA ; -15.87
            1.234,56    ; COMMA ; 1234.56
            1 234,56-   ; COMMA ; -1234.56
            (12.00)     ; POINT ; -12.00
            EUR -3.50   ; POINT ; -3.50
            -\u20AC3.50 ; POINT ; -3.50
            3,50 \u20AC ; COMMA ; 3.50
            \u22123.5   ; POINT ; -3.5
            1'234.50    ; POINT ; 1234.50
            100.00 DR   ; POINT ; -100.00
            100,00 H    ; COMMA ; 100.00
            .5          ; POINT ; 0.5
            """)
    void anAmountIsReadAsTablesWriteIt(String written, DecimalSign sign, BigDecimal amount) {
        assertThat(sign.amount(written)).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"abc", "1e9", "12:30", "(5", "--5", "1.2.x"})
    void whatIsNoAmountIsNone(String written) {
        assertThat(DecimalSign.POINT.amount(written)).isNull();
        assertThat(DecimalSign.POINT.amount("9".repeat(60))).isNull();
    }

    @Test
    void rowsThatCannotBeReadAreSaidAndTheOthersRead() {
        Collected read = only("Date,Text,Amount\n13/02/2026,A,1.00\nlater,B,2.00\n14/02/2026,C,much\nTotal,,\n14/02/2026,D,3.00\n15/02/2026,E\n");
        assertThat(read.entries()).hasSize(2);
        assertThat(read.statement().remarks()).extracting(remark -> remark.line() + " " + remark.kind())
                .containsExactly("3 NO_DAY", "4 NO_AMOUNT", "5 UNKNOWN_RECORD", "7 CUT_SHORT");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefused() {
        assertThat(OthersFiles.read(Bytes.of("Date;Text;Amount\n13/02/2026;A;1,00\n14/02/2026;\"B;1,00\n14/02/2026;C;1,00\n")).refusal())
                .startsWith("Line 3: ");
    }

    @Test
    void charactersThatTheChosenSetDoesNotHaveAreSaidOnce() {
        Bytes file = Bytes.of(SPANISH, Charset.forName("windows-1252"));
        Mapping mapping = new BankFiles().guess(file, new BankFiles().recognise(file)).mapping();
        assertThat(read(file, mapping).statement().remarks()).isEmpty();
        assertThat(read(file, mapping.withCharset(StandardCharsets.UTF_8)).statement().remarks())
                .extracting(remark -> remark.line() + " " + remark.kind()).containsExactly("5 WRONG_CHARACTERS");
    }

    @Test
    void aBalanceThatTheRowsDoNotLeadToIsTold() {
        assertThat(only(BARE.replace("-10.00", "-11.00") + "2026-01-05,-7.50,Tea,170.00\n").statement().check()).isInstanceOf(BalanceCheck.Differs.class);
    }

    @Test
    void aSheetIsReadWithItsDaysAndNumbersAsTheyAre() throws IOException {
        Outcome outcome = OthersFiles.read(new Bytes(sheet()));
        assertThat(outcome.refusal()).isNull();
        Collected read = outcome.statements().getFirst();
        assertThat(read.entries()).extracting(entry -> entry.bookingDate() + " " + entry.amount().amount().stripTrailingZeros().toPlainString() + " "
                + entry.description()).containsExactly("2026-02-03 -3.2 Caf\u00E9", "2026-02-27 2100 N\u00F3mina");
        assertThat(read.statement().account().iban()).isEqualTo("ES9121000418450200051332");
        assertThat(read.statement().currency()).isEqualTo("EUR");
        assertThat(read.statement().check()).isEqualTo(new BalanceCheck.Agrees());
        assertThat(read.entries().getFirst().line()).isEqualTo(4);
    }

    @Test
    void aZipThatIsNoWorkbookOrIsCutIsRefused() throws IOException {
        byte[] sheet = sheet();
        assertThat(OthersFiles.read(new Bytes(Arrays.copyOf(sheet, sheet.length / 2))).refusal()).startsWith("Line 1: the file ");
        assertThat(OthersFiles.read(new Bytes("PK\u0003\u0004nothing".getBytes(StandardCharsets.ISO_8859_1))).refusal()).endsWith("imported.");
    }

    private static byte[] sheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            workbook.newWorksheet("Vac\u00EDa");
            Worksheet sheet = workbook.newWorksheet("Movimientos");
            sheet.value(0, 0, "IBAN: ES91 2100 0418 4502 0005 1332");
            List<String> heads = List.of("Fecha", "Concepto", "Importe (EUR)", "Saldo");
            for (int i = 0; i < heads.size(); i++) {
                sheet.value(2, i, heads.get(i));
            }
            row(sheet, 3, LocalDate.of(2026, 2, 3), "Caf\u00E9", "-3.20", "96.80");
            row(sheet, 4, LocalDate.of(2026, 2, 27), "N\u00F3mina", "2100.00", "2196.80");
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, LocalDate day, String text, String amount, String balance) {
        sheet.value(row, 0, day);
        sheet.style(row, 0).format("dd/mm/yyyy").set();
        sheet.value(row, 1, text);
        sheet.value(row, 2, new BigDecimal(amount));
        sheet.value(row, 3, new BigDecimal(balance));
    }
}
