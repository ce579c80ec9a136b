package app.saddlebag.ui.wealth;

import app.saddlebag.insight.Bearing;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far a loan is paid back, or a card or credit line used.
 *
 * @param what  which of the two
 * @param whole what was lent, or may be drawn; above nothing
 * @param done  what is paid back, or used
 * @param left  what is still owed, or may still be drawn
 * @param part  of the whole that is done, in per cent with one decimal
 */
record Debt(What what, BigDecimal whole, BigDecimal done, BigDecimal left, BigDecimal part) {

    /** A loan is paid back, a line is drawn on and on. */
    enum What { PAID, USED }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** API reference §10.7. */
    private static final String CREDIT_LINE = "Credit";

    /** Empty where the bank does not say enough, where more is owed than was lent, and for what is not owed. */
    static Optional<Debt> of(StoredProduct stored, Worth worth) {
        boolean owed = worth.bearing(stored) == Bearing.OWED && stored.product().balance() != null;
        return !owed ? Optional.empty() : switch (stored.product()) {
            case Product.Card card -> used(card.limit(), card.balance().abs(), card.availableBalance());
            case Product.Liability line when CREDIT_LINE.equalsIgnoreCase(line.type()) ->
                    used(line.limit(), line.balance().abs(), line.availableBalance());
            case Product.Liability loan -> paid(loan.limit(), loan.balance().abs());
            case Product.Account _, Product.Portfolio _, Product.Investment _ -> Optional.empty();
        };
    }

    private static Optional<Debt> paid(BigDecimal lent, BigDecimal owed) {
        return lent == null || lent.signum() <= 0 || owed.compareTo(lent) > 0 ? Optional.empty()
                : Optional.of(new Debt(What.PAID, lent, lent.subtract(owed), owed, part(lent.subtract(owed), lent)));
    }

    /** @param available as the bank tells it; null where it leaves that to be reckoned */
    private static Optional<Debt> used(BigDecimal limit, BigDecimal owed, BigDecimal available) {
        return limit == null || limit.signum() <= 0 ? Optional.empty() : Optional.of(new Debt(What.USED, limit, owed,
                available != null ? available : limit.subtract(owed).max(BigDecimal.ZERO), part(owed, limit)));
    }

    private static BigDecimal part(BigDecimal of, BigDecimal whole) {
        return of.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_EVEN);
    }
}
