package app.saddlebag.exchange.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other programs read every row of a bank that writes whatever breaks files, and mistake nothing for something else. */
class HostileFilesTest {

    private static final BigDecimal BALANCE = new BigDecimal("100.00");

    @TempDir Path folder;

    private String file(FileFormat format) throws IOException {
        return Files.write(folder.resolve("hostile." + format.word()), MadeContent.saying(MadeContent.HOSTILE).as(format)).toString();
    }

    private static BigDecimal first(String out) {
        return Pattern.compile("-?[0-9]+\\.[0-9]{2}").matcher(out).results().map(found -> new BigDecimal(found.group())).findFirst().orElseThrow();
    }

    @Test
    void hledger() throws IOException, InterruptedException {
        String file = file(FileFormat.HLEDGER);
        OtherProgram.run(folder, "hledger", "-f", file, "check", "accounts");
        assertThat(first(OtherProgram.run(folder, "hledger", "-f", file, "balance", "Assets"))).isEqualByComparingTo(BALANCE);
        assertThat(OtherProgram.run(folder, "hledger", "-f", file, "codes").lines()).hasSize(MadeContent.HOSTILE.size());
    }

    @Test
    void ledger() throws IOException, InterruptedException {
        String file = file(FileFormat.LEDGER);
        assertThat(first(OtherProgram.run(folder, "ledger", "-f", file, "balance", "Assets"))).isEqualByComparingTo(BALANCE);
        assertThat(OtherProgram.run(folder, "ledger", "-f", file, "register", "Assets", "--format", "row\\n").lines())
                .hasSize(MadeContent.HOSTILE.size() + 1);
    }

    @Test
    void beancount() throws IOException, InterruptedException {
        String file = file(FileFormat.BEANCOUNT);
        assertThat(OtherProgram.run(folder, "bean-check", file)).isEmpty();
        assertThat(first(OtherProgram.run(folder, "bean-query", "-f", "csv", file,
                "SELECT sum(position) WHERE account ~ 'Assets'"))).isEqualByComparingTo(BALANCE);
    }

    @Test
    void libofx() throws IOException, InterruptedException {
        String dump = OtherProgram.run(folder, "ofxdump", file(FileFormat.OFX));
        assertThat(Pattern.compile("Total money amount: -12\\.50").matcher(dump).results()).hasSize(MadeContent.HOSTILE.size());
    }
}
