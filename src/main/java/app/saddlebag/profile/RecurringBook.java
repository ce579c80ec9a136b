package app.saddlebag.profile;

import app.saddlebag.insight.merchant.MerchantText;
import app.saddlebag.insight.recurring.Series;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.Recurrence.Answer;
import app.saddlebag.profile.RecurringAnswers.Kept;
import app.saddlebag.profile.RecurringAnswers.Said;
import app.saddlebag.profile.RecurringNotice.What;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What comes again and again, what the person says of it, and what there is to say of it once. Proposed, never assumed: no sum
 * follows from it. Reads the disk and looks at every row: worker only. Safe to share between threads.
 */
public final class RecurringBook {

    /** What was much is news for so long. */
    private static final int NEWS_DAYS = 45;

    private final LedgerSource ledger;
    private final Store store;
    private final RecurringAnswers answers;
    private final Clock clock;

    RecurringBook(Store store, LedgerSource ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
        answers = ledger.series().answers();
    }

    /** Everything that was found, what was rejected too. */
    public synchronized RecurringList list() {
        List<Series> found = ledger.series().in(ledger.snapshot());
        Map<Series, Said> said = RecurringAnswers.of(found, answers.read().said());
        Map<Long, LocalDate> known = known();
        FileDays files = new FileDays(store, ledger.snapshot());
        List<Recurrence> all = new ArrayList<>();
        for (Series series : found) {
            Said of = said.get(series);
            LocalDate until = files.last(series.last()).orElseGet(() -> known.getOrDefault(series.last().login(), series.last().day()));
            all.add(new Recurrence(all.size() + 1, series, of == null ? Answer.PROPOSED : of.answer(), of == null ? null : of.name(),
                    series.at(until)));
        }
        return new RecurringList(all);
    }

    /** By log-in, until when its bank has told: what a bank was not asked for is not late. */
    private Map<Long, LocalDate> known() {
        LocalDate today = LocalDate.now(clock);
        Map<Long, LocalDate> known = new HashMap<>();
        for (Connection connection : store.connections().list()) {
            if (connection.lastSuccess() != null) {
                LocalDate told = LocalDate.ofInstant(connection.lastSuccess(), clock.getZone());
                known.put(connection.id(), told.isAfter(today) ? today : told);
            }
        }
        return known;
    }

    /** What of it should come in the next thirty days. */
    public Upcoming upcoming() {
        return Upcoming.of(list().all(), LocalDate.now(clock));
    }

    /** @throws ProblemException {@code recurring.none} */
    public Recurrence get(int number) {
        return list().all().stream().filter(one -> one.number() == number).findFirst()
                .orElseThrow(() -> new ProblemException("recurring.none", null, String.valueOf(number)));
    }

    /** A filter that finds its rows, and no others. */
    public String filter(Recurrence one) {
        return RecurringFilters.of(ledger.snapshot(), one.series(), LocalDate.now(clock));
    }

    /** Keeps what the person says, instead of what they said before; their name for it stays. */
    public void answer(Recurrence one, Answer answer) {
        boolean another;
        synchronized (this) {
            Said before = before(one);
            answers.say(before, Said.of(one.series(), answer, before == null ? null : before.name()));
            another = (answer == Answer.REJECTED) != (before != null && before.answer() == Answer.REJECTED);
        }
        if (another) {
            ledger.recurringAnew(); // its rows are among those that come again, or no longer
        }
    }

    /** @param name null or blank calls it again as its merchant is called */
    public synchronized void rename(Recurrence one, String name) {
        Said before = before(one);
        answers.say(before, Said.of(one.series(), before == null ? Answer.PROPOSED : before.answer(),
                name == null || name.isBlank() ? null : name.strip()));
    }

    private Said before(Recurrence one) {
        // What was listed may have another row by now: then the answer is still the one of what was listed.
        List<Series> series = Stream.concat(Stream.of(one.series()),
                list().all().stream().map(Recurrence::series).filter(other -> !other.equals(one.series()))).toList();
        return RecurringAnswers.of(series, answers.read().said()).get(one.series());
    }

    /** What is late or was much more than ever, and has not been told off yet. */
    public synchronized List<RecurringNotice> notices() {
        Kept kept = answers.read();
        LocalDate today = LocalDate.now(clock);
        List<RecurringNotice> notices = new ArrayList<>();
        for (Recurrence one : list().all()) {
            if (one.answer() != Answer.REJECTED && one.standing() == Series.Standing.LATE) {
                notices.add(new RecurringNotice(one, What.LATE, one.series().next()));
            }
            if (one.answer() != Answer.REJECTED && one.series().unusuallyHigh()
                    && !one.series().last().day().isBefore(today.minusDays(NEWS_DAYS))) {
                notices.add(new RecurringNotice(one, What.HIGH, one.series().last().day()));
            }
        }
        notices.removeIf(notice -> kept.told().contains(key(notice)));
        return notices;
    }

    /** It is not told again. */
    public synchronized void dismiss(RecurringNotice notice) {
        answers.tell(key(notice));
    }

    /** It is told again after all. */
    public synchronized void bringBack(RecurringNotice notice) {
        answers.untell(key(notice));
    }

    private static String key(RecurringNotice notice) {
        Series series = notice.of().series();
        return String.join("|", notice.what().name(), notice.day().toString(), MerchantText.key(series.merchant()), series.currency(),
                series.cadence().name(), series.last().amount().toPlainString());
    }
}
