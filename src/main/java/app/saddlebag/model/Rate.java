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

    /** More than any currency ever had before its point, and than anybody reckons with behind it. */
    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 40;

    public Rate {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(origin, "origin");
        if (!isCurrency(currency) || perEuro.signum() <= 0 || isBeyond(perEuro)) {
            throw new IllegalArgumentException("No rate of a currency to the euro");
        }
    }

    /** Written in a few characters, 1E+999999999 would take all memory as soon as a sum is told in it. */
    private static boolean isBeyond(BigDecimal perEuro) {
        return (long) perEuro.precision() - perEuro.scale() > MOST_DIGITS || perEuro.scale() > MOST_DECIMALS;
    }

    /** Whether something can have a rate: three capital letters that are not the euro's. */
    public static boolean isCurrency(String code) {
        return code.matches("[A-Z]{3}") && !code.equals("EUR");
    }
}
