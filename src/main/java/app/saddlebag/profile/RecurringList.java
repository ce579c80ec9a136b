package app.saddlebag.profile;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What comes again and again, as it was when this was made. Immutable.
 *
 * @param all spending first, then income; each by merchant
 */
public record RecurringList(List<Recurrence> all) {

    public RecurringList {
        all = List.copyOf(all);
    }

    /**
     * What a year brings and takes of what goes on, in one currency.
     *
     * @param in       sum of incomes
     * @param out      sum of payments, negative
     */
    public record Year(String currency, BigDecimal in, BigDecimal out) {
    }

    /** By currency, that of most of them first: currencies are never added. */
    public List<Year> years() {
        Map<String, Year> years = new TreeMap<>();
        for (Recurrence one : all) {
            if (one.goesOn()) {
                BigDecimal yearly = one.series().yearly();
                boolean in = one.series().income();
                years.merge(one.series().currency(), new Year(one.series().currency(), in ? yearly : BigDecimal.ZERO,
                        in ? BigDecimal.ZERO : yearly), (some, other) ->
                        new Year(some.currency(), some.in().add(other.in()), some.out().add(other.out())));
            }
        }
        Map<String, Long> counts = all.stream().filter(Recurrence::goesOn)
                .collect(Collectors.groupingBy(one -> one.series().currency(), Collectors.counting()));
        return years.values().stream().sorted(Comparator.comparing((Year year) -> -counts.get(year.currency()))).toList();
    }
}
