package app.saddlebag.ui.transactions.bar;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.State;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.text.Messages;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FilterBarModelTest {

    private final FilterBarModel model = new FilterBarModel(new Messages(Locale.UK));

    @Test
    void aMistakeIsSaidWithTheCharacterItSpeaksOf() {
        model.textProperty().set("shop:Renfe amount:>x");
        assertThat(model.complaint()).hasValueSatisfying(complaint -> {
            assertThat(complaint.position()).isEqualTo("shop:Renfe amount:>".length());
            assertThat(complaint.sentence()).contains("“x”");
        });
        model.textProperty().set("shop:Renfe");
        assertThat(model.complaint()).isEmpty();
    }

    @Test
    void recentFiltersAreWalkedBackAndForth() {
        use("in");
        use("out");
        model.textProperty().set("ren");
        model.older();
        assertThat(model.text()).isEqualTo("out");
        model.older();
        assertThat(model.text()).isEqualTo("in");
        model.older();
        assertThat(model.text()).isEqualTo("in");
        model.newer();
        model.newer();
        assertThat(model.text()).isEqualTo("ren");
    }

    @Test
    void aFilterThatMakesNoSenseIsNotRemembered() {
        use("amount:>x");
        assertThat(model.historyProperty().get().filters()).isEmpty();
    }

    @Test
    void aValueIsAskedForInPlaceOfAnotherOfItsFieldAndLeftOutEvenIfItWasAskedFor() {
        model.textProperty().set("shop:=Condis date:2026 -shop:=Renfe");
        model.only(Term.equal(Field.SHOP, "Renfe"));
        assertThat(model.text()).isEqualTo("shop:=Renfe date:2026");
        model.without(Term.equal(Field.SHOP, "Renfe"));
        assertThat(model.text()).isEqualTo("date:2026 -shop:=Renfe");
        model.without(Term.amount(new BigDecimal("-5"), new BigDecimal("-5")));
        model.without(Term.date(Field.DATE, new Period.Month(YearMonth.of(2026, 3))));
        model.without(Term.is(State.HIDDEN));
        assertThat(model.text()).isEqualTo("date:2026 -shop:=Renfe -amount:-5 -date:2026-03 -is:hidden");
        assertThat(model.historyProperty().get().filters()).as("each can be walked back to").hasSize(5);
    }

    @Test
    void wordsJoinTheOthers() {
        model.textProperty().set("tren");
        model.only(new Term.OfText(Field.DESCRIPTION, List.of(new Text.Contains("Girona")), false, Span.NOWHERE));
        assertThat(model.text()).isEqualTo("tren Girona");
    }

    private void use(String filter) {
        model.textProperty().set(filter);
        model.used();
    }
}
