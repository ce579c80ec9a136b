package app.saddlebag.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What one euro was in another currency on a day.
 *
 * @param currency ISO 4217, never the euro
 * @param perEuro  units of the currency for one euro; above zero
 */
public record Rate(String currency, LocalDate day, BigDecimal perEuro, Origin origin) {

    /** Who says so. */
    public enum Origin {
        /** The European Central Bank's published file. */
        ECB,
        /** The person. */
        TYPED
    }

    public Rate {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(origin, "origin");
        if (!isCurrency(currency) || perEuro.signum() <= 0) {
            throw new IllegalArgumentException("No rate of a currency to the euro");
        }
    }

    /** Whether something can have a rate: three capital letters that are not the euro's. */
    public static boolean isCurrency(String code) {
        return code.matches("[A-Z]{3}") && !code.equals("EUR");
    }
}
