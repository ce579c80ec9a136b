package app.saddlebag.insight.flow;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.Range;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.State;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Terms and questions of which figures of what came and went are made. */
final class Asked {

    private Asked() {
    }

    static Term from(YearMonth first, YearMonth last) {
        return first.equals(last) ? Term.date(Field.DATE, new Period.Month(first))
                : between(new Period.Month(first), new Period.Month(last));
    }

    static Term from(LocalDate first, LocalDate last) {
        return between(new Period.Day(first), new Period.Day(last));
    }

    private static Term between(Period first, Period last) {
        return new Term.OfDate(Field.DATE, List.of(new Range.Between<>(first, last)), false, Span.NOWHERE);
    }

    /**
     * A filter of the rows that count.
     *
     * @param currency null where its bank leaves it out
     * @param several  whether there are others
     */
    static Filter counted(Term when, Way way, String currency, boolean several) {
        List<Term> terms = new ArrayList<>(List.of(when, way.term(), Term.is(State.COUNTED)));
        if (several) {
            terms.add(currency != null ? Term.equal(Field.CURRENCY, currency)
                    : new Term.OfText(Field.CURRENCY, List.of(new Text.Contains("")), true, Span.NOWHERE));
        }
        return new Filter(terms);
    }

    static Matches of(Ledger ledger, Term when, LocalDate today) {
        return ledger.search(Filter.of(when), today, new SearchCancellation(), null);
    }
}
