package app.saddlebag.filter.query;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Intervals;
import app.saddlebag.filter.Intervals.Cut;
import app.saddlebag.filter.Intervals.Interval;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.query.Compiled.Reason;
import app.saddlebag.filter.query.FlanksQuery.Criterion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The part of a compilation that concerns amounts and dates: ranges are intersected and merged into closed intervals. */
final class OrderedTerms {

    // "YYYY-MM-DD" says no other years.
    private static final LocalDate FIRST_DAY = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Filter filter;
    private final LocalDate today;
    private final Map<Term, Reason> local;

    OrderedTerms(Filter filter, LocalDate today, Map<Term, Reason> local) {
        this.filter = filter;
        this.today = today;
        this.local = local;
    }

    Map<Field, List<Criterion>> criteria() {
        Map<Field, List<Criterion>> criteria = new EnumMap<>(Field.class);
        amounts(criteria);
        dates(Field.DATE, criteria);
        dates(Field.VALUE_DATE, criteria);
        return criteria;
    }

    /** Every row has an amount, so that excluding some is the same as asking for the others. */
    private void amounts(Map<Field, List<Criterion>> criteria) {
        List<Term.OfAmount> terms = filter.terms().stream()
                .filter(Term.OfAmount.class::isInstance).map(Term.OfAmount.class::cast).toList();
        Intervals<BigDecimal> wanted = terms.stream().map(OrderedTerms::wanted)
                .reduce(Intervals.all(), Intervals::and);
        List<Cut<BigDecimal>> open = openLimits(wanted);
        terms.stream().filter(term -> openLimits(wanted(term)).stream().anyMatch(
                limit -> open.stream().anyMatch(left -> left.compareTo(limit) == 0)))
                .forEach(term -> local.put(term, Reason.OPEN_LIMIT));
        List<Criterion> limits = closed(wanted);
        if (!saysNothing(wanted)) {
            criteria.put(Field.AMOUNT, limits);
        }
    }

    private static Intervals<BigDecimal> wanted(Term.OfAmount term) {
        return term.negated() ? term.amounts().not() : term.amounts();
    }

    private static List<Cut<BigDecimal>> openLimits(Intervals<BigDecimal> amounts) {
        return amounts.parts().stream().flatMap(part -> Stream.of(
                part.lowerOpen() ? part.lower() : null, part.upperOpen() ? part.upper() : null))
                .filter(Objects::nonNull).toList();
    }

    /** Whether the intervals, their limits included, hold every amount there is. */
    private static boolean saysNothing(Intervals<BigDecimal> wanted) {
        List<Interval<BigDecimal>> parts = wanted.parts();
        if (parts.isEmpty() || parts.getFirst().from() != null || parts.getLast().to() != null) {
            return false;
        }
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i - 1).to().compareTo(parts.get(i).from()) != 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Criterion> closed(Intervals<BigDecimal> wanted) {
        List<Criterion> limits = new ArrayList<>();
        BigDecimal from = null;
        for (int i = 0; i < wanted.parts().size(); i++) {
            Interval<BigDecimal> part = wanted.parts().get(i);
            boolean touches = i > 0 && wanted.parts().get(i - 1).to().compareTo(part.from()) == 0;
            if (!touches) {
                from = part.from();
            }
            boolean nextTouches = i + 1 < wanted.parts().size()
                    && wanted.parts().get(i + 1).from().compareTo(part.to()) == 0;
            if (!nextTouches && (from != null || part.to() != null)) {
                limits.add(new Criterion.AmountWithin(from, part.to()));
            }
        }
        return limits;
    }

    private void dates(Field field, Map<Field, List<Criterion>> criteria) {
        Intervals<LocalDate> wanted = null;
        for (Term term : filter.on(field)) {
            if (term.negated()) {
                // A row without the date is wanted too, and the API has no words for that.
                local.put(term, Reason.NEGATION);
            } else if (term instanceof Term.OfDate date) {
                wanted = wanted == null ? date.days(today) : wanted.and(date.days(today));
            }
        }
        if (wanted != null) {
            criteria.put(field, wanted.parts().stream().flatMap(part -> closed(part).stream()).toList());
        }
    }

    private static List<Criterion> closed(Interval<LocalDate> part) {
        LocalDate from = part.from();
        LocalDate to = part.to() == null ? null : part.to().minusDays(1);
        if (from == null && to == null) {
            // Any day at all: before or after some day.
            return List.of(new Criterion.DateWithin(null, LocalDate.EPOCH),
                    new Criterion.DateWithin(LocalDate.EPOCH, null));
        }
        if (from != null && from.isAfter(LAST_DAY) || to != null && to.isBefore(FIRST_DAY)) {
            return List.of();
        }
        return List.of(new Criterion.DateWithin(from != null && from.isBefore(FIRST_DAY) ? FIRST_DAY : from,
                to != null && to.isAfter(LAST_DAY) ? LAST_DAY : to));
    }
}
