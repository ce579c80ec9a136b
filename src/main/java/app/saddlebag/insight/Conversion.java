package app.saddlebag.insight;

import app.saddlebag.model.Money;
import app.saddlebag.model.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sums of several currencies as one of them, by rates of a day. Never used for anything but a figure beside those sums.
 *
 * @param total of what could be converted, the target's own sum included
 * @param used  the rates by which; of a day without one the last before it
 * @param apart what no rate is known of
 */
public record Conversion(Money total, List<Rate> used, List<Money> apart) {

    private static final String EURO = "EUR";
    private static final int DECIMALS = 2;

    /**
     * Each sum is rounded once, half to even, to the decimals that the target has; then they are added. Rates of two currencies
     * cross through the euro.
     *
     * @param target ISO 4217
     * @param rates  all that are known
     * @return empty where there is nothing to convert or no rate to do it by
     */
    public static Optional<Conversion> of(List<Money> sums, String target, LocalDate day, List<Rate> rates) {
        Optional<Rate> to = rate(target, day, rates);
        if (!target.equals(EURO) && to.isEmpty()) {
            return Optional.empty();
        }
        Money total = new Money(BigDecimal.ZERO.setScale(decimals(target)), target);
        List<Rate> used = new ArrayList<>();
        List<Money> apart = new ArrayList<>();
        boolean converted = false;
        for (Money sum : sums) {
            Optional<Rate> from = rate(sum.currency(), day, rates);
            if (sum.currency().equals(target)) {
                total = total.plus(sum);
            } else if (sum.currency().equals(EURO) || from.isPresent()) {
                BigDecimal euros = from.map(Rate::perEuro).orElse(BigDecimal.ONE);
                total = total.plus(new Money(sum.amount().multiply(to.map(Rate::perEuro).orElse(BigDecimal.ONE))
                        .divide(euros, decimals(target), RoundingMode.HALF_EVEN), target));
                from.ifPresent(used::add);
                converted = true;
            } else {
                apart.add(sum);
            }
        }
        to.ifPresent(used::add);
        return converted ? Optional.of(new Conversion(total, List.copyOf(used), List.copyOf(apart))) : Optional.empty();
    }

    /**
     * What an amount of any currency is in one of them, to compare parts of a whole with; by the rates as {@link #of} has it.
     *
     * @return null for what no rate is known of
     */
    public static Function<Money, BigDecimal> measure(String target, LocalDate day, List<Rate> rates) {
        return money -> money.currency().equals(target) ? money.amount()
                : of(List.of(money), target, day, rates).filter(one -> one.apart().isEmpty()).map(one -> one.total().amount()).orElse(null);
    }

    /** Of the day, or the last before it. */
    private static Optional<Rate> rate(String currency, LocalDate day, List<Rate> rates) {
        Rate last = null;
        for (Rate rate : rates) {
            if (rate.currency().equals(currency) && !rate.day().isAfter(day) && (last == null || rate.day().isAfter(last.day()))) {
                last = rate;
            }
        }
        return Optional.ofNullable(last);
    }

    private static int decimals(String currency) {
        return Currency.getAvailableCurrencies().stream().filter(known -> known.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits).filter(digits -> digits >= 0).findFirst().orElse(DECIMALS);
    }
}
