package app.saddlebag.sync;

import app.saddlebag.filter.FlanksQuery;
import app.saddlebag.filter.FlanksQuery.Criterion.DateWithin;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;

/**
 * The days a sync reads again: bookings arrive late, and rows change and vanish without notice (API reference §18.8).
 *
 * @param from first day, included
 */
record Window(LocalDate from) {

    private static final Period OVERLAP = Period.ofDays(60);

    static Window after(LocalDate lastRead) {
        return new Window(lastRead.minus(OVERLAP));
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
