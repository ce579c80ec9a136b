package app.saddlebag.insight;

import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What products add to a sum. Currencies are never added to one another. */
public final class Worth {

    private Worth() {
    }

    /**
     * What a product is worth to the person: what is owed counts against them, whichever sign the bank gives it (API reference
     * §18.6). Empty when the bank does not say the amount or the currency.
     */
    public static Optional<Money> of(Product product) {
        if (product.balance() == null || product.currency() == null) {
            return Optional.empty();
        }
        return Optional.of(new Money(switch (product) {
            case Product.Account _, Product.Portfolio _, Product.Investment _ -> product.balance();
            case Product.Card _, Product.Liability _ -> product.balance().abs().negate();
        }, product.currency()));
    }

    /**
     * One sum per currency, in the order of their codes. A product that counts at another log-in adds nothing; a position inside
     * a portfolio is part of that portfolio's value; of what has no value see {@link #unvalued}.
     */
    public static List<Money> sums(Collection<StoredProduct> products, SharedProducts shared) {
        Map<String, Money> sums = new TreeMap<>();
        for (StoredProduct stored : products) {
            if (counts(stored, shared)) {
                of(stored.product()).ifPresent(worth -> sums.merge(worth.currency(), worth, Money::plus));
            }
        }
        return new ArrayList<>(sums.values());
    }

    /** Whether a product adds to sums, if it has a value. */
    public static boolean counts(StoredProduct stored, SharedProducts shared) {
        return !stored.gone() && standsAlone(stored.product()) && !shared.repeats(stored);
    }

    /** Products that sums leave out because their bank does not say how much they hold, or in which currency. */
    public static List<StoredProduct> unvalued(Collection<StoredProduct> products, SharedProducts shared) {
        return products.stream().filter(stored -> counts(stored, shared) && of(stored.product()).isEmpty()).toList();
    }

    /** Whether a product is counted by itself. */
    public static boolean standsAlone(Product product) {
        return !(product instanceof Product.Investment position && position.portfolioId() != null);
    }
}
