package app.saddlebag.insight.recurring;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A price that changed.
 *
 * @param from what it was, with the bank's sign
 * @param to   what it became
 * @param day  when it was first paid
 */
public record Step(BigDecimal from, BigDecimal to, LocalDate day) {
}
