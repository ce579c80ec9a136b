package app.saddlebag.insight.flow;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.insight.merchant.Merchants;
import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.Group;
import app.saddlebag.ledger.GroupKey;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.Totals;
import app.saddlebag.model.Category;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the money of one currency went in a stretch of days, of the rows that count. Immutable.
 *
 * @param currency   ISO 4217; null for rows whose bank leaves it out
 * @param several    whether money of other currencies went, too
 * @param spent      all of it; never positive
 * @param before     likewise in the stretch before; never positive
 * @param categories the most first, those at the top of the tree alone; with one without a name for what has none
 * @param merchants  the most first, without what names nobody
 */
public record Spending(Over over, String currency, boolean several, BigDecimal spent, BigDecimal before, List<Part> categories,
                       List<Part> merchants) {

    /** Which days. */
    public enum Over {
        THIS_MONTH(Period.Named.THIS_MONTH), LAST_30_DAYS(new Period.Last(30, Period.Unit.DAYS)), THIS_YEAR(Period.Named.THIS_YEAR);

        private final Period period;

        Over(Period period) {
            this.period = period;
        }

        /** The day with which what it is compared with begins. */
        public LocalDate firstBefore(LocalDate today) {
            return back(period.first(today));
        }

        /** And the day with which that ends: as far into a month or year as it is now. */
        public LocalDate lastBefore(LocalDate today) {
            return back(today);
        }

        private LocalDate back(LocalDate day) {
            return switch (this) {
                case THIS_MONTH -> day.minusMonths(1);
                case LAST_30_DAYS -> day.minusDays(30);
                case THIS_YEAR -> day.minusYears(1);
            };
        }

        private Term term() {
            return Term.date(Field.DATE, period);
        }
    }

    /**
     * What went for one purpose, or to one merchant.
     *
     * @param name     as shown; null for what has no category
     * @param category of the tree; empty for a merchant, and for a word that is in no tree
     * @param spent    never positive
     * @param before   in the stretch before; never positive
     */
    public record Part(String name, Optional<Category> category, BigDecimal spent, BigDecimal before) {
    }

    public Spending {
        categories = List.copyOf(categories);
        merchants = List.copyOf(merchants);
    }

    /** Finds all that was spent. */
    public Filter filter() {
        return Asked.counted(over.term(), Way.OUT, currency, several);
    }

    /** Finds what went for one of the {@link #categories()}. */
    public Filter filter(Part category) {
        return filter().and(category.name() != null ? Term.equal(Field.CATEGORY, category.name())
                : new Term.OfText(Field.CATEGORY, List.of(new Text.Contains("")), true, Span.NOWHERE));
    }

    /**
     * Of each currency that went. Looks at the rows of the stretch and of the one before: worker only.
     *
     * @return the one with most rows first; none where nothing went
     */
    public static List<Spending> of(Ledger ledger, Over over, LocalDate today) {
        Groups now = Groups.of(ledger, over.term(), today);
        Groups before = Groups.of(ledger, Asked.from(over.firstBefore(today), over.lastBefore(today)), today);
        List<Spending> all = new ArrayList<>();
        for (Totals totals : now.totals().stream().sorted(Comparator.comparingLong((Totals each) -> -each.count())).toList()) {
            String currency = totals.currency();
            all.add(new Spending(over, currency, now.totals().size() > 1, totals.out(), sum(before.totals(), currency),
                    parts(now.categories(), before.categories(), currency, ledger.categories()),
                    parts(now.merchants(), before.merchants(), currency, Categories.AS_TOLD).stream().filter(part -> part.name() != null).toList()));
        }
        return List.copyOf(all);
    }

    /** By name. */
    private record Groups(List<Totals> totals, Map<String, List<Totals>> categories, Map<String, List<Totals>> merchants) {

        static Groups of(Ledger ledger, Term when, LocalDate today) {
            Matches matches = ledger.search(Filter.of(when, Way.OUT.term()), today, new SearchCancellation(), null);
            return new Groups(matches.totals(), named(matches.groups(GroupKey.CATEGORY)),
                    named(matches.groups(new Merchants()::of, Basis.COUNTED)));
        }

        private static Map<String, List<Totals>> named(List<Group> groups) {
            Map<String, List<Totals>> named = new HashMap<>();
            for (Group group : groups) {
                switch (group.label()) {
                    case Group.Label.Value(String text) -> named.put(text, group.totals());
                    case Group.Label.Category(String name, String within) when within == null -> named.put(name, group.totals());
                    case Group.Label.Category _, Group.Label.Month _, Group.Label.Product _ -> { }
                }
            }
            return named;
        }
    }

    private static List<Part> parts(Map<String, List<Totals>> now, Map<String, List<Totals>> before, String currency, Categories tree) {
        List<Part> parts = new ArrayList<>();
        now.forEach((name, totals) -> {
            BigDecimal spent = sum(totals, currency);
            if (spent.signum() != 0) {
                parts.add(new Part(name, tree.of(name), spent, sum(before.getOrDefault(name, List.of()), currency)));
            }
        });
        parts.sort(Comparator.comparing(Part::spent).thenComparing(Part::name, Comparator.nullsLast(Comparator.naturalOrder())));
        return parts;
    }

    private static BigDecimal sum(List<Totals> totals, String currency) {
        return totals.stream().filter(each -> Objects.equals(each.currency(), currency)).map(Totals::out).findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
