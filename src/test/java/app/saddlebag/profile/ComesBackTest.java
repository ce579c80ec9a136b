package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.ReadProgress;
import app.saddlebag.exchange.write.FileFormat;
import app.saddlebag.exchange.write.Progress;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.ProductKey;
import app.saddlebag.profile.StatementImport.Wish;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.text.Messages;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ten thousand rows go out in a format, come into an empty profile, and are the same money on the same days. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComesBackTest {

    private static final int ROWS = 10_000;

    private Path home;
    private Sandbox sandbox;
    private OpenProfile profile;

    @BeforeAll
    void liveTenThousandRows(@TempDir Path folder) throws IOException {
        home = folder;
        sandbox = Sandbox.start(SandboxOptions.defaults().withToday(LocalDate.of(2026, 11, 28)).withRows(ROWS));
        profile = create("mine");
        assertThat(LiveProfile.connect(profile, "testbank", "marta", "demo")).isInstanceOf(ConnectState.Done.class);
        profile.categories().speak(Locale.UK);
    }

    @AfterAll
    void leave() {
        profile.close();
        sandbox.close();
    }

    private OpenProfile create(String name) {
        AppFolders folders = AppFolders.of(Map.of("XDG_DATA_HOME", home + "/data", "XDG_CONFIG_HOME", home + "/config"), home, "Linux");
        return new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), Clock.systemDefaultZone(), Cheap.vaults(), "Saddlebag/test")
                .create(home.resolve(name), "correct horse battery".toCharArray(), LiveProfile.environment(sandbox), LiveProfile.secret(sandbox));
    }

    /** Rows of an account on one day in one currency, and what they come to. */
    private record Sum(int rows, BigDecimal amount) {

        Sum plus(Sum other) {
            return new Sum(rows + other.rows, amount.add(other.amount).stripTrailingZeros());
        }
    }

    /** By account, whatever it is called, and by currency and day: accounts are the same when they tell the same. */
    private static List<Map<String, Sum>> told(OpenProfile of) {
        Ledger ledger = of.ledger().snapshot();
        Map<ProductKey, Map<String, Sum>> told = new HashMap<>();
        for (int i = 0; i < ledger.size(); i++) {
            LedgerRow row = ledger.row(i);
            told.computeIfAbsent(ProductKey.of(row.connectionId(), row.transaction()), _ -> new TreeMap<>())
                    .merge(row.transaction().currency() + " " + row.transaction().day(), new Sum(1, row.transaction().amount().stripTrailingZeros()), Sum::plus);
        }
        return List.copyOf(told.values());
    }

    @ParameterizedTest
    @EnumSource(value = FileFormat.class, names = {"CSV", "CSV_EXCEL", "XLSX", "OFX", "QIF", "CAMT053", "JSON"})
    void theSameRowsOfTheSameAccountsAndNothingTheSecondTime(FileFormat format) {
        Path file = home.resolve("world." + format.word());
        int written = Export.write(profile.export().everything(new Messages(Locale.UK)), format, file, Progress.NOBODY).rows();
        assertThat(written).isGreaterThanOrEqualTo(ROWS);
        Wish wish = format == FileFormat.QIF ? new Wish(null, "EUR") : Wish.NONE; // QIF has no room for a currency
        try (OpenProfile empty = create("empty-" + format)) {
            FileLook look = empty.statements().look(BankFile.of(file), wish, ReadProgress.NONE);
            assertThat(look.problem()).isNull();
            assertThat(empty.statements().take(look, wish, false, "Files", ReadProgress.NONE).counts().added()).isEqualTo(written);
            assertThat(told(empty)).containsExactlyInAnyOrderElementsOf(told(profile));
            FileLook again = empty.statements().look(BankFile.of(file), wish, ReadProgress.NONE);
            assertThat(again.fresh() + again.doubtful()).isZero();
            assertThat(again.known()).isEqualTo(written);
        }
    }
}
