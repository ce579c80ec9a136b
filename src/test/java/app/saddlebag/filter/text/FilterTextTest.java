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
        assertThat(FilterText.with(Language.ENGLISH, "", RENFE)).isEqualTo("shop:=Renfe");
        assertThat(FilterText.with(Language.ENGLISH, "  Hotel  |\tBar ", RENFE)).endsWith(" shop:=Renfe");
    }

    @Test
    void aTermTakesThePlaceOfTheOnesOnItsField() {
        assertThat(FilterText.with(Language.ENGLISH, "hotel shop:a|b amount:>10 shop:c -shop:d", RENFE))
                .isEqualTo("hotel shop:=Renfe amount:>10 -shop:d");
    }

    @Test
    void whatThePersonTypedElsewhereStaysAsItStands() {
        assertThat(FilterText.with(Language.ENGLISH, "  DATE:2026-01  nofield:x shop:a", RENFE))
                .isEqualTo("  DATE:2026-01  nofield:x shop:=Renfe");
    }

    @Test
    void narrowingTwiceByTheSameTermSaysItOnce() {
        String once = FilterText.and(Language.ENGLISH, "in", Term.date(Field.DATE, new Period.Month(YearMonth.of(2026, 3))));
        assertThat(once).isEqualTo("in date:2026-03");
        assertThat(FilterText.and(Language.ENGLISH, once, Term.date(Field.DATE, new Period.Month(YearMonth.of(2026, 3))))).isEqualTo(once);
    }

    @Test
    void takingFieldsOutLeavesNoHoles() {
        assertThat(FilterText.without("shop:a hotel shop:b amount:3 -shop:c", Set.of(Field.SHOP, Field.AMOUNT)))
                .isEqualTo("hotel -shop:c");
    }

    @Test
    void amountsAreWrittenPlainly() {
        assertThat(FilterText.with(Language.ENGLISH, "", Term.amount(new BigDecimal("-1E+2"), null))).isEqualTo("amount:-100..");
    }

    @Test
    void bareWordsAreLookedForInEveryText() {
        assertThat(FilterText.anywhere(Language.ENGLISH, " hotel  -x shop:a \"b c\"|d bad:1"))
                .isEqualTo(" any:hotel  -x shop:a any:\"b c\"|d bad:1");
        assertThat(FilterText.anywhere(Language.SPANISH, "hotel")).isEqualTo("cualquiera:hotel");
    }

    @Test
    void aTermIsWrittenInThePersonsWords() {
        assertThat(FilterText.with(Language.SPANISH, "importe:5 hotel", Term.amount(new BigDecimal("1.5"), null)))
                .isEqualTo("importe:1,5.. hotel");
    }
}
