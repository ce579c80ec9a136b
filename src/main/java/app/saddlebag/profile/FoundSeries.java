package app.saddlebag.profile;

import app.saddlebag.insight.recurring.Occurrence;
import app.saddlebag.insight.recurring.Recurring;
import app.saddlebag.insight.recurring.Series;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Positions;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.profile.Recurrence.Answer;
import app.saddlebag.profile.RecurringAnswers.Said;
import app.saddlebag.store.Settings;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * What comes again and again in the ledger that was looked at last, for all who ask: looking takes time, is done once, on a thread of
 * its own, and of a later ledger only where that differs. Who no longer wants to know need not wait for it. Worker only; safe to share
 * between threads.
 */
final class FoundSeries {

    private final RecurringAnswers answers;
    /** The last one that was asked for; null for none. */
    private SeriesFinding last;

    FoundSeries(Settings settings) {
        answers = new RecurringAnswers(settings);
    }

    RecurringAnswers answers() {
        return answers;
    }

    /** Everything, whatever the person said of it. The same objects as long as nothing else is said of any row. */
    List<Series> in(Ledger ledger) {
        return in(ledger, new SearchCancellation());
    }

    /** @throws CancellationException when cancelled; what was begun is found all the same, for whoever asks next */
    private List<Series> in(Ledger ledger, SearchCancellation cancellation) {
        return finding(ledger).await(cancellation).all();
    }

    /** Has it looked for in the background what somebody is likely to ask for. */
    void prepare(Ledger ledger) {
        finding(ledger);
    }

    private synchronized SeriesFinding finding(Ledger ledger) {
        if (last == null || last.hasFailed() || !ledger.saysTheSameOfRows(last.ledger())) {
            last = SeriesFinding.begin(ledger, last);
        }
        return last;
    }

    /** Where the rows stand of all that the person did not say is none. */
    BitSet positions(Ledger ledger, SearchCancellation cancellation) {
        // Read before anything is waited for: whoever searches may hold what the store waits for.
        List<Said> said = answers.read().said();
        List<Series> all = in(ledger, cancellation);
        Map<Series, Said> of = RecurringAnswers.of(all, said);
        return Positions.of(ledger, all.stream().filter(series -> !of.containsKey(series) || of.get(series).answer() != Answer.REJECTED)
                .flatMap(series -> series.occurrences().stream()).mapToLong(Occurrence::row).toArray());
    }

    /** Lets go of the ledger that was looked at, which nobody else has any more. */
    synchronized void forget() {
        last = null;
    }
}
