package app.saddlebag.ledger;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Keeps the few rows with the smallest numbers of the many offered; of equal ones, those offered first. */
final class Best {

    private record Candidate(long key, int position) {
    }

    private static final Comparator<Candidate> ORDER =
            Comparator.comparingLong(Candidate::key).thenComparingInt(Candidate::position);

    private final int count;
    private final PriorityQueue<Candidate> worstFirst;
    private long worst = RowKey.ABSENT;

    Best(int count) {
        this.count = count;
        worstFirst = new PriorityQueue<>(Math.max(count, 1), ORDER.reversed());
    }

    void offer(long key, int position) {
        if (count == 0 || worstFirst.size() == count && key >= worst) {
            return;
        }
        if (worstFirst.size() == count) {
            worstFirst.poll();
        }
        worstFirst.add(new Candidate(key, position));
        if (worstFirst.size() == count) {
            worst = worstFirst.peek().key();
        }
    }

    /** Numbers from this one on are of no interest; {@link RowKey#ABSENT} while any is. */
    long worst() {
        return worst;
    }

    /** In order. */
    int[] positions() {
        return worstFirst.stream().sorted(ORDER).mapToInt(Candidate::position).toArray();
    }
}
