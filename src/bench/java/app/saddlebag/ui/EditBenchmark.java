package app.saddlebag.ui;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.profile.Edit;
import app.saddlebag.profile.Edits.Progress;
import app.saddlebag.profile.OpenProfile;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Prints how long it takes to hide, tag, and take back all transactions of a sealed profile, from the numbers of the rows to the
 * ledger that shows them. The first round is that of a program just opened.
 *
 * <pre>mvn -Pbench test -Dbench.main=app.saddlebag.ui.EditBenchmark -Dbench=1000000</pre>
 */
public final class EditBenchmark {

    private static final int ROUNDS = 4;

    private EditBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (OpenProfile profile = new BenchProfile(rows, Clock.systemDefaultZone()).open()) {
            Ledger ledger = profile.ledger().snapshot();
            long[] all = IntStream.range(0, ledger.size()).mapToLong(position -> ledger.row(position).id()).toArray();
            System.out.printf(Locale.ROOT, "%,d rows; milliseconds%n%6s %6s %6s %6s%n", all.length, "hide", "undo", "tag", "undo");
            for (int round = 0; round < ROUNDS; round++) {
                long hide = millis(() -> profile.edits().edit(all, new Edit.Hidden(true), Progress.NOBODY));
                long shown = millis(() -> profile.edits().undo());
                long tag = millis(() -> profile.edits().edit(all, Edit.Tags.plus(List.of("bench")), Progress.NOBODY));
                long untagged = millis(() -> profile.edits().undo());
                System.out.printf(Locale.ROOT, "%,6d %,6d %,6d %,6d%n", hide, shown, tag, untagged);
            }
        }
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }
}
