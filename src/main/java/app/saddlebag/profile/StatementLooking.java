package app.saddlebag.profile;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Statement;
import app.saddlebag.exchange.statement.StatementBalance;
import app.saddlebag.exchange.statement.StatementSink;
import app.saddlebag.insight.BalanceSeries;
import app.saddlebag.insight.Histories;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.FileLook.Part;
import app.saddlebag.profile.FileLook.Target;
import app.saddlebag.profile.StatementImport.Wish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Counts what each statement of a file would bring. For one reading of it. */
final class StatementLooking implements StatementSink {

    /** More than a bank writes of all its accounts day by day for years; each is one to show and to decide on. */
    static final int MOST_STATEMENTS = 20_000;

    private final StatementPlaces places;
    private final Histories histories;
    private final BankFile file;
    private final Wish wish;
    private final List<Part> parts = new ArrayList<>();
    private final StatementPlaces.Sorters sorters;
    private final AccountsByNumber here;
    private final long generation;
    private StatementPlaces.Place place;
    private EntrySorting sorting;
    private FileEntries rows;
    private LocalDate first;
    private LocalDate last;
    private int unbooked;

    /** @param generation of the store, read before any row was */
    StatementLooking(StatementPlaces places, Histories histories, BankFile file, Wish wish, long generation) {
        this.places = places;
        this.generation = generation;
        this.histories = histories;
        this.file = file;
        this.wish = wish;
        sorters = places.new Sorters();
        here = places.here();
    }

    List<Part> parts() {
        return parts;
    }

    @Override
    public void begin(Statement known) {
        if (parts.size() == MOST_STATEMENTS) {
            throw new ProblemException("import.statements", null, file.name(), MOST_STATEMENTS);
        }
        place = places.of(file, known, wish, here);
        sorting = sorters.of(known, place);
        rows = places.entries(known, place);
        first = null;
        last = null;
        unbooked = 0;
    }

    @Override
    public void entry(Entry entry) {
        if (entry.status() != Entry.Status.BOOKED) {
            unbooked++;
            return;
        }
        LocalDate day = entry.bookingDate();
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
        sorting.next(rows.row(entry));
    }

    @Override
    public void end(Statement whole) {
        EntrySorting.Sorted sorted = sorting.end();
        parts.add(new Part(whole, place.target(), place.currency(), first, last, sorted.fresh().cardinality(), sorted.known(),
                sorted.doubtful().cardinality(), unbooked, whole.check(), gap(whole, first),
                new FoundRows(generation, places.account(whole, place), sorted)));
    }

    /** Between what is known of the account at the end of the day before, and what the file says it began with. */
    private Money gap(Statement whole, LocalDate begin) {
        Optional<StatementBalance> opening = whole.opening();
        if (opening.isEmpty() || begin == null || !(place.target() instanceof Target.Known(StoredProduct known))) {
            return null;
        }
        LocalDate before = Objects.requireNonNullElse(opening.get().day(), begin).minusDays(1);
        return histories.of(known).on(before).map(BalanceSeries.Day::balance)
                .map(held -> opening.get().amount().amount().subtract(held)).filter(missing -> missing.signum() != 0)
                .map(missing -> new Money(missing, opening.get().amount().currency())).orElse(null);
    }
}
