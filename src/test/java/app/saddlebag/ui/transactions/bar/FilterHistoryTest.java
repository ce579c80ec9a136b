package app.saddlebag.ui.transactions.bar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilterHistoryTest {

    @Test
    void theFilterUsedLastStandsFirstAndOnce() {
        FilterHistory history = FilterHistory.NONE.with("shop:renfe").with("in").with(" shop:renfe ");
        assertThat(history.filters()).containsExactly("shop:renfe", "in");
    }

    @Test
    void anEmptyFilterIsNotRemembered() {
        assertThat(FilterHistory.NONE.with("  ").filters()).isEmpty();
    }

    @Test
    void itIsReadBackAsItWasWritten() {
        FilterHistory history = FilterHistory.NONE.with("shop:\"El Corte\"").with("amount:>10");
        assertThat(FilterHistory.parse(history.print())).isEqualTo(history);
    }

    @Test
    void onlyTheNewestAreKept() {
        FilterHistory history = FilterHistory.NONE;
        for (int i = 0; i < 100; i++) {
            history = history.with("amount:" + i);
        }
        assertThat(history.filters()).hasSize(FilterHistory.KEPT).startsWith("amount:99");
    }
}
