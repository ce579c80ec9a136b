package app.saddlebag.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.saddlebag.exchange.statement.CollectedStatements;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.SourceFormat;
import app.saddlebag.exchange.statement.Statement;
import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.exchange.statement.StatementSink;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final int ROWS = 10_000;

    private static final Statement STATEMENT = new Statement(SourceFormat.QIF, null, 1, null,
            StatementAccount.UNKNOWN, "EUR", null, null, List.of(), 0, BigDecimal.ZERO, List.of());

    /** How many entries were read so far. */
    private final AtomicInteger read = new AtomicInteger();

    private static Entry entry(int i) {
        return Entry.on(LocalDate.parse("2026-03-01"), BigDecimal.valueOf(i), "EUR").line(i).build();
    }

    private void tell(StatementSink sink, ReadProgress progress) {
        sink.begin(STATEMENT);
        for (int i = 0; i < ROWS; i++) {
            if (!progress.goOn(i * 100L)) {
                throw new CancellationException("reading was stopped");
            }
            read.incrementAndGet();
            sink.entry(entry(i));
        }
        sink.end(STATEMENT);
    }

    /** Takes entries, and lets each be looked at. */
    private abstract static class Taking implements StatementSink {

        private int taken;

        @Override
        public void begin(Statement known) {
        }

        @Override
        public void entry(Entry entry) {
            look(taken++);
        }

        abstract void look(int before);

        @Override
        public void end(Statement whole) {
        }
    }

    @AfterEach
    void nobodyReadsAnyMore() {
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(thread -> thread.getName().equals("read-ahead") && readsHere(thread));
    }

    private static boolean readsHere(Thread thread) {
        return List.of(thread.getStackTrace()).stream().anyMatch(frame -> frame.getClassName().startsWith(ReadAheadTest.class.getName()));
    }

    @Test
    void allIsTakenInOrderOnTheCallersThread() {
        CollectedStatements found = new CollectedStatements();
        Set<Thread> threads = new HashSet<>();
        ReadAhead.read((sink, progress) -> {
            threads.add(Thread.currentThread());
            tell(sink, progress);
        }, found, ReadProgress.NONE);
        assertThat(found.statements().getFirst().entries()).extracting(Entry::line).hasSize(ROWS).isSorted();
        assertThat(threads).doesNotContain(Thread.currentThread());
    }

    @Test
    void readingIsNeverFarAheadOfTaking() {
        ReadAhead.read(this::tell, new Taking() {
            @Override
            void look(int before) {
                assertThat(read.get() - before).isLessThanOrEqualTo(6 * 256);
            }
        }, ReadProgress.NONE);
        assertThat(read).hasValue(ROWS);
    }

    @Test
    void bigEntriesAreReadLessFarAhead() {
        ReadAhead.read((sink, progress) -> tell(sink, bytes -> progress.goOn(bytes * 1000)), new Taking() {
            @Override
            void look(int before) {
                assertThat(read.get() - before).isLessThanOrEqualTo(6 * 3);
            }
        }, ReadProgress.NONE);
    }

    @Test
    void aFileThatBreaksInTheMiddleIsTakenSoFarAndToldAsItIs() {
        IllegalStateException broken = new IllegalStateException("broken");
        CollectedStatements found = new CollectedStatements();
        assertThatThrownBy(() -> ReadAhead.read((sink, _) -> {
            sink.begin(STATEMENT);
            sink.entry(entry(1));
            throw broken;
        }, found, ReadProgress.NONE)).isSameAs(broken);
        assertThatThrownBy(() -> ReadAhead.read((_, _) -> {
            throw new StackOverflowError();
        }, found, ReadProgress.NONE)).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void whoeverTakesEndsTheReading() {
        IllegalStateException full = new IllegalStateException("full");
        assertThatThrownBy(() -> ReadAhead.read(this::tell, new Taking() {
            @Override
            void look(int before) {
                throw full;
            }
        }, ReadProgress.NONE)).isSameAs(full);
        assertThat(read.get()).isLessThan(ROWS / 2);
    }

    @Test
    void whoeverTakesMayRefuseTheVeryLast() {
        IllegalStateException full = new IllegalStateException("full");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatThrownBy(() -> ReadAhead.read(this::tell, new Taking() {
            @Override
            void look(int before) {
                if (before == ROWS - 1) {
                    throw full;
                }
            }
        }, ReadProgress.NONE)).isSameAs(full));
    }

    @Test
    void whoeverWatchesEndsIt() {
        assertThatThrownBy(() -> ReadAhead.read(this::tell, new CollectedStatements(), bytes -> bytes < 1_000))
                .isInstanceOf(CancellationException.class);
        assertThat(read).hasValue(10);
    }

    @Test
    void anInterruptedCallerIsNotKeptWaiting() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ReadAhead.read(this::tell, new CollectedStatements(), ReadProgress.NONE)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(read.get()).isLessThan(ROWS);
    }
}
