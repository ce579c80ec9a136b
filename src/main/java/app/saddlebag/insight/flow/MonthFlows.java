package app.saddlebag.insight.flow;

import app.saddlebag.filter.Filter;
import app.saddlebag.ledger.Group;
import app.saddlebag.ledger.GroupKey;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Income and spending of one currency, month by month, of the rows that count. Immutable.
 *
 * @param currency ISO 4217; null for rows whose bank leaves it out
 * @param several  whether rows of these months have other currencies, too
 * @param months   the earliest first, every month between, the last one the month that it is
 * @param pace     empty where of this month nothing is told yet
 */
public record MonthFlows(String currency, boolean several, List<Month> months, Optional<Pace> pace) {

    private static final int MOST = 12;

    /**
     * @param in   never negative
     * @param out  never positive
     * @param rows how many it is the sum of
     */
    public record Month(YearMonth month, BigDecimal in, BigDecimal out, long rows) {

        public BigDecimal of(Way way) {
            return way == Way.IN ? in : out;
        }
    }

    /** A month up to a day of it. */
    public record Stretch(LocalDate last, BigDecimal in, BigDecimal out) {

        public BigDecimal of(Way way) {
            return way == Way.IN ? in : out;
        }
    }

    /** This month as far as the banks have told it, and as much of the month before. */
    public record Pace(Stretch now, Stretch before) {
    }

    public MonthFlows {
        months = List.copyOf(months);
    }

    /** Finds the rows that a bar is the sum of. */
    public Filter filter(YearMonth month, Way way) {
        return Asked.counted(Asked.from(month, month), way, currency, several);
    }

    /** Finds the rows that a stretch is the sum of. */
    public Filter filter(Stretch stretch, Way way) {
        return Asked.counted(Asked.from(stretch.last().withDayOfMonth(1), stretch.last()), way, currency, several);
    }

    /**
     * Of the last twelve months, or of as many as there are. Looks at the rows of a year: worker only.
     *
     * @param told  the last day that banks have told of
     * @param today the day it is
     * @return one for each currency, the one with most rows first; none where nothing counts
     */
    public static List<MonthFlows> of(Ledger ledger, LocalDate told, LocalDate today) {
        YearMonth last = YearMonth.from(today);
        Matches matches = Asked.of(ledger, Asked.from(last.minusMonths(MOST - 1), last), today);
        Map<String, Map<YearMonth, Month>> byCurrency = new HashMap<>();
        for (Group group : matches.groups(GroupKey.MONTH)) {
            if (group.label() instanceof Group.Label.Month(YearMonth month)) {
                group.totals().forEach(totals -> byCurrency.computeIfAbsent(totals.currency(), _ -> new HashMap<>())
                        .put(month, new Month(month, totals.in(), totals.out(), totals.count())));
            }
        }
        boolean several = byCurrency.size() > 1;
        boolean begun = YearMonth.from(told).equals(last);
        Map<String, Stretch> now = begun ? until(ledger, told, today) : Map.of();
        LocalDate then = last.minusMonths(1).atDay(Math.min(told.getDayOfMonth(), last.minusMonths(1).lengthOfMonth()));
        Map<String, Stretch> before = begun ? until(ledger, then, today) : Map.of();
        List<MonthFlows> flows = new ArrayList<>();
        byCurrency.forEach((currency, months) -> flows.add(new MonthFlows(currency, several, everyMonth(months, last),
                !begun ? Optional.empty() : Optional.of(new Pace(now.getOrDefault(currency, nothing(told)),
                        before.getOrDefault(currency, nothing(then)))))));
        flows.sort(Comparator.comparingLong((MonthFlows flow) -> -flow.months.stream().mapToLong(Month::rows).sum())
                .thenComparing(MonthFlows::currency, Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(flows);
    }

    private static List<Month> everyMonth(Map<YearMonth, Month> known, YearMonth last) {
        List<Month> months = new ArrayList<>();
        YearMonth first = known.keySet().stream().min(Comparator.naturalOrder()).orElse(last);
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(Objects.requireNonNullElse(known.get(month), new Month(month, BigDecimal.ZERO, BigDecimal.ZERO, 0)));
        }
        return months;
    }

    /** By currency. */
    private static Map<String, Stretch> until(Ledger ledger, LocalDate last, LocalDate today) {
        Map<String, Stretch> sums = new HashMap<>();
        for (Totals totals : Asked.of(ledger, Asked.from(last.withDayOfMonth(1), last), today).totals()) {
            sums.put(totals.currency(), new Stretch(last, totals.in(), totals.out()));
        }
        return sums;
    }

    private static Stretch nothing(LocalDate last) {
        return new Stretch(last, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
