package app.saddlebag.sync;

import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.filter.query.FlanksQuery.Criterion.DateWithin;
import app.saddlebag.sync.LastReads.Mark;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The days a sync reads again: bookings arrive late, and rows change and vanish without notice (API reference §18.8).
 *
 * @param from first day, included
 */
record Window(LocalDate from) {

    private static final Period OVERLAP = Period.ofDays(60);
    private static final Period WHOLE_EVERY = Period.ofDays(30);

    /** Empty when it is time for everything: older rows change and vanish too, if seldom. */
    static Optional<Window> after(Mark mark, LocalDate today) {
        return today.isBefore(mark.whole().plus(WHOLE_EVERY)) ? Optional.of(new Window(mark.read().minus(OVERLAP)))
                : Optional.empty();
    }

    /**
     * What to ask for. Fields are ANDed and a null field never matches (API reference §9.2), so one query on both dates
     * would lose every row that lacks one of them; two queries together bring every row whose day is in the window.
     */
    List<FlanksQuery> queries() {
        return List.of(since("operationDate"), since("valueDate"));
    }

    private FlanksQuery since(String field) {
        return new FlanksQuery(Map.of(field, List.of(new DateWithin(from, null))));
    }
}
