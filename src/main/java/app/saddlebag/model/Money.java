package app.saddlebag.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An amount in one currency. Adding two currencies is an error, never a conversion.
 *
 * @param amount   exact, with the scale the bank sent
 * @param currency ISO 4217 code; kept as text because banks also send codes that no list knows
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }

    /** @throws IllegalArgumentException when the currencies differ */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }
}
