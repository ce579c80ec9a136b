package app.saddlebag.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Why the ledger orders rows by a sort of its own: beside what the platform offers for rows with a key each.
 *
 * <pre>mvn -Pbench test -Dbench=RadixSortBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class RadixSortBenchmark {

    @Param("1000000")
    int rows;

    private long[] amounts;

    /** Amounts in minor units as a household has them: most are small, a few are large. */
    @Setup
    public void make() {
        Random random = new Random(7);
        amounts = new long[rows];
        Arrays.setAll(amounts, _ -> Math.round(Math.exp(random.nextGaussian() * 2 + 7)) * (random.nextInt(10) == 0 ? 1 : -1));
    }

    /** Ours: numbers and rows in two plain arrays. */
    @Benchmark
    public int[] radix() {
        long[] keys = amounts.clone();
        int[] order = new int[rows];
        Arrays.setAll(order, i -> i);
        RadixSort.sort(keys, order);
        return order;
    }

    /** The platform's, which takes objects as soon as there is anything beside the number. */
    @Benchmark
    public Integer[] comparator() {
        Integer[] order = new Integer[rows];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong(row -> amounts[row]));
        return order;
    }
}
