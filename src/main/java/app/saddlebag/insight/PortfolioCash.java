package app.saddlebag.insight;

import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which positions lie in which portfolio, and what of a portfolio is the cash of an account that counts by itself. */
final class PortfolioCash {

    /** The type of a position that is cash (API reference §10.5). */
    private static final String LIQUIDITY = "L";

    /** Ids are a bank's own: one means something at its log-in alone. */
    private record Place(long connectionId, String portfolioId) {
    }

    private final Map<Place, StoredProduct> portfolios = new HashMap<>();
    private final Map<Place, List<StoredProduct>> positions = new HashMap<>();
    private final Map<Long, List<CashElsewhere>> elsewhere = new HashMap<>();

    PortfolioCash(List<StoredProduct> products) {
        List<StoredProduct> listed = products.stream().filter(stored -> !stored.gone()).toList();
        for (StoredProduct stored : listed) {
            switch (stored.product()) {
                case Product.Portfolio portfolio -> portfolios.put(new Place(stored.connectionId(), portfolio.id()), stored);
                case Product.Investment position when position.portfolioId() != null -> positions.computeIfAbsent(
                        new Place(stored.connectionId(), position.portfolioId()), _ -> new ArrayList<>()).add(stored);
                case Product.Investment _, Product.Account _, Product.Card _, Product.Liability _ -> { }
            }
        }
        portfolios.forEach((place, portfolio) -> find(portfolio, positions.getOrDefault(place, List.of()), listed));
    }

    /** A product's figure as its bank tells it; empty without an amount or a currency. */
    static Optional<Money> told(StoredProduct stored) {
        Product product = stored.product();
        return product.balance() == null || product.currency() == null ? Optional.empty()
                : Optional.of(new Money(product.balance(), product.currency()));
    }

    static boolean isPortfolio(StoredProduct stored) {
        return stored.product() instanceof Product.Portfolio;
    }

    /** The listed portfolio that a position lies in; empty for anything else. */
    Optional<StoredProduct> portfolio(StoredProduct stored) {
        return stored.product() instanceof Product.Investment position && position.portfolioId() != null
                ? Optional.ofNullable(portfolios.get(new Place(stored.connectionId(), position.portfolioId())))
                : Optional.empty();
    }

    /** Of a portfolio or of the position itself. */
    List<CashElsewhere> of(StoredProduct stored) {
        return elsewhere.getOrDefault(stored.id(), List.of());
    }

    /** How much of a portfolio's value accounts hold. */
    BigDecimal elsewhere(StoredProduct stored) {
        return !isPortfolio(stored) ? BigDecimal.ZERO : of(stored).stream().filter(CashElsewhere::separable)
                .map(cash -> cash.cash().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void find(StoredProduct portfolio, List<StoredProduct> inside, List<StoredProduct> listed) {
        List<CashElsewhere> found = new ArrayList<>();
        for (StoredProduct position : inside) {
            if (position.product() instanceof Product.Investment told && LIQUIDITY.equalsIgnoreCase(told.type())) {
                told(position).flatMap(cash -> account((Product.Portfolio) portfolio.product(), cash.currency(), listed)
                        .map(account -> new CashElsewhere(position, account, cash,
                                Objects.equals(cash.currency(), portfolio.product().currency())))).ifPresent(found::add);
            }
        }
        found.forEach(cash -> elsewhere.put(cash.position().id(), List.of(cash)));
        if (!found.isEmpty() && told(portfolio).isPresent() && includes(portfolio, inside, found)) {
            elsewhere.put(portfolio.id(), List.copyOf(found));
        }
    }

    /** The bank names the account whose cash it is; one without a figure holds nothing that could count instead. */
    private static Optional<StoredProduct> account(Product.Portfolio portfolio, String currency, List<StoredProduct> listed) {
        return portfolio.cashAccountIbans().stream().flatMap(iban -> listed.stream().filter(stored ->
                stored.product() instanceof Product.Account account && account.iban() != null && account.balance() != null
                        && currency.equals(account.currency()) && plain(account.iban()).equals(plain(iban)))).findFirst();
    }

    /**
     * Whether a portfolio's value holds its cash: not where its other positions alone come nearer to it. Where they cannot be
     * added, it does, as the documents have it.
     */
    private static boolean includes(StoredProduct portfolio, List<StoredProduct> inside, List<CashElsewhere> found) {
        String currency = portfolio.product().currency();
        BigDecimal all = BigDecimal.ZERO;
        for (StoredProduct position : inside) {
            Optional<Money> told = told(position).filter(money -> money.currency().equals(currency));
            if (told.isEmpty()) {
                return true;
            }
            all = all.add(told.get().amount());
        }
        BigDecimal cash = found.stream().map(one -> one.cash().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal balance = portfolio.product().balance();
        return balance.subtract(all).abs().compareTo(balance.subtract(all.subtract(cash)).abs()) <= 0;
    }

    private static String plain(String iban) {
        return iban.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
