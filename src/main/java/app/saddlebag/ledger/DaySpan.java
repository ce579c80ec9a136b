package app.saddlebag.ledger;

/**
 * What lies in a chunk's column of days. Rows stand in the order of their days, so that most chunks lie inside an interval
 * or outside of it as a whole.
 *
 * @param first    the least day; above {@code last} when there is none
 * @param complete whether every row has a day
 */
record DaySpan(int first, int last, boolean complete) {

    static DaySpan of(int[] days, int rows) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        boolean complete = true;
        for (int row = 0; row < rows; row++) {
            if (days[row] == Chunk.NO_DAY) {
                complete = false;
            } else {
                first = Math.min(first, days[row]);
                last = Math.max(last, days[row]);
            }
        }
        return new DaySpan(first, last, complete);
    }

    /** Whether every row has a day from {@code from} to {@code to}. */
    boolean isWithin(int from, int to) {
        return complete && first >= from && last <= to;
    }

    /** Whether no row has. */
    boolean isOutside(int from, int to) {
        return last < from || first > to;
    }
}
