package app.saddlebag.ledger;

import java.util.Arrays;

/** One walk over the chunks of a ledger, newest first. */
final class Search {

    private final Ledger ledger;
    private final Plan plan;
    private final SearchCancellation cancellation;
    private final FirstRowsListener listener;

    Search(Ledger ledger, Plan plan, SearchCancellation cancellation, FirstRowsListener listener) {
        this.ledger = ledger;
        this.plan = plan;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    Matches run() {
        long[][] rows = new long[ledger.chunkCount()][];
        int[] before = new int[rows.length + 1];
        SumsTally tally = new SumsTally(ledger);
        boolean told = listener == null;
        for (int c = 0; c < rows.length; c++) {
            cancellation.check();
            Chunk chunk = ledger.chunk(c);
            rows[c] = plan.matches(chunk);
            int count = Bits.count(rows[c]);
            before[c + 1] = before[c] + count;
            tally.add(chunk, rows[c], count);
            if (!told && before[c + 1] >= FirstRowsListener.MOST) {
                told = true;
                tell(rows, c + 1, FirstRowsListener.MOST);
            }
        }
        if (!told) {
            tell(rows, rows.length, before[rows.length]);
        }
        return new Matches(ledger, rows, before, tally.sums(), null);
    }

    private void tell(long[][] rows, int chunks, int count) {
        int[] positions = new int[count];
        int[] filled = {0};
        for (int c = 0; c < chunks; c++) {
            int start = ledger.start(c);
            Bits.forEach(rows[c], row -> {
                if (filled[0] < positions.length) {
                    positions[filled[0]++] = start + row;
                }
            });
        }
        listener.found(Arrays.copyOf(positions, filled[0]));
    }
}
