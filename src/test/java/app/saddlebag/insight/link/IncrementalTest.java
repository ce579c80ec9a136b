package app.saddlebag.insight.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Filter;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is kept up to date is what would be found afresh: whatever syncs bring, change and take away, whatever is undone and brought
 * back, renewed under other ids, removed and connected again, hidden, ruled, renamed, shared or answered, and in whatever order.
 */
class IncrementalTest {

    private static final int SEQUENCES = 250;
    private static final int STEPS = 14;

    private static String all(Counterparts found, Collection<Long> rows) {
        Ledger counted = found.counted();
        StringBuilder lines = new StringBuilder().append(found.proposals()).append('\n');
        lines.append(counted.search(Filter.ALL, SmallHousehold.DAY, new SearchCancellation(), null).sums()).append('\n');
        rows.forEach(row -> lines.append(row).append(' ').append(counted.row(counted.positionOf(row)).counting()).append(' ')
                .append(counted.row(counted.positionOf(row)).overlay()).append(' ').append(found.ofRow(row)).append(' ')
                .append(found.proposalOfRow(row)).append('\n'));
        return lines.toString();
    }

    @Test
    void whatIsKeptUpToDateIsWhatWouldBeFoundAfresh() {
        int[] ties = {0, 0};
        Map<LivedHousehold.Step, Integer> steps = new EnumMap<>(LivedHousehold.Step.class);
        new Random(11).longs(SEQUENCES).forEach(seed -> {
            LivedHousehold life = new LivedHousehold(seed);
            for (int step = 0; step < STEPS; step++) {
                life.step();
                assertThat(all(life.kept, life.rows.keySet())).as(() -> "seed " + seed + " steps " + life.steps)
                        .isEqualTo(all(life.afresh(), life.rows.keySet()));
            }
            ties[0] += (int) life.rows.keySet().stream().filter(row -> life.kept.ofRow(row).isPresent()).count();
            ties[1] += life.kept.proposals().size();
            life.steps.forEach(step -> steps.merge(step, 1, Integer::sum));
        });
        assertThat(ties[0]).as("ties that were kept").isGreaterThan(SEQUENCES);
        assertThat(ties[1]).as("proposals that were kept").isGreaterThan(SEQUENCES / 10);
        assertThat(steps).containsOnlyKeys(LivedHousehold.Step.values()).allSatisfy((step, times) -> assertThat(times)
                .isGreaterThan(SEQUENCES / 5));
    }

    /** Over several chunks, of which most stay: as a month comes and some of it goes again. */
    @Test
    void soItIsOfAHouseholdOfThousandsOfRows() {
        MadeHousehold household = new MadeHousehold(List.of("familia"));
        List<LedgerRow> rows = new ArrayList<>();
        IntStream.range(0, household.ledger.size()).mapToObj(household.ledger::row).forEach(rows::add);
        LedgerBuilder builder = Ledger.builder(List.of());
        rows.stream().skip(60).forEach(builder::add);
        Ledger ledger = builder.build();
        Counterparts kept = Counterparts.of(ledger, household.products, household.shared, List.of());
        for (int from = 60; from > 0; from -= 20) {
            List<Long> gone = rows.stream().skip(60L + from).filter(row -> row.id() % 7 == 0).limit(3).map(LedgerRow::id).toList();
            ledger = kept.counted().plus(rows.subList(from - 20, from), gone);
            kept = kept.after(ledger, household.products, household.shared, List.of());
            assertThat(app.saddlebag.ledger.Moved.between(ledger, kept.counted())).isPresent();
            List<Long> there = IntStream.range(0, ledger.size()).mapToObj(ledger::row).map(LedgerRow::id).toList();
            LedgerBuilder afresh = Ledger.builder(List.of());
            IntStream.range(0, ledger.size()).mapToObj(ledger::row).forEach(afresh::add);
            assertThat(all(kept, there)).isEqualTo(all(Counterparts.of(afresh.build(), household.products, household.shared, List.of()), there));
        }
    }
}
