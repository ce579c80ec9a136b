package app.saddlebag.profile;

import app.saddlebag.insight.merchant.MerchantText;
import app.saddlebag.insight.recurring.Cadence;
import app.saddlebag.insight.recurring.Series;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.Recurrence.Answer;
import app.saddlebag.store.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the person says of what comes again and again, kept sealed. Under merchant, direction, currency, cadence and about how much:
 * no local number of a row, so that it holds when log-ins are renewed and rows are told anew. Worker only.
 */
final class RecurringAnswers {

    private static final String KEY = "recurring";
    /** 2: with the day of the month. */
    private static final int VERSION = 2;
    private static final int MOST_TOLD = 500;
    private static final double ABOUT = 1.35;
    private static final double ABOUT_A_BILL = 2.5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;

    /**
     * What was said of one.
     *
     * @param amount what was expected then, without its sign
     * @param name   nullable
     * @param day    of the month, when it was last seen then: it tells two of one price apart; null in what the first version kept
     */
    record Said(String merchant, boolean income, String currency, Cadence cadence, BigDecimal amount, Answer answer, String name,
                Integer day) {

        static Said of(Series series, Answer answer, String name) {
            return new Said(MerchantText.key(series.merchant()), series.income(), series.currency(), series.cadence(),
                    series.expected().abs(), answer, name, series.last().day().getDayOfMonth());
        }

        private boolean isOf(Said other) {
            return merchant.equals(other.merchant) && income == other.income && currency.equals(other.currency) && cadence == other.cadence
                    && amount.compareTo(other.amount) == 0 && Objects.equals(day, other.day);
        }

        private int daysFrom(Series series) {
            return day == null ? 0 : Math.abs(day - series.last().day().getDayOfMonth());
        }

        /** 1 where it is certainly of this series, more the farther the amounts lie apart; infinite for another. */
        private double distance(Series series) {
            if (!merchant.equals(MerchantText.key(series.merchant())) || income != series.income() || !currency.equals(series.currency())
                    || cadence != series.cadence()) {
                return Double.POSITIVE_INFINITY;
            }
            double nearest = series.occurrences().stream().mapToDouble(one -> ratio(one.amount().abs())).min().orElseThrow();
            return nearest <= (series.varies() ? ABOUT_A_BILL : ABOUT) ? nearest : Double.POSITIVE_INFINITY;
        }

        private double ratio(BigDecimal other) {
            double quotient = amount.doubleValue() / other.doubleValue();
            return Math.max(quotient, 1 / quotient);
        }
    }

    /**
     * Everything that is kept.
     *
     * @param told what was told once and is not to be told again
     */
    record Kept(int version, List<Said> said, List<String> told) {

        Kept {
            said = said == null ? List.of() : List.copyOf(said);
            told = told == null ? List.of() : List.copyOf(told);
        }
    }

    RecurringAnswers(Settings settings) {
        this.settings = settings;
    }

    /** In the form in which it is kept; empty where nothing was said. */
    Optional<String> text() {
        return settings.get(KEY);
    }

    /** @throws ProblemException {@code recurring.newer} for what a later program wrote, {@code recurring.unreadable} */
    Kept read() {
        return text().map(RecurringAnswers::parse).orElse(new Kept(VERSION, List.of(), List.of()));
    }

    private static Kept parse(String text) {
        try {
            if (JSON.readTree(text).path("version").asInt(0) > VERSION) {
                throw new ProblemException("recurring.newer");
            }
            return JSON.readValue(text, Kept.class);
        } catch (JacksonException damaged) {
            throw new ProblemException("recurring.unreadable", damaged);
        }
    }

    /** Which series each answer is about: of those it may be about, the nearest; each about one, and each series has one. */
    static Map<Series, Said> of(List<Series> series, List<Said> answers) {
        record Pair(Series series, Said said, double distance) {
        }
        List<Pair> pairs = new ArrayList<>();
        for (Series one : series) {
            answers.stream().map(said -> new Pair(one, said, said.distance(one)))
                    .filter(pair -> pair.distance() < Double.POSITIVE_INFINITY).forEach(pairs::add);
        }
        // An old price may be another's present one, and two may cost the same.
        pairs.sort(Comparator.comparingDouble(Pair::distance)
                .thenComparingDouble(pair -> pair.said().ratio(pair.series().expected().abs()))
                .thenComparingInt(pair -> pair.said().daysFrom(pair.series())));
        Map<Series, Said> found = new IdentityHashMap<>();
        Set<Said> used = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Pair pair : pairs) {
            if (!found.containsKey(pair.series()) && used.add(pair.said())) {
                found.put(pair.series(), pair.said());
            }
        }
        return found;
    }

    /** Adds what was said elsewhere of what nothing is said of here. */
    void bring(String text) {
        Kept kept = read();
        Kept brought = parse(text);
        List<Said> said = new ArrayList<>(kept.said());
        brought.said().stream().filter(one -> kept.said().stream().noneMatch(known -> known.isOf(one))).forEach(said::add);
        Set<String> told = new LinkedHashSet<>(brought.told());
        told.addAll(kept.told());
        Kept both = new Kept(VERSION, said, List.copyOf(told).subList(Math.max(0, told.size() - MOST_TOLD), told.size()));
        if (!both.equals(kept)) {
            write(both);
        }
    }

    /** @param before what this one replaces; nullable */
    void say(Said before, Said now) {
        Kept kept = read();
        List<Said> said = new ArrayList<>(kept.said());
        said.remove(before);
        if (now.answer() != Answer.PROPOSED || now.name() != null) {
            said.add(now);
        }
        write(new Kept(VERSION, said, kept.told()));
    }

    void tell(String told) {
        Kept kept = read();
        List<String> all = new ArrayList<>(kept.told());
        all.remove(told);
        all.add(told);
        write(new Kept(VERSION, kept.said(), all.subList(Math.max(0, all.size() - MOST_TOLD), all.size())));
    }

    void untell(String told) {
        Kept kept = read();
        write(new Kept(VERSION, kept.said(), kept.told().stream().filter(one -> !one.equals(told)).toList()));
    }

    private void write(Kept kept) {
        settings.put(KEY, JSON.writeValueAsString(kept));
    }
}
