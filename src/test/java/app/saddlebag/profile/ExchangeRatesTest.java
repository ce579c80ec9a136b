package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.DemoBanks;
import app.saddlebag.insight.Conversion;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rate;
import app.saddlebag.profile.ExchangeRates.Change;
import app.saddlebag.profile.ExchangeRates.Imported;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rates of a real profile: what is done to them can be taken back, and the one sum is in the currency that was chosen. */
class ExchangeRatesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.parse("2026-11-27");

    @TempDir Path home;
    private OpenProfile profile;
    private ExchangeRates rates;

    @BeforeEach
    void open() throws IOException {
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        profile = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), CLOCK, Cheap.vaults(),
                "Saddlebag/test").createDemo(home.resolve("p"), "correct horse battery".toCharArray());
        rates = profile.rates();
    }

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void anImportIsTakenBackWithWhatItReplaced() throws IOException {
        rates.set("USD", new BigDecimal("1.5"), DAY);
        rates.read(file("Date,USD,JPY,\n2026-11-27,1.0842,163.21,\n2026-11-26,1.08,N/A,\n"));
        List<Rate> before = rates.list();
        Imported corrected = rates.read(file("Date,USD,JPY,\n2026-11-27,1.0842,163.99,\n2026-11-25,1.07,162,\n"));
        assertThat(corrected.currencies()).isEqualTo(2);
        assertThat(corrected.days()).isEqualTo(2);
        assertThat(corrected.saved()).isEqualTo(3);
        assertThat(corrected.typed()).isEqualTo(1);
        assertThat(corrected.first()).isEqualTo("2026-11-25");
        assertThat(corrected.last()).isEqualTo("2026-11-27");
        assertThat(rates.list()).isNotEqualTo(before);
        assertThat(rates.takeBack(corrected.change())).isEqualTo(3);
        assertThat(rates.list()).isEqualTo(before);
    }

    @Test
    void whatWasTypedOverAndWhatWasRemovedComesAgain() throws IOException {
        rates.read(file("Date,USD,JPY,\n2026-11-27,1.0842,163.21,\n"));
        List<Rate> before = rates.list();
        Change typed = rates.set("USD", new BigDecimal("2"), DAY);
        rates.takeBack(typed);
        assertThat(rates.list()).isEqualTo(before);
        Change removed = rates.remove(rate -> rate.origin() == Rate.Origin.ECB);
        assertThat(rates.list()).isEmpty();
        rates.takeBack(removed);
        assertThat(rates.list()).isEqualTo(before);
    }

    @Test
    void whatWasChangedAgainSinceStaysWhenAnEarlierChangeIsTakenBack() throws IOException {
        Imported imported = rates.read(file("Date,USD,JPY,\n2026-11-27,1.0842,163.21,\n"));
        rates.set("USD", new BigDecimal("2"), DAY);
        assertThat(rates.takeBack(imported.change())).isEqualTo(1);
        assertThat(rates.list()).containsExactly(new Rate("USD", DAY, new BigDecimal("2"), Rate.Origin.TYPED));
        Change removed = rates.remove(_ -> true);
        rates.set("USD", new BigDecimal("3"), DAY);
        assertThat(rates.takeBack(removed)).isZero();
        assertThat(rates.list()).singleElement().matches(rate -> rate.perEuro().intValue() == 3);
    }

    @Test
    void theOneSumIsInTheCurrencyThatWasChosenEvenOfASingleOne() {
        List<Money> euros = List.of(new Money(new BigDecimal("10"), "EUR"));
        assertThat(profile.records().converted(euros, "EUR")).isEmpty();
        rates.set("USD", new BigDecimal("1.1"), DAY);
        rates.setTarget("usd");
        assertThat(profile.records().converted(euros, "EUR").map(Conversion::total)).hasValueSatisfying(total -> {
            assertThat(total.amount()).isEqualByComparingTo("11");
            assertThat(total.currency()).isEqualTo("USD");
        });
        rates.setTarget(null);
        assertThat(profile.records().converted(euros, "EUR")).isEmpty();
        assertThatThrownBy(() -> rates.setTarget("dollars")).isInstanceOf(ProblemException.class);
        assertThat(rates.target()).isEmpty();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(home, "ecb", ".csv"), text);
    }
}
