package app.saddlebag.insight.recurring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Payments, or income, of one merchant that come at one cadence. What is said of the future is an expectation and no promise.
 * Immutable.
 *
 * @param merchant    the name, as {@link app.saddlebag.insight.merchant.Merchants} writes it
 * @param income      whether the money comes in
 * @param currency    ISO code
 * @param cadence     how often
 * @param varies      whether it has no price, as a bill for what was used
 * @param occurrences at least three, the oldest first
 */
public record Series(String merchant, boolean income, String currency, Cadence cadence, boolean varies, List<Occurrence> occurrences) {

    /** So many of the last ones say what is usual. */
    private static final int USUAL = 12;
    private static final BigDecimal MUCH = new BigDecimal("1.5");

    public Series {
        Objects.requireNonNull(merchant, "merchant");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(cadence, "cadence");
        occurrences = List.copyOf(occurrences);
    }

    /** Where a series stands. */
    public enum Standing {
        /** The next one is not due yet, or no more than some days. */
        GOING_ON,
        /** It should have come by now. */
        LATE,
        /** Nobody expects it any more. */
        ENDED
    }

    public Occurrence last() {
        return occurrences.getLast();
    }

    /** When the next one should come. */
    public LocalDate next() {
        return cadence.after(last().day(), dayOfMonth());
    }

    /** When it should come, up to a day and on it: the next time, and those that follow at its cadence. */
    public List<LocalDate> nextUntil(LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = next(); !day.isAfter(last); day = cadence.after(day, dayOfMonth())) {
            days.add(day);
        }
        return days;
    }

    /** The day that most of the last ones came on; of equally many the latest. */
    private int dayOfMonth() {
        Map<Integer, Integer> days = new HashMap<>();
        recent(USUAL).forEach(one -> days.merge(one.day().getDayOfMonth(), 1, Integer::sum));
        int day = days.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow().getKey();
        // The end of February is the end of other months where nothing says otherwise.
        return day >= 28 && recent(USUAL).stream().allMatch(one -> one.day().getDayOfMonth() == one.day().lengthOfMonth()) ? 31 : day;
    }

    /**
     * @param known until when its bank has told
     */
    public Standing at(LocalDate known) {
        LocalDate next = next();
        return !known.isAfter(next.plusDays(cadence.patience())) ? Standing.GOING_ON
                : !known.isAfter(next.plusDays(cadence.given())) ? Standing.LATE : Standing.ENDED;
    }

    /** What the next one should be: the price, or what is usual where it varies. With the bank's sign. */
    public BigDecimal expected() {
        List<Occurrence> recent = recent(cadence == Cadence.YEARLY ? 3 : USUAL);
        if (varies || isOnce()) {
            return median(isOnce() ? recent.subList(0, recent.size() - 1) : recent);
        }
        return last().amount();
    }

    /** Whether the last one alone is much more than the steady ones before: a bonus, and no new price. */
    private boolean isOnce() {
        int size = occurrences.size();
        return size > 3 && isMuchMore() && occurrences.subList(size - 4, size - 1).stream().map(Occurrence::amount).distinct().count() == 1;
    }

    /** What a year of it comes to at what is expected, with the bank's sign. */
    public BigDecimal yearly() {
        return expected().multiply(BigDecimal.valueOf(cadence.timesAYear()));
    }

    /** How the price changed, the oldest change first; none where it has no price. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (varies) {
            return steps;
        }
        BigDecimal price = occurrences.getFirst().amount();
        for (int i = 1; i < occurrences.size(); i++) {
            Occurrence one = occurrences.get(i);
            // One that comes once, and the old price after it, is no step.
            boolean once = i + 1 < occurrences.size() && occurrences.get(i + 1).amount().compareTo(price) == 0
                    || i + 1 == occurrences.size() && isOnce();
            if (one.amount().compareTo(price) != 0 && !once) {
                steps.add(new Step(price, one.amount(), one.day()));
                price = one.amount();
            }
        }
        return steps;
    }

    /** Whether the last payment was much more than any of those before. Income never is too much. */
    public boolean unusuallyHigh() {
        return !income && occurrences.size() > 3 && isMuchMore();
    }

    private boolean isMuchMore() {
        List<Occurrence> before = recent(USUAL + 1);
        before = before.subList(0, before.size() - 1);
        BigDecimal much = median(before).abs().multiply(MUCH);
        BigDecimal most = before.stream().map(one -> one.amount().abs()).max(BigDecimal::compareTo).orElseThrow();
        BigDecimal amount = last().amount().abs();
        return amount.compareTo(much) > 0 && amount.compareTo(most.multiply(new BigDecimal("1.1"))) > 0;
    }

    private List<Occurrence> recent(int most) {
        return occurrences.subList(Math.max(0, occurrences.size() - most), occurrences.size());
    }

    /** An amount that came: of two in the middle the one nearer to nothing. */
    private static BigDecimal median(List<Occurrence> some) {
        List<BigDecimal> amounts = new ArrayList<>(some.stream().map(Occurrence::amount).toList());
        amounts.sort((one, other) -> one.abs().compareTo(other.abs()));
        return amounts.get((amounts.size() - 1) / 2);
    }
}
