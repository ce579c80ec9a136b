package app.saddlebag.exchange.write;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.BankFiles;
import app.saddlebag.exchange.read.ReadProgress;
import app.saddlebag.exchange.statement.CollectedStatements;
import app.saddlebag.exchange.statement.CollectedStatements.Collected;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows as statements of a bank: OFX, QIF, CAMT.053. */
class StatementFilesTest {

    private record InMemory(byte[] bytes) implements BankFile {

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public String name() {
            return "statement";
        }
    }

    private static List<Collected> read(byte[] bytes) {
        InMemory file = new InMemory(bytes);
        CollectedStatements found = new CollectedStatements();
        new BankFiles().read(file, new BankFiles().recognise(file), found, ReadProgress.NONE);
        return found.statements();
    }

    private static Transaction.Builder row(String id, String amount) {
        return Transaction.of(id, ProductKind.ACCOUNT, new BigDecimal(amount)).productId("ac").currency("EUR").bookingDate(MadeContent.DAY);
    }

    @Test
    void camtKeepsToItsSchemaWhateverABankWrote() throws IOException {
        assertThat(CamtSchema.complaints(MadeContent.saying(MadeContent.HOSTILE).as(FileFormat.CAMT053))).isEmpty();
        for (String number : MadeContent.HOSTILE) {
            assertThat(CamtSchema.complaints(new MadeContent(number).add(row(number, "1")).as(FileFormat.CAMT053))).as(number).isEmpty();
        }
        assertThat(CamtSchema.complaints("<Document/>".getBytes())).isNotEmpty();
    }

    @Test
    void camtTellsWhatWasThereBeforeAndAfter() throws IOException {
        String text = new MadeContent().add(row("a", "-12.50").valueDate(MadeContent.DAY.plusDays(1)).shop("Bakery")).add(row("b", "2000.00")
                .transfer(new Transaction.Transfer("Nube Azul", "DE89 3704 0044 0532 0130 00", "Ana", "?"))).text(FileFormat.CAMT053);

        assertThat(text).contains("<IBAN>ES9121000418450200051332</IBAN>", "<Ccy>EUR</Ccy><Nm>Everyday</Nm><Ownr><Nm>Ana</Nm></Ownr>")
                .contains("<Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">1887.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Dt><Dt>2026-11-03</Dt></Dt>")
                .contains("<Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-28</Dt></Dt>")
                .contains("<Amt Ccy=\"EUR\">12.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-03</Dt></BookgDt><ValDt><Dt>2026-11-04</Dt></ValDt><AcctSvcrRef>a</AcctSvcrRef>")
                .contains("<Cdtr><Pty><Nm>Bakery</Nm></Pty></Cdtr>", "<DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>",
                        "<CdtrAcct><Id><Othr><Id>?</Id></Othr></Id></CdtrAcct>");
    }

    @Test
    void whatCamtHasNoRoomForIsLeftOutAndSaid() throws IOException {
        Content content = new MadeContent().add(row("a", "0.123456")).add(row("b", "1234567890123456789")).add(row("c", "1.500000")).content();
        Written written = FileFormat.CAMT053.writer().write(content, new java.io.ByteArrayOutputStream(), Progress.NOBODY);
        assertThat(written.rows()).isEqualTo(1);
        assertThat(written.remarks()).containsOnlyKeys(Remark.UNWRITABLE_LEFT_OUT).containsValue(2);
    }

    @Test
    void ofxComesBackWithItsIdsAndBalance() throws IOException {
        MadeContent made = new MadeContent().add(row("a", "-12.50").shop("Bakery").description("COMPRA TARJ. 4417 BAKERY SL"))
                .add(row("b", "0.005").description("Interest & <more>")).add(row("c", "1").currency("USD").description("Dollars"));
        List<Collected> read = read(made.as(FileFormat.OFX));

        assertThat(read).hasSize(2);
        assertThat(read.getFirst().statement().account().iban()).isEqualTo("ES9121000418450200051332");
        assertThat(read.getFirst().statement().closing().orElseThrow().amount().amount()).isEqualByComparingTo("100.00");
        assertThat(read.getFirst().statement().booked()).isEqualByComparingTo("-12.495");
        assertThat(read.getFirst().entries()).extracting(Entry::id).containsExactly("b", "a");
        assertThat(read.getFirst().entries()).extracting(Entry::description).containsExactly("Interest & <more>", "COMPRA TARJ. 4417 BAKERY SL");
        assertThat(read.getLast().statement().currency()).isEqualTo("USD");
        assertThat(read.getLast().statement().closing().orElseThrow().amount().amount()).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @EnumSource(value = FileFormat.class, names = {"OFX", "QIF", "CAMT053"})
    void nothingABankWroteTakesARowAway(FileFormat format) throws IOException {
        List<Collected> read = read(MadeContent.saying(MadeContent.HOSTILE).as(format));
        assertThat(read).hasSize(1);
        List<Entry> rows = read.getFirst().entries();
        assertThat(rows).hasSize(MadeContent.HOSTILE.size()).allSatisfy(row -> assertThat(row.amount().amount()).isEqualByComparingTo("-12.50"));
    }

    @Test
    void qifHasOneRecordPerRowAndNoneOfItsLinesIsATextsOwn() throws IOException {
        String text = MadeContent.saying(MadeContent.HOSTILE).text(FileFormat.QIF);
        List<String> lines = text.lines().toList();

        assertThat(lines).startsWith("!Account", "NEveryday", "TBank", "DES9121000418450200051332", "^", "!Type:Bank");
        assertThat(lines).allMatch(line -> line.equals("^") || line.matches("(!Account|!Type:Bank|[NTDPML].+)"));
        assertThat(lines.stream().filter("^"::equals)).hasSize(HOSTILE_AND_OPENING + 1);
        assertThat(lines).contains("T-12.50", "D2026-11-03", "Ptwo lines", "POpening Balance", "L[Everyday]");
        assertThat(lines.stream().filter(line -> line.startsWith("L[")).toList()).containsExactly("L[Everyday]");
    }

    private static final int HOSTILE_AND_OPENING = MadeContent.HOSTILE.size() + 1;
}
