package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.exchange.write.Content;
import app.saddlebag.exchange.write.FileFormat;
import app.saddlebag.exchange.write.Progress;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.link.Counterparts;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.ChildJvm;
import app.saddlebag.store.SmallDisk;
import app.saddlebag.text.Messages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program is killed, or the disk is full, while a file is written: what stood there stands there, or the whole file does. */
class KilledExportTest {

    private static final int ROWS = 50_000;
    private static final String OLDER = "what stood there before";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("rows.csv");
    }

    static Content content() {
        ProductRef account = new ProductRef(1, ProductKind.ACCOUNT, "ac", "Everyday", "ES9121000418450200051332", "bank", "Bank");
        LedgerBuilder rows = Ledger.builder(List.of(account));
        for (int i = 0; i < ROWS; i++) {
            rows.add(new LedgerRow(ROWS - i, 1, Transaction.of("r" + i, ProductKind.ACCOUNT, BigDecimal.valueOf(-i, 2)).productId("ac").currency("EUR")
                    .bookingDate(LocalDate.of(2026, 11, 3)).description("COFFEE " + i).build(), Overlay.NONE, false));
        }
        Ledger ledger = rows.build();
        WrittenAccounts accounts = new WrittenAccounts(Map.of());
        Counterparts untied = Counterparts.of(ledger, List.of(), SharedProducts.of(List.of(), List.of(), List.of()), List.of());
        return new Content(accounts.list(), new LedgerRows(ledger, IntStream.range(0, ROWS).toArray(), accounts, untied, Map.of()), true,
                OffsetDateTime.parse("2026-11-29T10:00:00+01:00"), Locale.UK, new Messages(Locale.UK)::get, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"begun 1", "inside 1", "last 1", "written 1", "inside 2", "last 2", "last 3"})
    void theFileIsWholeOrWhatStoodThereBefore(String moment) throws Exception {
        Files.writeString(file(), OLDER);
        boolean any = false;
        try (ChildJvm writer = ChildJvm.run(Writer.class, folder)) {
            String line;
            do {
                line = writer.line();
                assertThat(line).as("the child ended early").isNotNull();
                any |= line.startsWith("written");
            } while (!line.equals(moment));
            writer.kill();
        }
        String found = Files.readString(file());
        if (any || !found.equals(OLDER)) { // between its last row and the kill the file may have taken its place, but never half of it
            assertThat(found.lines().count()).isEqualTo(ROWS + 1);
            assertThat(found).endsWith("\r\n");
        }
        Export.write(content(), FileFormat.CSV, file(), Progress.NOBODY);
        assertThat(Files.readString(file()).lines().count()).isEqualTo(ROWS + 1);
        assertThat(everything()).as("what the killed one left is gone").containsExactly("rows.csv");
    }

    @Test
    void aFullDiskLeavesWhatStoodThereBefore() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, "1m")) {
            for (FileFormat format : List.of(FileFormat.CSV, FileFormat.XLSX, FileFormat.OFX, FileFormat.QIF, FileFormat.CAMT053, FileFormat.HLEDGER)) {
                Files.writeString(file(), OLDER);
                assertThatThrownBy(() -> Export.write(content(), format, file(), Progress.NOBODY)).as(format.name())
                        .isInstanceOfSatisfying(ProblemException.class, full -> assertThat(full.key()).isEqualTo("export.unwritable"));
                assertThat(file()).as(format.name()).hasContent(OLDER);
                assertThat(everything()).as(format.name()).containsExactly("rows.csv");
            }
            assertThat(disk.folder()).isEqualTo(folder);
        }
    }

    private List<String> everything() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    /** Writes the file again and again until it is killed. */
    static final class Writer {

        private Writer() {
        }

        public static void main(String[] arguments) {
            Content content = content();
            Path file = Path.of(arguments[0]).resolve("rows.csv");
            for (int time = 1; ; time++) {
                int now = time;
                System.out.println("begun " + now);
                boolean[] inside = {false};
                Export.write(content, FileFormat.CSV, file, rows -> {
                    if (rows == ROWS || !inside[0]) {
                        System.out.println((rows == ROWS ? "last " : "inside ") + now);
                        inside[0] = true;
                    }
                });
                System.out.println("written " + now);
            }
        }
    }
}
