package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Connection;
import app.saddlebag.ui.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoginNamesTest {

    private static List<String> titles(Map<Long, String> holders, Connection... connections) {
        return LoginNames.named(List.of(connections), id -> Optional.ofNullable(holders.get(id))).stream()
                .map(Connection::title).toList();
    }

    @Test
    void aBankWithOneLoginIsCalledByItsNameAlone() {
        assertThat(titles(Map.of(1L, "Ana Vidal"), Samples.connection(1, "One"), Samples.connection(2, "Two")))
                .containsExactly("One", "Two");
    }

    @Test
    void twoLoginsAtOneBankAreToldApartByWhoseTheyAre() {
        assertThat(titles(Map.of(1L, "Ana Vidal", 2L, "Joan Pons"), Samples.connection(1, "One"), Samples.connection(2, "One")))
                .containsExactly("One · Ana Vidal", "One · Joan Pons");
    }

    @Test
    void whatThePersonCallsALoginGoesBeforeWhatTheBankSaysAndIsAlwaysShown() {
        assertThat(titles(Map.of(1L, "Ana Vidal"), Samples.connection(1, "One").withLabel("Mine"),
                Samples.connection(2, "One"), Samples.connection(3, "Two").withLabel("Work")))
                .containsExactly("One · Mine", "One · 1", "Two · Work");
    }

    @Test
    void twoLoginsOfOnePersonAndThoseWithoutAHolderHaveNumbers() {
        assertThat(titles(Map.of(1L, "Ana", 2L, "Ana"), Samples.connection(1, "One"), Samples.connection(2, "One"),
                Samples.connection(3, "One"), Samples.connection(4, "One").withLabel("1")))
                .containsExactly("One · Ana", "One · Ana 2", "One · 2", "One · 1");
    }
}
