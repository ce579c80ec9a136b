package app.saddlebag.ui.transactions.drawer;

import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A transaction that the bank's side and this side do not tell alike.
 *
 * @param where on which side it is
 * @param transaction as the side that has it tells it; as the bank does where both have it
 */
public record Difference(Where where, Transaction transaction) {

    public enum Where {
        /** The bank has it, we do not. */
        AT_BANK,
        /** We have it, the bank does not. */
        HERE,
        /** Both have it, with other facts. */
        CHANGED
    }

    /** By what a person sees of a transaction. Figures are compared by value: 12.3 is 12.30. */
    static boolean same(Transaction one, Transaction other) {
        return equal(one.amount(), other.amount()) && equal(one.balance(), other.balance())
                && Objects.equals(one.currency(), other.currency())
                && Objects.equals(one.bookingDate(), other.bookingDate())
                && Objects.equals(one.valueDate(), other.valueDate())
                && Objects.equals(one.description(), other.description())
                && Objects.equals(one.category(), other.category()) && Objects.equals(one.shop(), other.shop())
                && Objects.equals(one.productId(), other.productId());
    }

    private static boolean equal(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
