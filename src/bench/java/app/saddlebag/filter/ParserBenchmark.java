package app.saddlebag.filter;

import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.Parsed;
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

/** Reading a filter of 100,000 characters, as a slip of the clipboard makes one: below 50 ms, whatever it is made of. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParserBenchmark {

    private static final int CHARACTERS = 100_000;

    @Param({"a ", "x:y ", "\"a\"b ", "amount:1|2 ", "amount:1,2,3 ", "es:oculto "})
    String piece;

    private String text;

    @Setup
    public void repeat() {
        text = piece.repeat(CHARACTERS / piece.length());
    }

    @Benchmark
    public Parsed parse() {
        return FilterParser.parse(text);
    }
}
