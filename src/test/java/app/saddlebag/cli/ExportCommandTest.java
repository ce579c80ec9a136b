package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files out of the terminal, against the real sandbox. */
class ExportCommandTest {

    @TempDir Path home;
    private TerminalAtHome terminal;

    @BeforeEach
    void sitDown() {
        terminal = new TerminalAtHome(home);
    }

    private void connected() {
        assertThat(terminal.run("profile", "create", "--profile", home.resolve("mine").toString())).isZero();
        assertThat(terminal.run("connect", "--bank", "testbank", "--username", "marta", "--password", "demo")).as(terminal.err()).isZero();
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    @Test
    void whatAFilterFindsGoesOutAndEverythingDoesWithoutOne() throws IOException {
        connected();
        assertThat(terminal.run("transactions", "--format", "csv", "amount:out")).isZero();
        List<NamedCsvRecord> listed = rows(terminal.out());
        assertThat(terminal.run("export", "--format", "csv", "amount:out")).as(terminal.err()).isZero();
        assertThat(rows(terminal.out())).extracting(NamedCsvRecord::getFields)
                .isEqualTo(listed.stream().map(NamedCsvRecord::getFields).toList());
        assertThat(terminal.err()).contains("%,d rows written.".formatted(listed.size()));

        assertThat(terminal.run("rules", "add", "amount:in", "--hide")).as(terminal.err()).isZero();
        assertThat(terminal.run("rules", "apply")).as(terminal.err()).isZero();
        assertThat(terminal.run("transactions", "--format", "csv")).isZero();
        int shown = rows(terminal.out()).size();
        Path file = home.resolve("all.csv");
        assertThat(terminal.run("export", "--format", "csv", "--out", file.toString())).as(terminal.err()).isZero();
        assertThat(terminal.out()).isEmpty();
        List<NamedCsvRecord> all = rows(Files.readString(file));
        assertThat(all.size()).as("hidden rows are there as well").isGreaterThan(shown);
        assertThat(all.stream().filter(row -> row.getField("hidden").equals("false"))).hasSize(shown);

        Path filter = Files.writeString(home.resolve("filter.txt"), "amount:out\n");
        assertThat(terminal.run("export", "--format", "csv-excel", "--filter-file", filter.toString())).as(terminal.err()).isZero();
        assertThat(rows(terminal.out().substring(1))).hasSize(listed.size());
    }

    @Test
    void wrongUseIsToldAndWritesNothing() {
        Path file = home.resolve("x.csv");
        assertThat(terminal.run("export", "--format", "pdf", "--out", file.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("no format pdf", "csv-excel, xlsx");
        assertThat(terminal.run("export")).isEqualTo(2);
        assertThat(terminal.run("export", "--format", "xlsx")).isEqualTo(2);
        assertThat(terminal.err()).contains("--out");
        assertThat(terminal.run("export", "--format", "csv", "--filter-file", "f", "shop:x")).isEqualTo(2);
        assertThat(terminal.run("export", "--format", "csv", "amount:>x", "--out", file.toString())).isEqualTo(2);
        assertThat(file).doesNotExist();
    }

    @Test
    void anOutputThatTakesNoMoreIsAFailure() {
        connected();
        assertThat(terminal.run(new Writer() {
            @Override
            public void write(char[] some, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        }, "export", "--format", "csv")).isEqualTo(1);
        assertThat(terminal.err()).contains("took no more");

        assertThat(terminal.run("export", "--format", "csv", "--out", home.toString())).isEqualTo(1);
        assertThat(terminal.err()).contains("is a folder");
    }
}
