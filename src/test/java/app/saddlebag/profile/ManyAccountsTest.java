package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.ReadProgress;
import app.saddlebag.exchange.write.FileFormat;
import app.saddlebag.exchange.write.Progress;
import app.saddlebag.profile.StatementImport.Wish;
import app.saddlebag.ui.Desks;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of many accounts costs what its accounts cost, not their square. What is counted is the memory asked for, which follows from
 * what is done and not from how fast: four times the accounts ask for about four times as much, and a look at all for each for 16 times.
 */
class ManyAccountsTest {

    private static final int FEW = 150;
    private static final int MANY = 4 * FEW;

    @TempDir Path home;

    @Test
    void ofxOfManyAccountsComesInAtACostThatGrowsWithThem() throws IOException {
        taken("warm", ofx("warm", FEW));
        assertThat((double) taken("many", ofx("many", MANY)) / taken("few", ofx("few", FEW))).isLessThan(7);
    }

    @Test
    void ourOwnJsonOfManyAccountsComesInAtACostThatGrowsWithThem() throws IOException {
        Path few = json("few", FEW);
        taken("warm", few);
        assertThat((double) taken("many-in", json("many", MANY)) / taken("few-in", few)).isLessThan(7);
    }

    @Test
    void aFileOfManyAccountsThatAreHereIsLookedAtAtACostThatGrowsWithThem() throws IOException {
        lookedAtAgain("warm", FEW);
        assertThat((double) lookedAtAgain("many", MANY) / lookedAtAgain("few", FEW)).isLessThan(7);
    }

    private long lookedAtAgain(String name, int accounts) throws IOException {
        try (OpenProfile profile = empty(name)) {
            Path file = ofx(name, accounts);
            take(profile.statements(), file);
            long before = allocated();
            assertThat(profile.statements().look(BankFile.of(file), Wish.NONE, ReadProgress.NONE).fresh()).isZero();
            return allocated() - before;
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** Bytes that the thread asked for which takes a file into an empty profile. */
    private long taken(String name, Path file) {
        try (OpenProfile profile = empty(name)) {
            profile.ledger().snapshot();
            StatementImport statements = profile.statements();
            long before = allocated();
            take(statements, file);
            return allocated() - before;
        }
    }

    private static void take(StatementImport statements, Path file) {
        statements.take(statements.look(BankFile.of(file), Wish.NONE, ReadProgress.NONE), Wish.NONE, false, "Files", ReadProgress.NONE);
    }

    private OpenProfile empty(String name) {
        return Desks.profiles(home.resolve(name)).createDemo(home.resolve(name).resolve("profile"), Desks.passphrase());
    }

    private Path json(String name, int accounts) throws IOException {
        Path file = home.resolve(name + ".json");
        try (OpenProfile profile = empty(name)) {
            take(profile.statements(), ofx(name, accounts));
            Export.write(profile.export().everything(Desks.ENGLISH), FileFormat.JSON, file, Progress.NOBODY);
        }
        return file;
    }

    private Path ofx(String name, int accounts) throws IOException {
        StringBuilder file = new StringBuilder("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><BANKMSGSRSV1>");
        for (int i = 0; i < accounts; i++) {
            file.append("<STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>%010d<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>".formatted(i))
                    .append("<STMTTRN><TRNTYPE>POS<DTPOSTED>20260315<TRNAMT>-1.50<FITID>R").append(i).append("<NAME>CAFE</STMTTRN>")
                    .append("</BANKTRANLIST><LEDGERBAL><BALAMT>10.00<DTASOF>20260315</LEDGERBAL></STMTRS></STMTTRNRS>");
        }
        return Files.writeString(home.resolve(name + ".ofx"), file.append("</BANKMSGSRSV1></OFX>\n"));
    }
}
