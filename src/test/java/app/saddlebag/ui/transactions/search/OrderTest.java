package app.saddlebag.ui.transactions.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ledger.SortKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    @ParameterizedTest
    @EnumSource
    void aPrintedOrderReadsBackAsItself(SortKey key) {
        assertThat(Order.parse(new Order(key, true).print())).isEqualTo(new Order(key, true));
        assertThat(Order.parse(new Order(key, false).print())).isEqualTo(new Order(key, false));
    }

    @Test
    void itIsOneWord() {
        assertThat(new Order(SortKey.VALUE_DATE, true).print()).isEqualTo("value_date:ascending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "amount", "amount:", "colour:ascending", "AMOUNT:ascending "})
    void whatIsNoneMeansNewestFirst(String text) {
        assertThat(Order.parse(text)).isEqualTo(Order.NEWEST_FIRST);
    }
}
