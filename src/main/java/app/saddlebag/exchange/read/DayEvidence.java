package app.saddlebag.exchange.read;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Finds out in which order a file writes its days: one in which they are days, and where several are possible, the one in
 * which they go forth or back without turning. Belongs to one thread.
 */
final class DayEvidence {

    private final Map<DateOrder, Tally> tallies = new EnumMap<>(DateOrder.class);
    private final DateOrder preferred;
    private long seen;

    /** @param preferred where nothing speaks for any */
    DayEvidence(DateOrder preferred) {
        this.preferred = preferred;
        for (DateOrder order : DateOrder.values()) {
            tallies.put(order, new Tally());
        }
    }

    void add(String text) {
        seen++;
        tallies.forEach((order, tally) -> tally.add(order.day(text)));
    }

    long seen() {
        return seen;
    }

    /** How many of the texts are days in the best order. */
    long days() {
        return tallies.get(best()).days;
    }

    DateOrder best() {
        DateOrder best = preferred;
        for (DateOrder order : DateOrder.values()) {
            Tally one = tallies.get(order);
            Tally other = tallies.get(best);
            if (one.days > other.days || one.days == other.days && one.turns() < other.turns()) {
                best = order;
            }
        }
        return best;
    }

    /** Whether the days can be read in no other order as well. */
    boolean proven() {
        long most = days();
        return tallies.values().stream().filter(tally -> tally.days == most).count() == 1;
    }

    /** What one order makes of the texts. */
    private static final class Tally {

        private long days;
        private long forth;
        private long back;
        private LocalDate last;

        void add(LocalDate day) {
            if (day == null) {
                return;
            }
            days++;
            if (last != null && day.isAfter(last)) {
                forth++;
            } else if (last != null && day.isBefore(last)) {
                back++;
            }
            last = day;
        }

        long turns() {
            return Math.min(forth, back);
        }
    }
}
