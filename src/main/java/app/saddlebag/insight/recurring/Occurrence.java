package app.saddlebag.insight.recurring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One time a series came.
 *
 * @param row    local number of the transaction
 * @param login  local number of the source that tells it
 * @param day    when it was booked
 * @param amount as the bank told it: negative is money out
 */
public record Occurrence(long row, long login, LocalDate day, BigDecimal amount) {

    public Occurrence {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(amount, "amount");
    }
}
