package app.saddlebag.insight;

import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
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
     * One sum per currency, in the order of their codes. A product that {@link #repeated} names counts once; a position
     * inside a portfolio is part of that portfolio's value.
     */
    public static List<Money> sums(Collection<StoredProduct> products) {
        Map<String, Money> sums = new TreeMap<>();
        Set<StoredProduct> repeated = new HashSet<>(repeated(products));
        for (StoredProduct stored : products) {
            if (!stored.gone() && standsAlone(stored.product()) && !repeated.contains(stored)) {
                of(stored.product()).ifPresent(worth -> sums.merge(worth.currency(), worth, Money::plus));
            }
        }
        return new ArrayList<>(sums.values());
    }

    /**
     * Products that an earlier one in the collection already shows, because two log-ins at a bank see the same thing (API
     * reference §18.19): the same IBAN and currency or, as cards and debts bear no number of their own there, alike in
     * everything that can be compared, balance included, at another connection.
     */
    public static List<StoredProduct> repeated(Collection<StoredProduct> products) {
        Map<Object, Long> seenAt = new HashMap<>();
        List<StoredProduct> repeated = new ArrayList<>();
        for (StoredProduct stored : products) {
            Object likeness = stored.gone() || !standsAlone(stored.product()) ? null : likeness(stored.product());
            if (likeness != null) {
                Long first = seenAt.putIfAbsent(likeness, stored.connectionId());
                if (first != null && (first != stored.connectionId() || isAccount(stored))) {
                    repeated.add(stored);
                }
            }
        }
        return repeated;
    }

    /** Whether a product is counted by itself. */
    public static boolean standsAlone(Product product) {
        return !(product instanceof Product.Investment position && position.portfolioId() != null);
    }

    /** Within one connection only an IBAN tells that two are the same: a bank may well lend the same sum twice. */
    private static boolean isAccount(StoredProduct stored) {
        return stored.product() instanceof Product.Account;
    }

    /** What two sightings of one product have in common; null when they cannot be told from two products. */
    private static Object likeness(Product product) {
        return switch (product) {
            case Product.Account account -> account.iban() == null ? null
                    : List.of("account", account.iban().replace(" ", ""), String.valueOf(account.currency()));
            case Product.Portfolio portfolio -> portfolio.securitiesAccount() == null || portfolio.entity() == null ? null
                    : Arrays.asList("portfolio", portfolio.entity(), portfolio.securitiesAccount(), portfolio.currency());
            case Product.Card card -> card.pan() == null || card.entity() == null || card.balance() == null ? null
                    : Arrays.asList("card", card.entity(), card.pan(), card.alias(), card.type(), plain(card.limit()),
                            plain(card.balance()), card.currency());
            case Product.Liability debt -> debt.alias() == null || debt.entity() == null || debt.balance() == null ? null
                    : Arrays.asList("liability", debt.entity(), debt.alias(), debt.type(), plain(debt.limit()),
                            plain(debt.balance()), debt.currency(), Set.copyOf(debt.owners()));
            case Product.Investment _ -> null;
        };
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros();
    }
}
