package app.saddlebag.insight.recurring;

import java.util.Arrays;

/** Rows that may be one series: each comes about so many periods after the one before. Belongs to one thread. */
final class Track {

    private static final double LEAST_PRESENT = 0.75;
    private static final double LEAST_USUAL = 0.8;
    /** Of amounts that differ so much nobody says that they are one thing, unless many come regularly. */
    private static final double ALIKE = 1.35;
    private static final int[] NONE = {0};
    private static final int LEAST = 3;
    private static final int LEAST_OF_MANY = 4;

    final Candidates rows;
    final Cadence cadence;
    /** Most rows are followed by none: room for more is made when there are more. */
    int[] members = new int[1];
    /** How many periods after the first. */
    int[] periods = NONE;
    int size;
    /** Where its last row stands among those that are followed. */
    int at;

    Track(Candidates rows, Cadence cadence, int first) {
        this.rows = rows;
        this.cadence = cadence;
        members[0] = first;
        size = 1;
    }

    int last() {
        return members[size - 1];
    }

    int first() {
        return members[0];
    }

    /** How many periods lie between two days; 0 where they are not some periods apart. */
    static int periods(Cadence cadence, int from, int to) {
        int periods = (int) Math.round((to - from) / cadence.days);
        return periods > 0 && Math.abs(to - from - periods * cadence.days) <= cadence.tolerance ? periods : 0;
    }

    void add(int row, int after) {
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 4);
            periods = Arrays.copyOf(periods, size * 4);
        }
        members[size] = row;
        periods[size] = periods[size - 1] + after;
        size++;
    }

    /** Puts another's rows, which are all later, behind its own. */
    void append(Track later, int after) {
        int before = 0;
        for (int i = 0; i < later.size; i++) {
            add(later.members[i], i == 0 ? after : later.periods[i] - before);
            before = later.periods[i];
        }
    }

    long units(int i) {
        return rows.units[members[i]];
    }

    /** A series has no fewer rows. */
    static int fewest(Cadence cadence) {
        return cadence.isShort() ? LEAST_OF_MANY : LEAST;
    }

    /** Whether so much regularity is no chance. */
    boolean isSeries() {
        if (size < fewest(cadence)) {
            return false;
        }
        int due = periods[size - 1] + 1;
        int missing = due - size;
        if (size < LEAST_PRESENT * due || size <= LEAST_OF_MANY && missing > 0 || !comesOnItsDay()) {
            return false;
        }
        double spread = spread();
        if (size == LEAST) {
            return spread <= ALIKE;
        }
        return !varies() || spread <= ALIKE || !cadence.isShort() && (size > LEAST_OF_MANY ? missing * 6 <= size : missing == 0);
    }

    /** Whether amounts change so often that they are no price. */
    boolean varies() {
        int changes = 0;
        for (int i = 1; i < size; i++) {
            changes += units(i) == units(i - 1) ? 0 : 1;
        }
        return changes > Math.max(1, (size - 1) / 3) && !(cadence == Cadence.YEARLY && spread() <= ALIKE);
    }

    private double spread() {
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, units(i));
            most = Math.max(most, units(i));
        }
        return most / (double) least;
    }

    private boolean comesOnItsDay() {
        double[] off = new double[size];
        for (int i = 0; i < size; i++) {
            off[i] = rows.days[members[i]] - periods[i] * cadence.days;
        }
        double[] sorted = off.clone();
        Arrays.sort(sorted);
        double middle = sorted[size / 2];
        long usual = Arrays.stream(off).filter(one -> Math.abs(one - middle) <= cadence.usually).count();
        return usual >= LEAST_USUAL * size;
    }
}
