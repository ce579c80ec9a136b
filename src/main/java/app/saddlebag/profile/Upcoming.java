package app.saddlebag.profile;

import app.saddlebag.insight.recurring.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What should come in the next days of what comes again and again. Immutable.
 *
 * @param today    the day it is
 * @param expected the earliest first; what was due already and is not late yet among them
 */
public record Upcoming(LocalDate today, List<Expected> expected) {

    private static final int DAYS = 30;

    /**
     * @param amount with the bank's sign: the price, or what is usual where it varies
     */
    public record Expected(Recurrence of, LocalDate day, BigDecimal amount) {
    }

    /**
     * @param in  never negative
     * @param out never positive
     */
    public record Sum(String currency, BigDecimal in, BigDecimal out) {
    }

    public Upcoming {
        expected = List.copyOf(expected);
    }

    /** What is late is none of it: nobody knows when that comes. Neither is what the person said is none. */
    static Upcoming of(List<Recurrence> all, LocalDate today) {
        List<Expected> expected = new ArrayList<>();
        for (Recurrence one : all) {
            if (one.answer() != Recurrence.Answer.REJECTED && one.standing() == Series.Standing.GOING_ON) {
                one.series().nextUntil(today.plusDays(DAYS)).forEach(day -> expected.add(new Expected(one, day, one.series().expected())));
            }
        }
        expected.sort(Comparator.comparing(Expected::day).thenComparing(each -> each.of().number()));
        return new Upcoming(today, expected);
    }

    /** The last day of the month that it is. */
    public LocalDate monthsEnd() {
        return YearMonth.from(today).atEndOfMonth();
    }

    /** What should still come and go this month, by currency: currencies are never added. */
    public List<Sum> untilMonthsEnd() {
        Map<String, Sum> sums = new TreeMap<>();
        for (Expected each : expected) {
            if (!each.day().isAfter(monthsEnd())) {
                boolean in = each.amount().signum() > 0;
                sums.merge(each.of().series().currency(), new Sum(each.of().series().currency(), in ? each.amount() : BigDecimal.ZERO,
                        in ? BigDecimal.ZERO : each.amount()), (some, other) ->
                        new Sum(some.currency(), some.in().add(other.in()), some.out().add(other.out())));
            }
        }
        return List.copyOf(sums.values());
    }
}
