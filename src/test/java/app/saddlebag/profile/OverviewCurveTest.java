package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.insight.BalanceSeries.Day;
import app.saddlebag.insight.BalanceSeries.Origin;
import app.saddlebag.model.Money;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.OverviewCurve.Drawn;
import app.saddlebag.profile.OverviewCurve.Range;
import app.saddlebag.ui.Desks;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Net worth is drawn where all of it is known, and the accounts where it is not. */
class OverviewCurveTest {

    @TempDir Path home;

    @Test
    void netWorthIsDrawnOnlyWhereEveryProductIsKnownAndTheRangeIsRemembered() {
        try (OpenProfile profile = Desks.profiles(home).demo()) {
            assertThat(LiveProfile.connect(profile, "testbank", "marta", "demo")).isInstanceOf(ConnectState.Done.class);
            LocalDate today = profile.records().today();
            assertThat(profile.overviewCurve().range()).isEqualTo(Range.YEAR);
            profile.overviewCurve().keep(Range.MONTH);
            assertThat(profile.overviewCurve().range()).isEqualTo(Range.MONTH);
            Drawn before = drawn(profile, today);
            assertThat(before.worth()).as("a loan of last month is not known").isFalse();
            assertThat(before.days()).allMatch(day -> !day.day().isBefore(today.minusMonths(1)))
                    .allMatch(day -> day.origin() == (day.day().equals(today) ? Origin.TOLD : Origin.MOVEMENTS));

            for (StoredProduct stored : profile.records().products()) {
                if (stored.product().balance() != null && "EUR".equals(stored.product().currency())) {
                    LiveProfile.wasWorth(profile, stored.id(), today.minusDays(70), new Money(stored.product().balance(), "EUR"));
                }
            }
            Drawn after = drawn(profile, today);
            assertThat(after.worth()).isTrue();
            assertThat(after.days()).extracting(Day::day).startsWith(today.minusMonths(1));
            assertThat(after.days().stream().filter(day -> day.day().equals(today)).findFirst().orElseThrow().balance())
                    .isEqualByComparingTo(euros(profile));
            profile.overviewCurve().keep(Range.FIVE_YEARS);
            Drawn longest = drawn(profile, today);
            profile.overviewCurve().keep(Range.ALL);
            assertThat(drawn(profile, today).days()).as("nothing is older than five years").isEqualTo(longest.days());
            assertThat(longest.worth()).as("not all of it is known for as long as the accounts are").isFalse();
            assertThat(longest.days().getFirst().day()).isBefore(today.minusDays(71));
        }
    }

    private static Drawn drawn(OpenProfile profile, LocalDate today) {
        List<StoredProduct> products = profile.records().products();
        return profile.overviewCurve().of(products, profile.records().shared(), "EUR", today);
    }

    private static BigDecimal euros(OpenProfile profile) {
        return profile.records().worth().sums().stream().filter(sum -> sum.currency().equals("EUR")).findFirst().orElseThrow().amount();
    }
}
