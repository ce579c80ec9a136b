package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.exchange.write.CamtSchema;
import app.saddlebag.exchange.write.Content;
import app.saddlebag.exchange.write.FileFormat;
import app.saddlebag.exchange.write.Progress;
import app.saddlebag.exchange.write.Written;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.Desks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Everything of two households of the demo's world goes out, and other programs read what we do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportedWorldTest {

    private Path home;
    private OpenProfile profile;
    private Content everything;

    @BeforeAll
    void moveIn(@TempDir Path folder) {
        home = folder;
        profile = Desks.profiles(home).demo();
        DemoHousehold.COUPLE.moveIn(profile, _ -> { });
        DemoHousehold.FREELANCER.moveIn(profile, _ -> { });
        profile.categories().speak(Locale.UK);
        everything = profile.export().everything(new Messages(Locale.UK));
    }

    @AfterAll
    void leave() {
        profile.close();
    }

    private Path file(FileFormat format) {
        Path file = home.resolve("world." + format.word());
        Written written = Export.write(everything, format, file, Progress.NOBODY);
        assertThat(written.rows()).isPositive();
        return file;
    }

    /** What rows come to by currency. */
    private Map<String, BigDecimal> sums() {
        Ledger ledger = profile.ledger().snapshot();
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (int i = 0; i < ledger.size(); i++) {
            if (!ledger.row(i).vanished()) {
                sums.merge(ledger.row(i).transaction().currency(), ledger.row(i).transaction().amount(), BigDecimal::add);
            }
        }
        return sums;
    }

    @Test
    void camtKeepsToItsSchema() throws IOException {
        assertThat(CamtSchema.complaints(Files.readAllBytes(file(FileFormat.CAMT053)))).isEmpty();
    }

    /** ofxdump prints each row with its amount, and the currency of the account before them. */
    @Test
    void libofxReadsTheSameRows() throws IOException, InterruptedException {
        String dump = OtherProgram.run(home, "ofxdump", file(FileFormat.OFX).toString());
        long rows = Pattern.compile("ofx_proc_transaction").matcher(dump).results().count();
        BigDecimal all = Pattern.compile("(?m)^\\s*Total money amount: (-?[0-9.]+)").matcher(dump).results()
                .map(found -> new BigDecimal(found.group(1))).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(rows).isEqualTo(profile.ledger().snapshot().size());
        assertThat(all).isEqualByComparingTo(sums().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
