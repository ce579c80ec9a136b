package app.saddlebag.insight;

import app.saddlebag.model.BalancePoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one product held at the end of each day that something is known of, in its own currency and with its bank's sign; every
 * day from the first to the last. Immutable.
 *
 * @param days the earliest first; empty where nothing is known
 */
public record BalanceSeries(List<Day> days) {

    /** How a day's balance is known. */
    public enum Origin {
        /** Its bank told it on that day. */
        TOLD,
        /** Reckoned from a balance that was told and the movements between. */
        MOVEMENTS,
        /** Not known: the last that was told before is put here, as nothing tells what moved since. */
        CARRIED
    }

    /**
     * @param jump what its bank told beyond the balance before and the movements between, which nothing explains; zero where they
     *             agree
     */
    public record Day(LocalDate day, BigDecimal balance, Origin origin, BigDecimal jump) {
    }

    public BalanceSeries {
        days = List.copyOf(days);
    }

    /**
     * Of a product whose movements are known: goes back from the first balance told, and on from each to the next. Where the next
     * one told is another than reckoned, it is the told one that holds, and the difference is that day's jump.
     *
     * @param told  one for each day at most, the earliest first, of one currency
     * @param moved by day
     * @param until last day to reckon for, if nothing later moved or was told
     */
    static BalanceSeries moving(List<BalancePoint> told, Map<LocalDate, BigDecimal> moved, LocalDate until) {
        if (told.isEmpty()) {
            return new BalanceSeries(List.of());
        }
        TreeMap<LocalDate, BigDecimal> moves = new TreeMap<>(moved);
        List<Day> days = new ArrayList<>(before(told.getFirst(), moves));
        Map<LocalDate, BigDecimal> points = byDay(told);
        LocalDate last = latest(until, told.getLast().day(), moves.isEmpty() ? until : moves.lastKey());
        BigDecimal balance = null;
        for (LocalDate day = told.getFirst().day(); !day.isAfter(last); day = day.plusDays(1)) {
            BigDecimal reckoned = balance == null ? points.get(day) : balance.add(moves.getOrDefault(day, BigDecimal.ZERO));
            BigDecimal point = points.get(day);
            balance = point == null ? reckoned : point;
            days.add(new Day(day, balance, point == null ? Origin.MOVEMENTS : Origin.TOLD, balance.subtract(reckoned)));
        }
        return new BalanceSeries(days);
    }

    private static List<Day> before(BalancePoint first, TreeMap<LocalDate, BigDecimal> moves) {
        List<Day> back = new ArrayList<>();
        if (!moves.isEmpty() && !moves.firstKey().isAfter(first.day())) {
            BigDecimal balance = first.balance().amount().subtract(moves.getOrDefault(first.day(), BigDecimal.ZERO));
            for (LocalDate day = first.day().minusDays(1); !day.isBefore(moves.firstKey()); day = day.minusDays(1)) {
                back.add(new Day(day, balance, Origin.MOVEMENTS, BigDecimal.ZERO));
                balance = balance.subtract(moves.getOrDefault(day, BigDecimal.ZERO));
            }
        }
        return back.reversed();
    }

    /** Of a product whose worth changes without movements: known on the days it was told, and carried in between. */
    static BalanceSeries carried(List<BalancePoint> told, LocalDate until) {
        List<Day> days = new ArrayList<>();
        if (!told.isEmpty()) {
            Map<LocalDate, BigDecimal> points = byDay(told);
            LocalDate last = latest(until, told.getLast().day(), until);
            BigDecimal balance = null;
            for (LocalDate day = told.getFirst().day(); !day.isAfter(last); day = day.plusDays(1)) {
                BigDecimal point = points.get(day);
                balance = point == null ? balance : point;
                days.add(new Day(day, balance, point == null ? Origin.CARRIED : Origin.TOLD, BigDecimal.ZERO));
            }
        }
        return new BalanceSeries(days);
    }

    /** Nothing is known before its first day and, of what its bank no longer lists, after its last. */
    public Optional<Day> on(LocalDate day) {
        if (days.isEmpty() || day.isBefore(days.getFirst().day()) || day.isAfter(days.getLast().day())) {
            return Optional.empty();
        }
        return Optional.of(days.get(Math.toIntExact(day.toEpochDay() - days.getFirst().day().toEpochDay())));
    }

    private static Map<LocalDate, BigDecimal> byDay(List<BalancePoint> told) {
        Map<LocalDate, BigDecimal> byDay = new TreeMap<>();
        told.forEach(point -> byDay.put(point.day(), point.balance().amount()));
        return byDay;
    }

    private static LocalDate latest(LocalDate one, LocalDate other, LocalDate third) {
        LocalDate later = one.isAfter(other) ? one : other;
        return later.isAfter(third) ? later : third;
    }
}
