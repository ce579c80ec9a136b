package app.saddlebag.filter.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.Term;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterTextTest {

    private static final Term RENFE = Term.equal(Field.SHOP, "Renfe");

    @Test
    void aNewTermComesLast() {
        assertThat(FilterText.with("", RENFE)).isEqualTo("shop:=Renfe");
        assertThat(FilterText.with("  Hotel  |\tBar ", RENFE)).endsWith(" shop:=Renfe");
    }

    @Test
    void aTermTakesThePlaceOfTheOnesOnItsField() {
        assertThat(FilterText.with("hotel shop:a|b amount:>10 shop:c -shop:d", RENFE))
                .isEqualTo("hotel shop:=Renfe amount:>10 -shop:d");
    }

    @Test
    void whatThePersonTypedElsewhereStaysAsItStands() {
        assertThat(FilterText.with("  DATE:2026-01  nofield:x shop:a", RENFE))
                .isEqualTo("  DATE:2026-01  nofield:x shop:=Renfe");
    }

    @Test
    void narrowingTwiceByTheSameTermSaysItOnce() {
        String once = FilterText.and("in", Term.date(Field.DATE, new Period.Month(YearMonth.of(2026, 3))));
        assertThat(once).isEqualTo("in date:2026-03");
        assertThat(FilterText.and(once, Term.date(Field.DATE, new Period.Month(YearMonth.of(2026, 3))))).isEqualTo(once);
    }

    @Test
    void takingFieldsOutLeavesNoHoles() {
        assertThat(FilterText.without("shop:a hotel shop:b amount:3 -shop:c", Set.of(Field.SHOP, Field.AMOUNT)))
                .isEqualTo("hotel -shop:c");
    }

    @Test
    void amountsAreWrittenPlainly() {
        assertThat(FilterText.with("", Term.amount(new BigDecimal("-1E+2"), null))).isEqualTo("amount:-100..");
    }
}
