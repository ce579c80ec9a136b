package app.saddlebag.insight;

import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What products are worth to the person, and what each adds to a sum: nothing counts twice, and what is owed counts against them.
 * Currencies are never added to one another. Immutable.
 */
public final class Worth {

    private final List<StoredProduct> products;
    private final SharedProducts shared;
    private final Map<Long, Bearing> said;
    private final PortfolioCash cash;

    private Worth(List<StoredProduct> products, SharedProducts shared, Map<Long, Bearing> said) {
        this.products = products;
        this.shared = shared;
        this.said = said;
        this.cash = new PortfolioCash(products);
    }

    /**
     * @param products all of them: what one adds depends on what else there is
     * @param said     what the person said of cards and debts, by the products' local numbers
     */
    public static Worth of(Collection<StoredProduct> products, SharedProducts shared, Map<Long, Bearing> said) {
        return new Worth(List.copyOf(products), shared, Map.copyOf(said));
    }

    /** As {@link #of(Collection, SharedProducts, Map)} where the person said nothing. */
    public static Worth of(Collection<StoredProduct> products, SharedProducts shared) {
        return of(products, shared, Map.of());
    }

    public SharedProducts shared() {
        return shared;
    }

    /** What its figure is to the person; said once, it holds for the same product at another log-in. */
    public Bearing bearing(StoredProduct stored) {
        Bearing own = said.get(stored.id());
        if (own != null || !Bearing.open(stored.product())) {
            return own != null ? own : Bearing.usual(stored.product());
        }
        return shared.of(stored).filter(SharedProduct::countsOnce).stream().flatMap(one -> one.sightings().stream())
                .map(sighting -> said.get(sighting.id())).filter(bearing -> bearing != null).findFirst()
                .orElseGet(() -> Bearing.usual(stored.product()));
    }

    /**
     * What it is worth by itself, whatever else holds it. Of a product that adds nothing, as its bank tells it. Empty when the
     * bank does not say the amount or the currency.
     */
    public Optional<Money> of(StoredProduct stored) {
        return PortfolioCash.told(stored).map(money -> signed(stored, money));
    }

    /** An amount of a product, with the sign that it has for the person. */
    public Money signed(StoredProduct stored, Money told) {
        return !Bearing.open(stored.product()) ? told : switch (bearing(stored)) {
            case OWED -> new Money(told.amount().abs().negate(), told.currency());
            case HELD -> new Money(told.amount().abs(), told.currency());
            case NOTHING -> told;
        };
    }

    /** What it adds to a sum; empty where it adds nothing. */
    public Optional<Money> added(StoredProduct stored) {
        return !counts(stored) ? Optional.empty() : of(stored).map(worth -> new Money(
                worth.amount().subtract(cash.elsewhere(stored)), worth.currency()));
    }

    /** What of a portfolio, or of a position that is cash, an account of the person's holds and counts; empty for others. */
    public List<CashElsewhere> cash(StoredProduct stored) {
        return cash.of(stored);
    }

    /** All it was worked out from. */
    List<StoredProduct> products() {
        return products;
    }

    /** The listed portfolio that a position lies in; empty for anything else. */
    public Optional<StoredProduct> portfolio(StoredProduct stored) {
        return cash.portfolio(stored);
    }

    /** One sum per currency of all there is, in the order of their codes. */
    public List<Money> sums() {
        return sums(products);
    }

    /** What some of them add, one sum per currency, in the order of their codes. */
    public List<Money> sums(Collection<StoredProduct> some) {
        Map<String, Money> sums = new TreeMap<>();
        for (StoredProduct stored : some) {
            added(stored).ifPresent(worth -> sums.merge(worth.currency(), worth, Money::plus));
        }
        return new ArrayList<>(sums.values());
    }

    /** Whether a product adds to sums, if it has a value. */
    public boolean counts(StoredProduct stored) {
        return !stored.gone() && standsAlone(stored) && !shared.repeats(stored) && bearing(stored) != Bearing.NOTHING
                && cash.portfolio(stored).map(portfolio -> !shared.repeats(portfolio)).orElse(true)
                && (PortfolioCash.isPortfolio(stored) || cash.of(stored).isEmpty());
    }

    /**
     * Whether a product is counted by itself: a position is part of its portfolio's value, unless the bank lists no such portfolio
     * or does not say what it is worth.
     */
    public boolean standsAlone(StoredProduct stored) {
        return cash.portfolio(stored).flatMap(PortfolioCash::told).isEmpty();
    }

    /** Products that sums leave out because their bank does not say how much they hold, or in which currency. */
    public List<StoredProduct> unvalued() {
        Map<StoredProduct, Boolean> inParts = new HashMap<>();
        products.forEach(stored -> cash.portfolio(stored).filter(_ -> !stored.gone())
                .ifPresent(portfolio -> inParts.put(portfolio, true)));
        return products.stream().filter(stored -> counts(stored) && of(stored).isEmpty() && !inParts.containsKey(stored)).toList();
    }
}
