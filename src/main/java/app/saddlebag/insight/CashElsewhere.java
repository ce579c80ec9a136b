package app.saddlebag.insight;

import app.saddlebag.model.Money;
import app.saddlebag.model.StoredProduct;

/**
 * A portfolio's cash that its bank lists among the positions, although it lies on an account that is listed, too (API reference
 * §18.20).
 *
 * @param position  the cash among the positions
 * @param account   where it lies and counts
 * @param cash      as the position tells it
 * @param separable whether it can be taken out of the portfolio's value: not where that is told in another currency
 */
public record CashElsewhere(StoredProduct position, StoredProduct account, Money cash, boolean separable) {
}
