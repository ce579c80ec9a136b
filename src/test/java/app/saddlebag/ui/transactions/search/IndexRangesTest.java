package app.saddlebag.ui.transactions.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IndexRangesTest {

    record Step(boolean add, int from, int to) {
    }

    @Property
    void rangesAreTheSetThatABitSetIs(@ForAll("steps") List<Step> steps) {
        IndexRanges ranges = IndexRanges.NONE;
        BitSet bits = new BitSet();
        for (Step step : steps) {
            if (step.add()) {
                ranges = ranges.plus(step.from(), step.to());
                bits.set(step.from(), Math.max(step.from(), step.to()));
            } else {
                ranges = ranges.minus(step.from(), step.to());
                bits.clear(step.from(), Math.max(step.from(), step.to()));
            }
            assertThat(ranges.stream().boxed()).containsExactlyElementsOf(bits.stream().boxed().toList());
        }
        assertThat(ranges.size()).isEqualTo(bits.cardinality());
        assertThat(ranges.first()).isEqualTo(bits.nextSetBit(0));
        for (int i = 0; i < 45; i++) {
            assertThat(ranges.contains(i)).as("%s contains %d", ranges, i).isEqualTo(bits.get(i));
        }
    }

    @Test
    void everyRowButOneOfAMillionIsTwoRanges() {
        IndexRanges most = IndexRanges.of(0, 1_000_000).minus(500_000, 500_001);
        assertThat(most).hasToString("{0..499999, 500001..999999}");
        assertThat(most.size()).isEqualTo(999_999);
        assertThat(most.plus(500_000, 500_001)).isEqualTo(IndexRanges.of(0, 1_000_000));
    }

    @Test
    void rowsBeyondTheEndAreForgotten() {
        assertThat(IndexRanges.of(3, 9).plus(20, 30).within(5)).isEqualTo(IndexRanges.of(3, 5));
        assertThat(IndexRanges.of(3, 9).within(0).isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> index = Arbitraries.integers().between(0, 40);
        return Combinators.combine(Arbitraries.of(true, true, false), index, index).as(Step::new).list().ofMaxSize(12);
    }
}
