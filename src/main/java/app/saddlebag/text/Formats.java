package app.saddlebag.text;

import app.saddlebag.model.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Money, dates and ages as a person of one country writes them. Safe to share between threads.
 *
 * <p>Every amount on every screen comes through here, so that hiding them is one word said here: then all of them are the same
 * few dots, with the sign and the currency, so that not even their length tells anything. Rates and counts stay readable.
 *
 * <p>Negative amounts carry a true minus sign (−), as wide as a digit, so that columns of figures line up.
 */
public final class Formats {

    private static final String MINUS = "\u2212";
    private static final int UNKNOWN_CURRENCY_DECIMALS = 2;
    /** ISO 4217 for none: as many decimals as there are. */
    private static final String NO_CURRENCY = "XXX";
    /** What stands for an amount that is hidden. */
    public static final String DOTS = "\u2022\u2022\u2022";

    private final Messages messages;
    private final Clock clock;
    private final Locale locale;
    private final DateTimeFormatter day;
    /** Copied for each figure, for none may be shared between threads: making one asks for the language's signs again. */
    private final NumberFormat figures;
    private final NumberFormat counts;
    /** By code, for the same reason; as many as ISO 4217 knows. */
    private final Map<String, String> symbols = new ConcurrentHashMap<>();
    private final Moments moments;
    private volatile boolean hidden;

    public Formats(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        this.locale = messages.locale();
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.figures = NumberFormat.getNumberInstance(locale);
        if (figures instanceof DecimalFormat format) {
            format.setNegativePrefix(MINUS);
        }
        this.counts = NumberFormat.getIntegerInstance(locale);
        this.moments = new Moments(locale, clock);
    }

    /** Whether amounts are dots from now on. What is on a screen already stays until it is written again. */
    public void hideAmounts(boolean hide) {
        hidden = hide;
    }

    public boolean hidesAmounts() {
        return hidden;
    }

    /** With the currency's own sign or code: {@code −1,234.50 €}, {@code 1.234,50 €}; without one the figure alone. */
    public String money(BigDecimal amount, String currency) {
        return withSymbol(amount(amount, currency), currency);
    }

    /** As {@link #money}, without decimals where the amount has none: for round amounts, as on an axis. */
    public String round(BigDecimal amount, String currency) {
        BigDecimal plain = amount.stripTrailingZeros();
        int decimals = plain.scale() <= 0 ? 0 : Math.max(plain.scale(), decimals(currency));
        return withSymbol(hidden ? dots(amount) : figure(plain, decimals), currency);
    }

    /** The figure alone, with as many decimals as the currency has, or more where the bank sent more. */
    public String amount(BigDecimal amount, String currency) {
        return hidden ? dots(amount) : figure(amount, Math.max(decimals(currency), amount.stripTrailingZeros().scale()));
    }

    /** What one is worth in another, or a part of a hundred: never hidden, for it says nothing of what somebody has. */
    public String rate(BigDecimal rate) {
        return figure(rate, Math.max(decimals(NO_CURRENCY), rate.stripTrailingZeros().scale()));
    }

    private static String dots(BigDecimal amount) {
        return amount.signum() < 0 ? MINUS + DOTS : DOTS;
    }

    private String withSymbol(String figure, String currency) {
        return currency == null || currency.isBlank() ? figure : figure + "\u00a0" + symbol(currency);
    }

    private String figure(BigDecimal figure, int decimals) {
        NumberFormat format = (NumberFormat) figures.clone();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(figure);
    }

    public String count(long number) {
        return ((NumberFormat) counts.clone()).format(number);
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    public String dayAndTime(Instant instant) {
        return moments.dayAndTime(instant);
    }

    /** The day on which a moment falls here. */
    public String day(Instant instant) {
        return day(moments.day(instant));
    }

    /** A moment near now: its time alone where it falls on today, its day besides where it does not. */
    public String when(Instant instant) {
        return moments.when(instant);
    }

    /** Whether a moment lies further back than that; false where there is none. */
    public boolean isOlder(Instant instant, Duration age) {
        return instant != null && instant.isBefore(clock.instant().minus(age));
    }

    /** How long ago, in the coarsest unit that says something: “just now”, “5 minutes ago”, “3 days ago”. */
    public String age(Instant instant) {
        Duration age = Duration.between(instant, clock.instant());
        if (age.toMinutes() < 1) {
            return messages.get("age.now");
        }
        if (age.toHours() < 1) {
            return messages.get("age.minutes", age.toMinutes());
        }
        if (age.toDays() < 1) {
            return messages.get("age.hours", age.toHours());
        }
        return messages.get("age.days", age.toDays());
    }

    private static int decimals(String currency) {
        Currency known = known(currency);
        return known == null ? UNKNOWN_CURRENCY_DECIMALS : Math.max(0, known.getDefaultFractionDigits());
    }

    private String symbol(String currency) {
        Currency known = known(currency);
        return known == null ? currency : symbols.computeIfAbsent(currency, code -> known.getSymbol(locale));
    }

    private static Currency known(String currency) {
        if (currency == null) {
            return null;
        }
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException notIso4217) {
            return null;
        }
    }
}
