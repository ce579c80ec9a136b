package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.vault.Cheap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files out of the terminal, against the real sandbox. */
class ExportCommandTest {

    private static final Clock CLOCK = Clock.systemDefaultZone();

    @TempDir Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Profiles profiles;

    private int run(String... arguments) {
        return run(out, arguments);
    }

    private int run(Writer to, String... arguments) {
        if (profiles == null) {
            AppFolders folders = AppFolders.of(Map.of("XDG_DATA_HOME", home + "/data", "XDG_CONFIG_HOME", home + "/config"), home, "Linux");
            profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), CLOCK, Cheap.vaults(),
                    "Saddlebag/test");
        }
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Messages messages = new Messages(Locale.UK);
        return new CommandLineTwin(profiles, new Terminal(new PrintWriter(to), new PrintWriter(err), null,
                Map.of("SADDLEBAG_PASSPHRASE", "correct horse battery"), messages, new Formats(messages, CLOCK)), CLOCK, "test").run(arguments);
    }

    private void connected() {
        assertThat(run("profile", "create", "--profile", home.resolve("mine").toString())).isZero();
        assertThat(run("connect", "--bank", "testbank", "--username", "marta", "--password", "demo")).as(err.toString()).isZero();
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    @Test
    void whatAFilterFindsGoesOutAndEverythingDoesWithoutOne() throws IOException {
        connected();
        assertThat(run("transactions", "--format", "csv", "amount:out")).isZero();
        List<NamedCsvRecord> listed = rows(out.toString());
        assertThat(run("export", "--format", "csv", "amount:out")).as(err.toString()).isZero();
        assertThat(rows(out.toString())).extracting(NamedCsvRecord::getFields)
                .isEqualTo(listed.stream().map(NamedCsvRecord::getFields).toList());
        assertThat(err.toString()).contains("%,d rows written.".formatted(listed.size()));

        assertThat(run("rules", "add", "amount:in", "--hide")).as(err.toString()).isZero();
        assertThat(run("rules", "apply")).as(err.toString()).isZero();
        assertThat(run("transactions", "--format", "csv")).isZero();
        int shown = rows(out.toString()).size();
        Path file = home.resolve("all.csv");
        assertThat(run("export", "--format", "csv", "--out", file.toString())).as(err.toString()).isZero();
        assertThat(out.toString()).isEmpty();
        List<NamedCsvRecord> all = rows(Files.readString(file));
        assertThat(all.size()).as("hidden rows are there as well").isGreaterThan(shown);
        assertThat(all.stream().filter(row -> row.getField("hidden").equals("false"))).hasSize(shown);

        Path filter = Files.writeString(home.resolve("filter.txt"), "amount:out\n");
        assertThat(run("export", "--format", "csv-excel", "--filter-file", filter.toString())).as(err.toString()).isZero();
        assertThat(rows(out.toString().substring(1))).hasSize(listed.size());
    }

    @Test
    void wrongUseIsToldAndWritesNothing() {
        Path file = home.resolve("x.csv");
        assertThat(run("export", "--format", "pdf", "--out", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("no format pdf", "csv-excel, xlsx");
        assertThat(run("export")).isEqualTo(2);
        assertThat(run("export", "--format", "xlsx")).isEqualTo(2);
        assertThat(err.toString()).contains("--out");
        assertThat(run("export", "--format", "csv", "--filter-file", "f", "shop:x")).isEqualTo(2);
        assertThat(run("export", "--format", "csv", "amount:>x", "--out", file.toString())).isEqualTo(2);
        assertThat(file).doesNotExist();
    }

    @Test
    void anOutputThatTakesNoMoreIsAFailure() {
        connected();
        assertThat(run(new Writer() {
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
        assertThat(err.toString()).contains("took no more");

        assertThat(run("export", "--format", "csv", "--out", home.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("is a folder");
    }
}
