package app.saddlebag.exchange.read;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;

/** One record of Norma 43, whose fields are known by their columns, counted from 1 as the standard does. */
record Norma43Record(String text, int line) {

    private static final String DEBIT = "1";

    String code() {
        return columns(1, 2);
    }

    /** What stands from one column to another, both included; what an editor cut off at the end were blanks. */
    String columns(int from, int to) {
        String found = from > text.length() ? "" : text.substring(from - 1, Math.min(to, text.length()));
        return found + " ".repeat(to - from + 1 - found.length());
    }

    /** Six digits, in this century. @return null where they are no day */
    LocalDate day(int from) {
        String digits = columns(from, from + 5);
        if (!digits.matches("\\d{6}")) {
            return null;
        }
        try {
            return LocalDate.of(2000 + Integer.parseInt(digits.substring(0, 2)), Integer.parseInt(digits.substring(2, 4)),
                    Integer.parseInt(digits.substring(4)));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** A key of the side, and fourteen digits with two decimals. @return negative for a debit; null where it is none */
    BigDecimal signed(int key, int from) {
        BigDecimal amount = amount(from);
        return amount == null || !columns(key, key).matches("[12]") ? null : columns(key, key).equals(DEBIT) ? amount.negate() : amount;
    }

    /** Fourteen digits with two decimals. @return null where they are none */
    BigDecimal amount(int from) {
        String digits = columns(from, from + 13);
        return digits.matches("\\d{14}") ? new BigDecimal(digits).movePointLeft(2) : null;
    }

    /** A count; -1 where it is none. */
    long count(int from, int to) {
        String digits = columns(from, to);
        return digits.matches("\\d+") ? Long.parseLong(digits) : -1;
    }

    /** The letters of a currency told by its three digits; the digits where no currency has them. */
    String currency(int from) {
        String digits = columns(from, from + 2);
        return Currency.getAvailableCurrencies().stream().filter(currency -> currency.getNumericCodeAsString().equals(digits))
                .map(Currency::getCurrencyCode).min((one, two) -> one.equals("EUR") ? -1 : one.compareTo(two)).orElse(digits);
    }
}
