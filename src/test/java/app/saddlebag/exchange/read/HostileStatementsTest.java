package app.saddlebag.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.exchange.read.OthersFiles.Outcome;
import app.saddlebag.exchange.statement.CollectedStatements;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Statement;
import app.saddlebag.exchange.statement.StatementSink;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are cut, changed, endless or made to harm: one sentence, bounded memory, an end. */
class HostileStatementsTest {

    private static final long GIGABYTE = 1L << 30;
    /** What recognising looks at, and a record's bound with the buffers before it. */
    private static final long SOON = Recogniser.LOOKED_AT + (8L << 20);
    private static final String CAMT = "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'><BkToCstmrStmt><Stmt>";

    static Stream<String> samples() {
        return Samples.ALL.stream();
    }

    /** Fails with whatever is no sentence. */
    private static void readOrRefused(byte[] bytes, String as) {
        Outcome outcome = OthersFiles.read(new Bytes(bytes));
        if (outcome.refusal() != null) {
            assertThat(outcome.refusal()).as(as).isNotBlank().doesNotContain("{").doesNotContain("bank-file.");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileCutAnywhereIsReadAsFarAsItIsWholeOrRefused(String sample) {
        byte[] whole = Samples.file(sample).bytes();
        for (int length = 0; length < whole.length; length += 5) {
            readOrRefused(Arrays.copyOf(whole, length), sample + " cut after " + length);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileWithChangedBytesIsReadOrRefused(String sample) {
        byte[] whole = Samples.file(sample).bytes();
        Random random = new Random(43);
        for (int i = 0; i < 200; i++) {
            byte[] changed = whole.clone();
            for (int j = 0; j <= i % 4; j++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            readOrRefused(changed, sample + " changed in round " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileWithANulInTheMiddleIsRefusedOrReadWithoutIt(String sample) {
        byte[] bytes = Samples.file(sample).bytes().clone();
        bytes[bytes.length / 2] = 0;
        readOrRefused(bytes, sample);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '\u00A7', textBlock = """
            <OFX><STMTRS><STMTTRN><NAME>                     § a
            <OFX><STMTRS><STMTTRN><MEMO>                     § a b
            :20:X|:25:1|:60F:C260101EUR1,00|:61:             § 1
            :20:X|:25:1|:60F:C260101EUR1,00|:86:x|           § all work|
            11999911110123456789260101260131200000001234569783NAME| § 2
            !Type:Bank|P                                     § x
            !Type:Bank|Px|                                   § Px|
            Date,Text,Amount|2026-01-01,A,1.00|2026-01-01,   § b
            Date,Text,Amount|2026-01-01,A,1.00|              § ,
            """)
    void aLineOrRecordThatNeverEndsIsRefusedSoon(String start, String again) {
        Endless file = new Endless(start.strip().replace('|', '\n'), again.replace('|', '\n'), GIGABYTE);
        assertThat(OthersFiles.read(file).refusal()).contains("goes on for longer than any bank writes");
        assertThat(file.taken()).isLessThan(SOON);
    }

    @ParameterizedTest
    @CsvSource({"<Id>,a", "<Ntry><Amt Ccy=',a", "<!-- ,a", "<?x ,a", "<a,b", "<Id><![CDATA[,a", "<Ntry><NtryDtls>,<TxDtls><Nm>x</Nm></TxDtls>", "<Ntry>,<A>", "<Ntry>,<B>b</B>"})
    void anXmlThatNeverEndsIsRefusedSoon(String start, String again) {
        Endless file = new Endless(CAMT + start, again, GIGABYTE);
        assertThat(OthersFiles.read(file).refusal()).matches("Line 1: (this goes on for longer|the file is damaged).*");
        assertThat(file.taken()).isLessThan(3 * SOON);
    }

    @Test
    void elementsOfEverNewNamesAreRefused() {
        StringBuilder names = new StringBuilder(CAMT).append("<Ntry>");
        for (int i = 0; i < 30_000; i++) {
            names.append("<E").append(i).append(">x</E").append(i).append('>');
        }
        assertThat(OthersFiles.read(Bytes.of(names.toString())).refusal()).contains("goes on for longer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {":20:X|:25:1234|:60F:C260101EUR1,00|:62F:C260101EUR1,00|-|;''",
            "<Stmt><Acct><Id><IBAN>ES9121000418450200051332</IBAN></Id></Acct></Stmt>;<Document><BkToCstmrStmt>"})
    void aMillionAccountsPassThroughInBoundedMemory(String account, String start) {
        String again = account.replace('|', '\n');
        Endless file = new Endless(start, again, start.length() + 1_000_000L * again.length());
        Counting sink = new Counting();
        try {
            new BankFiles().read(file, new BankFiles().recognise(file), sink, ReadProgress.NONE);
        } catch (UnreadableFileException theRootIsNotClosed) {
            assertThat(start).isNotEmpty();
        }
        assertThat(sink.statements).isEqualTo(1_000_000);
        assertThat(sink.live).isLessThan(sink.before + (64L << 20));
    }

    /** Counts, and looks at the heap in the middle. */
    private static final class Counting implements StatementSink {

        private final long before = live();
        private long statements;
        private long live;

        @Override
        public void begin(Statement known) {
        }

        @Override
        public void entry(Entry entry) {
        }

        @Override
        public void end(Statement whole) {
            if (++statements == 900_000) {
                live = live();
            }
        }

        private static long live() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }

    @Test
    void aZipThatGrowsWithoutMeasureIsRefused() throws IOException {
        assertThat(OthersFiles.read(zip("xl/sharedStrings.xml", new byte[1 << 20], 200)).refusal()).startsWith("Unpacked, the file grows");
        assertThat(OthersFiles.read(zip("xl/styles.xml", new byte[1 << 20], 40)).refusal()).startsWith("Unpacked, the file grows");
    }

    @Test
    void textsOfASheetThatDefineEntitiesAreNotGrown() throws IOException {
        String bomb = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaaaaaaaaaaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]><sst><si><t>&d;&d;&d;</t></si></sst>";
        assertThat(OthersFiles.read(zip("xl/sharedStrings.xml", bomb.getBytes(StandardCharsets.UTF_8), 1)).refusal()).isNotBlank();
    }

    private static Bytes zip(String name, byte[] content, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook><sheets><sheet name='S' sheetId='1'/></sheets></workbook>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
        }
        return new Bytes(bytes.toByteArray());
    }

    @Test
    void aDiskThatFailsInTheMiddleIsNotTakenForADamagedFile() {
        for (String sample : Samples.ALL) {
            Bytes whole = Samples.file(sample);
            Recognition recognition = new BankFiles().recognise(whole);
            assertThatThrownBy(() -> new BankFiles().read(failing(whole), recognition, new CollectedStatements(), ReadProgress.NONE))
                    .as(sample).isInstanceOfSatisfying(UnreadableFileException.class, e -> assertThat(e.reason()).isEqualTo(Unreadable.IO));
        }
    }

    private static BankFile failing(Bytes whole) {
        return new BankFile() {
            @Override
            public InputStream open() {
                return new FilterInputStream(whole.open()) {
                    private int left = 100;

                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        if (left <= 0) {
                            throw new IOException("the disk is gone");
                        }
                        int read = super.read(bytes, from, Math.min(left, length));
                        left -= read;
                        return read;
                    }
                };
            }

            @Override
            public long size() {
                return whole.size();
            }

            @Override
            public String name() {
                return "failing";
            }
        };
    }

    @Test
    void readingSaysHowFarItIsAndStopsWhenNobodyWantsMore() {
        for (String sample : Samples.ALL) {
            Bytes file = Samples.file(sample);
            Recognition recognition = new BankFiles().recognise(file);
            List<Long> said = new ArrayList<>();
            new BankFiles().read(file, recognition, new CollectedStatements(), bytes -> said.add(bytes));
            assertThat(said).as(sample).isSorted().last().asInstanceOf(InstanceOfAssertFactories.LONG)
                    .isBetween(file.size() - 1, file.size());
            assertThatThrownBy(() -> new BankFiles().read(file, recognition, new CollectedStatements(), bytes -> false))
                    .as(sample).isInstanceOf(CancellationException.class);
        }
    }
}
