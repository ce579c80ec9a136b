package app.saddlebag.profile;

import app.saddlebag.insight.recurring.Occurrence;
import app.saddlebag.insight.recurring.Recurring;
import app.saddlebag.insight.recurring.Series;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Positions;
import app.saddlebag.profile.Recurrence.Answer;
import app.saddlebag.profile.RecurringAnswers.Said;
import app.saddlebag.store.Settings;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What comes again and again in the ledger that was looked at last, for all who ask: looking takes time, and is done once. Worker
 * only; safe to share between threads.
 */
final class FoundSeries {

    private final RecurringAnswers answers;
    private Ledger searched;
    private List<Series> found = List.of();

    FoundSeries(Settings settings) {
        answers = new RecurringAnswers(settings);
    }

    RecurringAnswers answers() {
        return answers;
    }

    /** Everything, whatever the person said of it. The same objects as long as nothing else is said of any row. */
    synchronized List<Series> in(Ledger ledger) {
        if (searched == null || !ledger.saysTheSameOfRows(searched)) {
            found = Recurring.in(ledger);
        }
        searched = ledger;
        return found;
    }

    /** Where the rows stand of all that the person did not say is none. */
    BitSet positions(Ledger ledger) {
        // Read before anything is locked: whoever searches may hold what the store waits for.
        List<Said> said = answers.read().said();
        List<Series> all = in(ledger);
        Map<Series, Said> of = RecurringAnswers.of(all, said);
        List<Long> rows = all.stream().filter(series -> !of.containsKey(series) || of.get(series).answer() != Answer.REJECTED)
                .flatMap(series -> series.occurrences().stream()).map(Occurrence::row).toList();
        BitSet positions = new BitSet();
        Positions.of(ledger, rows).values().forEach(positions::set);
        return positions;
    }

    /** Lets go of the ledger that was looked at, which nobody else has any more. */
    synchronized void forget() {
        searched = null;
        found = List.of();
    }
}
