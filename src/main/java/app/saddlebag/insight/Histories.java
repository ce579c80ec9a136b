package app.saddlebag.insight;

import app.saddlebag.insight.BalanceSeries.Day;
import app.saddlebag.insight.BalanceSeries.Origin;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;

/**
 * What products held day by day, and what they were worth together. Movements of accounts are followed, also of money that
 * stayed with the person; what else there is changes its worth without them. Takes time on a large ledger: worker only.
 */
public final class Histories {

    private final Ledger ledger;
    private final Worth worth;
    private final LongFunction<List<BalancePoint>> told;
    private final LocalDate today;
    private final Map<Long, BalanceSeries> known = new HashMap<>();

    /**
     * What all products of one currency were worth on a day.
     *
     * @param reconstructed how many of them are there with a balance that no bank told on that day
     * @param unknown       how many of those that count today are not in it, because nothing is known of them on that day
     */
    public record WorthDay(LocalDate day, Money worth, int reconstructed, int unknown) {
    }

    /**
     * @param told balances as they were told, by a product's local number, the earliest first
     */
    public Histories(Ledger ledger, Worth worth, LongFunction<List<BalancePoint>> told, LocalDate today) {
        this.ledger = ledger;
        this.worth = worth;
        this.told = told;
        this.today = today;
    }

    /** In the product's own currency; with its bank's sign. Movements of a product that is seen twice and counts once are one's and the other's. */
    public BalanceSeries of(StoredProduct stored) {
        BalanceSeries series = known.get(stored.id());
        if (series == null) {
            series = reckoned(stored);
            known.put(stored.id(), series);
        }
        return series;
    }

    private BalanceSeries reckoned(StoredProduct stored) {
        String currency = stored.product().currency();
        if (currency == null) {
            return new BalanceSeries(List.of());
        }
        List<StoredProduct> sightings = worth.shared().of(stored).filter(SharedProduct::countsOnce).map(SharedProduct::sightings)
                .orElse(List.of(stored));
        TreeMap<LocalDate, BalancePoint> points = new TreeMap<>();
        told.apply(stored.id()).forEach(point -> points.put(point.day(), point));
        sightings.forEach(sighting -> told.apply(sighting.id()).forEach(point -> points.putIfAbsent(point.day(), point)));
        List<BalancePoint> inOrder = points.values().stream().filter(point -> currency.equals(point.balance().currency())).toList();
        LocalDate until = stored.gone() && !inOrder.isEmpty() ? inOrder.getLast().day() : today;
        Set<ProductKey> keys = new HashSet<>();
        sightings.forEach(sighting -> keys.add(sighting.key()));
        return stored.product().kind() == ProductKind.ACCOUNT ? BalanceSeries.moving(inOrder, moved(keys, currency), until)
                : BalanceSeries.carried(inOrder, until);
    }

    /** Rows that their bank no longer lists moved nothing, and those that another log-in tells too moved once. */
    private Map<LocalDate, BigDecimal> moved(Set<ProductKey> keys, String currency) {
        Map<LocalDate, BigDecimal> moved = new HashMap<>();
        RowCursor row = ledger.cursor();
        for (int position : ledger.positionsOn(keys)) {
            row.at(position);
            String of = row.currency(row.currency());
            if (!row.isVanished() && !row.isRepeated() && (of == null || of.equals(currency))) {
                moved.merge(LocalDate.ofEpochDay(row.day()), row.amount(), BigDecimal::add);
            }
        }
        return moved;
    }

    /** Of what counts today, every day of which something is known; by currency and then by day. */
    public List<WorthDay> worth(List<StoredProduct> products) {
        return worth(products, LocalDate.MIN);
    }

    /** As above, of no day before one. */
    public List<WorthDay> worth(List<StoredProduct> products, LocalDate from) {
        Map<String, List<StoredProduct>> byCurrency = new TreeMap<>();
        products.stream().filter(stored -> worth.counts(stored) && stored.product().currency() != null)
                .forEach(stored -> byCurrency.computeIfAbsent(stored.product().currency(), _ -> new ArrayList<>()).add(stored));
        List<WorthDay> days = new ArrayList<>();
        byCurrency.forEach((currency, some) -> {
            Set<LocalDate> all = new TreeSet<>();
            some.forEach(stored -> of(stored).days().forEach(day -> all.add(day.day())));
            all.stream().filter(day -> !day.isBefore(from) && !day.isAfter(today)).forEach(day -> days.add(worth(day, currency, some)));
        });
        return days;
    }

    private WorthDay worth(LocalDate day, String currency, List<StoredProduct> some) {
        BigDecimal sum = BigDecimal.ZERO;
        int reconstructed = 0;
        int unknown = 0;
        for (StoredProduct stored : some) {
            Optional<Day> held = of(stored).on(day);
            unknown += held.isPresent() ? 0 : 1;
            reconstructed += held.filter(one -> one.origin() != Origin.TOLD).isPresent() ? 1 : 0;
            sum = sum.add(held.map(one -> added(stored, one)).orElse(BigDecimal.ZERO));
        }
        return new WorthDay(day, new Money(sum, currency), reconstructed, unknown);
    }

    /** What a product adds to its currency's sum on a day: a portfolio, without the cash that an account of the person's holds. */
    private BigDecimal added(StoredProduct stored, Day held) {
        BigDecimal signed = worth.signed(stored, new Money(held.balance(), stored.product().currency())).amount();
        if (stored.product().kind() != ProductKind.PORTFOLIO) {
            return signed;
        }
        // The cash is read with its portfolio; on days when the bank listed none among the positions there was none to take out.
        return worth.cash(stored).stream().filter(CashElsewhere::separable)
                .map(cash -> of(cash.position()).on(held.day()).map(Day::balance).orElse(BigDecimal.ZERO))
                .reduce(signed, BigDecimal::subtract);
    }
}
