package app.saddlebag.insight;

import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.store.StoredProduct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * One sum per currency, in the order of their codes. An account seen through two log-ins (the same IBAN and currency)
     * counts once (API reference §18.19); a position inside a portfolio is part of that portfolio's value.
     */
    public static List<Money> sums(Collection<StoredProduct> products) {
        Map<String, Money> sums = new TreeMap<>();
        Set<String> counted = new HashSet<>();
        for (StoredProduct stored : products) {
            Product product = stored.product();
            if (!stored.gone() && standsAlone(product) && firstSighting(product, counted)) {
                of(product).ifPresent(worth -> sums.merge(worth.currency(), worth, Money::plus));
            }
        }
        return new ArrayList<>(sums.values());
    }

    /** Whether a product is counted by itself. */
    public static boolean standsAlone(Product product) {
        return !(product instanceof Product.Investment position && position.portfolioId() != null);
    }

    private static boolean firstSighting(Product product, Set<String> counted) {
        return !(product instanceof Product.Account account && account.iban() != null
                && !counted.add(account.iban().replace(" ", "") + " " + account.currency()));
    }
}
