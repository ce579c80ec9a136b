package app.saddlebag.model;

import java.time.LocalDate;

/** What a product was worth on the day of a sync. */
public record BalancePoint(LocalDate day, Money balance) {
}
