package app.saddlebag.profile;

import app.saddlebag.exchange.EcbRates;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rate;
import app.saddlebag.store.Rates;
import app.saddlebag.store.Settings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Rates that the person typed or imported, sealed with the profile. Nothing is ever fetched. Worker only. Safe to share. */
public final class ExchangeRates {

    private static final int MOST_DIGITS = 24;
    private static final String TARGET = "rates.target";
    private static final String EURO = "EUR";

    private final Rates rates;
    private final Settings settings;
    private final Clock clock;

    ExchangeRates(Rates rates, Settings settings, Clock clock) {
        this.rates = rates;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What was done to rates, with what it takes to {@linkplain #takeBack take it back}.
     *
     * @param brought  what stands there now and did not before
     * @param replaced what stood there before and does not now
     */
    public record Change(List<Rate> brought, List<Rate> replaced) {

        public Change {
            brought = List.copyOf(brought);
            replaced = List.copyOf(replaced);
        }
    }

    /**
     * What an import did.
     *
     * @param read   rates in the file, one at least
     * @param change those that were not known, or otherwise
     * @param typed  those that the person had typed otherwise, which stay
     */
    public record Imported(List<Rate> read, Change change, int typed) {

        /** How many of them were not known, or otherwise. */
        public int saved() {
            return change.brought().size();
        }

        public long currencies() {
            return read.stream().map(Rate::currency).distinct().count();
        }

        public long days() {
            return read.stream().map(Rate::day).distinct().count();
        }

        public LocalDate first() {
            return read.stream().map(Rate::day).min(LocalDate::compareTo).orElseThrow();
        }

        public LocalDate last() {
            return read.stream().map(Rate::day).max(LocalDate::compareTo).orElseThrow();
        }
    }

    /** By currency, then by day. */
    public List<Rate> list() {
        return rates.list();
    }

    /** {@link #parse} and {@link #take} in one. */
    public Imported read(Path file) {
        return take(parse(file));
    }

    /**
     * What stands in the European Central Bank's file. Keeps nothing yet.
     *
     * @throws ProblemException {@code rates.…} when it cannot be read as one
     */
    public List<Rate> parse(Path file) {
        return EcbRates.read(file);
    }

    /**
     * Takes over what stands in a file, whole or not at all. What the person typed stays.
     *
     * @throws ProblemException {@code rates.future} when a rate is of a day to come; nothing is changed then
     */
    public Imported take(List<Rate> read) {
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
        return new Imported(read, new Change(fresh, rates.save(fresh)), typed);
    }

    /**
     * Keeps what the person says one euro was on a day.
     *
     * @throws ProblemException when that is no rate, or of a day to come; nothing is changed then
     */
    public Change set(String currency, BigDecimal perEuro, LocalDate day) {
        String code = currency.strip().toUpperCase(Locale.ROOT);
        if (!Rate.isCurrency(code)) {
            throw new ProblemException("rates.typed.currency", null, currency.strip());
        }
        if (perEuro.signum() <= 0 || perEuro.precision() > MOST_DIGITS || Math.abs(perEuro.scale()) > MOST_DIGITS) {
            throw new ProblemException("rates.typed.number", null);
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw new ProblemException("rates.future", null, day.toString());
        }
        List<Rate> typed = List.of(new Rate(code, day, perEuro, Rate.Origin.TYPED));
        return new Change(typed, rates.save(typed));
    }

    /** Removes those of which something holds; none, where it holds of none. */
    public Change remove(Predicate<Rate> which) {
        return new Change(List.of(), rates.remove(which));
    }

    /**
     * As it was before a change; but what was changed again since stays as it is.
     *
     * @return how many rates are not as they were a moment ago
     */
    public int takeBack(Change change) {
        return rates.takeBack(change.brought(), change.replaced());
    }

    /** The currency in which the person wants sums of several told as one; empty leaves it to where they are told. */
    public Optional<String> target() {
        return target(settings);
    }

    static Optional<String> target(Settings settings) {
        return settings.get(TARGET);
    }

    /** Takes the currency that was wanted elsewhere, where none is wanted here; one that is none is passed over. */
    static void bringTarget(Settings settings, String currency) {
        if (target(settings).isEmpty() && (currency.equals(EURO) || Rate.isCurrency(currency))) {
            settings.put(TARGET, currency);
        }
    }

    /**
     * @param currency ISO 4217; null leaves it to where sums are told
     * @throws ProblemException {@code rates.target} for what is no currency
     */
    public void setTarget(String currency) {
        if (currency == null) {
            settings.remove(TARGET);
            return;
        }
        String code = currency.strip().toUpperCase(Locale.ROOT);
        if (!code.equals(EURO) && !Rate.isCurrency(code)) {
            throw new ProblemException("rates.target", null, currency.strip());
        }
        settings.put(TARGET, code);
    }
}
