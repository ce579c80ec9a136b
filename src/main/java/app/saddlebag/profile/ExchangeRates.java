package app.saddlebag.profile;

import app.saddlebag.exchange.EcbRates;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rate;
import app.saddlebag.store.Rates;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rates that the person typed or imported, sealed with the profile. Nothing is ever fetched. Worker only. Safe to share. */
public final class ExchangeRates {

    private static final int MOST_DIGITS = 24;

    private final Rates rates;
    private final Clock clock;

    ExchangeRates(Rates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * What an import did.
     *
     * @param read  rates in the file
     * @param saved those that were not known, or otherwise
     * @param typed those that the person had typed otherwise, which stay
     */
    public record Imported(int read, int saved, int typed) {
    }

    /** By currency, then by day. */
    public List<Rate> list() {
        return rates.list();
    }

    /**
     * Takes over the European Central Bank's file, whole or not at all. What the person typed stays.
     *
     * @throws ProblemException {@code rates.…} when it cannot be read as one; nothing is changed then
     */
    public Imported read(Path file) {
        List<Rate> read = EcbRates.read(file);
        LocalDate today = LocalDate.now(clock);
        read.stream().filter(rate -> rate.day().isAfter(today)).findFirst().ifPresent(rate -> {
            throw new ProblemException("rates.future", null, rate.day().toString());
        });
        Map<String, Rate> known = new HashMap<>();
        rates.list().forEach(rate -> known.put(rate.currency() + rate.day(), rate));
        List<Rate> fresh = new ArrayList<>();
        int typed = 0;
        for (Rate rate : read) {
            Rate before = known.get(rate.currency() + rate.day());
            if (before == null || before.origin() == Rate.Origin.ECB && before.perEuro().compareTo(rate.perEuro()) != 0) {
                fresh.add(rate);
            } else if (before.origin() == Rate.Origin.TYPED && before.perEuro().compareTo(rate.perEuro()) != 0) {
                typed++;
            }
        }
        rates.save(fresh);
        return new Imported(read.size(), fresh.size(), typed);
    }

    /**
     * Keeps what the person says one euro was on a day.
     *
     * @throws ProblemException when that is no rate, or of a day to come; nothing is changed then
     */
    public Rate set(String currency, BigDecimal perEuro, LocalDate day) {
        String code = currency.strip().toUpperCase(Locale.ROOT);
        if (!Rate.isCurrency(code)) {
            throw new ProblemException("rates.typed.currency", null, currency);
        }
        if (perEuro.signum() <= 0 || perEuro.precision() > MOST_DIGITS || Math.abs(perEuro.scale()) > MOST_DIGITS) {
            throw new ProblemException("rates.typed.number", null);
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw new ProblemException("rates.future", null, day.toString());
        }
        Rate rate = new Rate(code, day, perEuro, Rate.Origin.TYPED);
        rates.save(List.of(rate));
        return rate;
    }

    /**
     * @param day null for all of the currency's
     * @return how many there were
     */
    public int remove(String currency, LocalDate day) {
        return rates.remove(rate -> rate.currency().equalsIgnoreCase(currency.strip()) && (day == null || rate.day().equals(day)));
    }
}
