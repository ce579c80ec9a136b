package app.saddlebag.profile;

import app.saddlebag.insight.BalanceSeries.Day;
import app.saddlebag.insight.BalanceSeries.Origin;
import app.saddlebag.insight.Histories;
import app.saddlebag.insight.Histories.WorthDay;
import app.saddlebag.insight.History;
import app.saddlebag.insight.History.Point;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Settings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The curve over all of one currency, and how far back the person wants it, which is kept sealed. Reads the disk and the whole
 * ledger: worker only.
 */
public final class OverviewCurve {

    private static final String KEY = "overview-range";

    /** How far back it goes. */
    public enum Range {
        MONTH(Period.ofMonths(1)), QUARTER(Period.ofMonths(3)), YEAR(Period.ofYears(1)), FIVE_YEARS(Period.ofYears(5)),
        /** As far as anything is known; a day in some other century is a mistake, and not drawn. */
        ALL(Period.ofYears(60));

        private final Period back;

        Range(Period back) {
            this.back = back;
        }
    }

    /**
     * @param worth  whether the days are of net worth; otherwise of the accounts alone
     * @param days   the earliest first, every day between; empty where nothing is known
     * @param recent what moved last
     */
    public record Drawn(Range range, String currency, boolean worth, List<Day> days, History recent) {
    }

    private final ProductHistories histories;
    private final LedgerSource ledger;
    private final Settings settings;

    OverviewCurve(ProductHistories histories, LedgerSource ledger, Settings settings) {
        this.histories = histories;
        this.ledger = ledger;
        this.settings = settings;
    }

    /** A year, unless the person chose another. */
    public Range range() {
        Optional<String> kept = settings.get(KEY);
        return Stream.of(Range.values()).filter(range -> kept.filter(range.name()::equals).isPresent()).findFirst().orElse(Range.YEAR);
    }

    public void keep(Range range) {
        settings.put(KEY, range.name());
    }

    /**
     * Net worth where it is known, of every product that counts, for as long as the accounts' movements are; else the accounts, as
     * a day without one of the others would look like a loss.
     */
    public Drawn of(List<StoredProduct> products, SharedProducts shared, String currency, LocalDate today) {
        Range range = range();
        LocalDate from = today.minus(range.back);
        History accounts = History.of(ledger.snapshot(), products, shared, currency, from, today);
        Histories known = histories.on(today);
        List<StoredProduct> some = products.stream().filter(stored -> currency.equals(stored.product().currency())).toList();
        List<WorthDay> worth = known.worth(some, from);
        boolean whole = worth.size() > 1 && worth.stream().allMatch(day -> day.unknown() == 0)
                && (accounts.points().isEmpty() || !worth.getFirst().day().isAfter(accounts.points().getFirst().day()));
        List<StoredProduct> told = some.stream().filter(stored -> !stored.gone() && stored.product().kind() == ProductKind.ACCOUNT
                && stored.product().balance() != null && !shared.repeats(stored)).toList();
        List<Day> days = whole ? worth.stream().map(OverviewCurve::day).toList()
                : accounts.points().stream().map(point -> day(point, told, known)).toList();
        return new Drawn(range, currency, whole, days, accounts);
    }

    /** One that no bank told on that day makes the sum one that none told. */
    private static Day day(WorthDay day) {
        return new Day(day.day(), day.worth().amount(), day.reconstructed() == 0 ? Origin.TOLD : Origin.CARRIED, BigDecimal.ZERO);
    }

    /** Told where the banks told every account that day and the sum of it is what is drawn; reckoned back from today otherwise. */
    private static Day day(Point point, List<StoredProduct> accounts, Histories known) {
        List<Day> those = accounts.stream().flatMap(stored -> known.of(stored).on(point.day()).stream())
                .filter(day -> day.origin() == Origin.TOLD).toList();
        boolean told = those.size() == accounts.size()
                && those.stream().map(Day::balance).reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(point.balance()) == 0;
        return new Day(point.day(), point.balance(), told ? Origin.TOLD : Origin.MOVEMENTS, BigDecimal.ZERO);
    }
}
