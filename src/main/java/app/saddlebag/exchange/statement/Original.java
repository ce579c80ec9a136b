package app.saddlebag.exchange.statement;

import app.saddlebag.model.Money;
import java.math.BigDecimal;

/**
 * What an entry was before it was converted into the account's currency.
 *
 * @param amount signed as the entry is; null where only the rate is told
 * @param rate   as told; which way it converts differs between formats and banks. Nullable
 */
public record Original(Money amount, BigDecimal rate) {
}
