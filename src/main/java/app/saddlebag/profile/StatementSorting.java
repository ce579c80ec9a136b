package app.saddlebag.profile;

import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Statement;
import app.saddlebag.exchange.statement.StatementSink;
import app.saddlebag.profile.FileLook.Part;
import java.util.ArrayList;
import java.util.List;

/** Sorts the rows of a file once more, as it is now, for much may have come since the look. For one reading of it. */
final class StatementSorting implements StatementSink {

    private final FileLook look;
    private final StatementPlaces places;
    private final StatementPlaces.Sorters sorters;
    private final List<EntrySorting.Sorted> sorted = new ArrayList<>();
    private EntrySorting sorting;
    private FileEntries rows;

    StatementSorting(FileLook look, StatementPlaces places) {
        this.look = look;
        this.places = places;
        sorters = places.new Sorters();
    }

    @Override
    public void begin(Statement known) {
        if (sorted.size() == look.statements().size()) {
            throw StatementImport.changed(look);
        }
        Part part = look.statements().get(sorted.size());
        StatementPlaces.Place place = new StatementPlaces.Place(part.target(), part.currency());
        sorting = sorters.of(known, place);
        rows = places.entries(known, place);
    }

    @Override
    public void entry(Entry entry) {
        if (entry.status() == Entry.Status.BOOKED) {
            sorting.next(rows.row(entry));
        }
    }

    @Override
    public void end(Statement whole) {
        if (whole.count() != look.statements().get(sorted.size()).statement().count()) {
            throw StatementImport.changed(look);
        }
        sorted.add(sorting.end());
    }

    /** One for each statement of the look. */
    List<EntrySorting.Sorted> sorted() {
        if (sorted.size() != look.statements().size()) {
            throw StatementImport.changed(look);
        }
        return sorted;
    }
}
