package app.saddlebag.ui.transactions.bar;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.text.Messages;
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

    private void use(String filter) {
        model.textProperty().set(filter);
        model.used();
    }
}
