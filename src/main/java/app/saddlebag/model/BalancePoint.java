package app.saddlebag.store;

import app.saddlebag.model.Money;
import java.time.LocalDate;

/** What a product was worth on the day of a sync. */
public record BalancePoint(LocalDate day, Money balance) {
}
