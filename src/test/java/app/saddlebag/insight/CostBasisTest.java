package app.saddlebag.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.insight.CostBasis.Known;
import app.saddlebag.insight.CostBasis.Unknown;
import app.saddlebag.insight.CostBasis.Why;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was paid for what is held, where movements account for every unit; else why that cannot be said. */
class CostBasisTest {

    private static Transaction moved(String day, String amount, String units) {
        return moved(day, amount, units, "EUR");
    }

    private static Transaction moved(String day, String amount, String units, String currency) {
        return Transaction.of("t" + day + amount, ProductKind.INVESTMENT, new BigDecimal(amount)).productId("i").currency(currency)
                .bookingDate(LocalDate.parse(day)).trade(new Transaction.Trade(null, units == null ? null : new BigDecimal(units), null, null, null))
                .build();
    }

    private static CostBasis cost(String type, String held, Transaction... rows) {
        return CostBasis.of(new Product.Investment("i", null, null, "EUR", new BigDecimal("999"), "Fund", null, null, "p", type, null,
                held == null ? null : new BigDecimal(held)), List.of(rows));
    }

    private static Known known(String paid, int movements, String since) {
        return new Known(new BigDecimal(paid), movements, LocalDate.parse(since));
    }

    @Test
    void whatWasBoughtCostsWhatWasPaidAndDividendsChangeNothing() {
        assertThat(cost("F", "15.0", moved("2026-03-01", "-60.00", "5"), moved("2026-02-01", "-100.00", "10"), moved("2026-04-01", "7.00", null)))
                .isEqualTo(known("160.00", 2, "2026-02-01"));
    }

    @Test
    void aSaleTakesItsUnitsAtTheAverageOfWhatWasBoughtBefore() {
        assertThat(cost("F", "9", moved("2026-01-01", "-100.00", "10"), moved("2026-02-01", "-80.00", "5"), moved("2026-03-01", "90.00", "6")))
                .as("180 for 15; 6 go at 12 each").isEqualTo(known("108.00", 3, "2026-01-01"));
        assertThat(cost("F", "5", moved("2026-01-01", "120.00", "5"), moved("2026-01-01", "-100.00", "10")))
                .as("bought and sold on one day").isEqualTo(known("50.00", 2, "2026-01-01"));
        assertThat(cost("F", "5", moved("2026-01-01", "-100.00", "10"), moved("2026-01-02", "60.00", "-5")))
                .as("a bank that gives units the sign of a sale").isEqualTo(known("50.00", 2, "2026-01-01"));
    }

    @Test
    void movementsThatDoNotAccountForEveryUnitSayNothing() {
        assertThat(cost("F", "11", moved("2026-01-01", "-100.00", "10"))).isEqualTo(new Unknown(Why.NOT_ALL, new BigDecimal("10")));
        assertThat(cost("F", "1", moved("2026-01-01", "50.00", "1"), moved("2026-02-01", "-50.00", "1"))).isEqualTo(new Unknown(Why.NOT_ALL, null));
        assertThat(cost("F", null, moved("2026-01-01", "-100.00", "10"))).isEqualTo(new Unknown(Why.UNITS_UNTOLD, null));
        assertThat(cost("F", "10")).isEqualTo(new Unknown(Why.NO_MOVEMENTS, null));
        assertThat(cost("F", "10", moved("2026-01-01", "0.00", "10"))).as("moved in from elsewhere").isEqualTo(new Unknown(Why.UNCLEAR, null));
        assertThat(cost("F", "10", moved("2026-01-01", "-100.00", "10", "USD"))).isEqualTo(new Unknown(Why.UNCLEAR, null));
        assertThat(cost("L", "10", moved("2026-01-01", "-10.00", "10"))).isEqualTo(new Unknown(Why.CASH, null));
    }

    @Test
    void theGainIsOfWhatWasPaid() {
        Known paid = known("160.00", 2, "2026-02-01");
        assertThat(paid.gain(new BigDecimal("200.00"))).isEqualByComparingTo("40");
        assertThat(paid.percent(new BigDecimal("200.00"))).isEqualTo(new BigDecimal("25.0"));
        assertThat(paid.percent(new BigDecimal("140.00"))).isEqualTo(new BigDecimal("-12.5"));
        assertThat(known("0.00", 1, "2026-02-01").percent(BigDecimal.ONE)).isNull();
    }
}
