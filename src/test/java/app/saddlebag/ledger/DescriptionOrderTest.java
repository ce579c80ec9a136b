package app.saddlebag.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Scope;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionOrderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** So many rows of each beginning that they are told apart by numbers, in every width, and by comparison. */
    private static List<LedgerRow> rows(String letters) {
        Random random = new Random(3);
        return IntStream.rangeClosed(1, 6_000).mapToObj(id -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(24); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            return new LedgerRow(id, 1, Transaction.of("t" + id, ProductKind.ACCOUNT, BigDecimal.ONE)
                    .productId("a").currency("EUR").bookingDate(DAY).description(text.toString()).build(),
                    Overlay.NONE, false);
        }).toList();
    }

    private static Matches all(List<LedgerRow> rows) {
        LedgerBuilder builder = Ledger.builder(List.of());
        rows.forEach(builder::add);
        return builder.build().search(Filter.ALL, DAY, new SearchCancellation(), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aA", "aàbB c", "αΆβ", "a\u00ff", "a\u0000", "a\ufffe\uffff", "\uffff", "aλ\uffff"})
    void rowsOfEveryAlphabetAreInOrder(String letters) {
        List<LedgerRow> rows = rows(letters);
        Matches matches = all(rows);
        for (boolean ascending : new boolean[] {true, false}) {
            List<Long> wanted = rows.reversed().stream().sorted(PlainOrder.of(SortKey.DESCRIPTION, ascending,
                    new Scope(DAY, List.of()))).map(LedgerRow::id).toList();
            int[] positions = matches.sorted(SortKey.DESCRIPTION, ascending, new SearchCancellation()).positions();
            assertThat(IntStream.of(positions).mapToObj(position -> 6_000L - position)).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DESCRIPTION", "SHOP", "AMOUNT"})
    void anOrderNobodyWantsAnyMoreIsGivenUpAndAskedForAgain(String key) {
        Matches matches = all(rows("abc"));
        SearchCancellation cancelled = new SearchCancellation();
        cancelled.cancel();
        assertThatThrownBy(() -> matches.sorted(SortKey.valueOf(key), true, cancelled)).isInstanceOf(CancellationException.class);
        assertThat(matches.sorted(SortKey.valueOf(key), true, new SearchCancellation()).size()).isEqualTo(6_000);
    }
}
