package app.saddlebag.exchange.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The balances that a column tells after each movement: which of them opens and which closes depends on the way the days go. */
final class TableBalances {

    private LocalDate firstDay;
    private BigDecimal firstAmount;
    private BigDecimal firstBalance;
    private LocalDate lastDay;
    private BigDecimal lastAmount;
    private BigDecimal lastBalance;
    private int forth;
    private int back;

    /** A balance and its day. */
    record Told(LocalDate day, BigDecimal amount) {
    }

    /** @param balance after the movement. Nullable */
    void add(LocalDate day, BigDecimal amount, BigDecimal balance) {
        if (firstDay == null) {
            firstDay = day;
            firstAmount = amount;
            firstBalance = balance;
        } else if (lastBalance != null && balance != null) {
            forth += lastBalance.add(amount).compareTo(balance) == 0 ? 1 : 0;
            back += balance.add(lastAmount).compareTo(lastBalance) == 0 ? 1 : 0;
        }
        lastDay = day;
        lastAmount = amount;
        lastBalance = balance;
    }

    Optional<Told> opening() {
        BigDecimal balance = newestFirst() ? lastBalance : firstBalance;
        return balance == null ? Optional.empty() : Optional.of(new Told(newestFirst() ? lastDay : firstDay,
                balance.subtract(newestFirst() ? lastAmount : firstAmount)));
    }

    Optional<Told> closing() {
        BigDecimal balance = newestFirst() ? firstBalance : lastBalance;
        return balance == null ? Optional.empty() : Optional.of(new Told(newestFirst() ? firstDay : lastDay, balance));
    }

    private boolean newestFirst() {
        return back == forth ? firstDay != null && firstDay.isAfter(lastDay) : back > forth;
    }
}
