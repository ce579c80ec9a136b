package app.saddlebag.cli;

import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.BankRecords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the balances of a profile, entity by entity. In a table each entity and the whole end with what they are worth per
 * currency: what is owed counts against the person, and nothing counts twice.
 */
final class BalanceListing {

    private final Terminal terminal;

    BalanceListing(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(BankRecords records, Format format) {
        Map<String, List<StoredProduct>> byEntity = byEntity(records);
        (format == Format.table ? table(byEntity) : everything(byEntity)).print(format, terminal.out());
    }

    /** The column of balances holds what counts, so that it adds up; what another row holds already stands beside it. */
    private Listing table(Map<String, List<StoredProduct>> byEntity) {
        Listing listing = new Listing(terminal.column("entity"), terminal.column("kind"), terminal.column("product"),
                terminal.column("number"), terminal.column("balance"), terminal.column("currency"),
                terminal.column("included"));
        byEntity.forEach((entity, products) -> {
            Set<StoredProduct> counted = counted(products);
            for (StoredProduct stored : products) {
                Product product = stored.product();
                BigDecimal worth = worth(product);
                boolean counts = counted.contains(stored);
                listing.add(entity, kind(product), product.title(), product.number(), counts ? worth : null,
                        product.currency(), counts ? null : worth);
            }
            sums(listing, entity, terminal.text("cli.balances.subtotal"), products);
        });
        sums(listing, terminal.text("cli.balances.total"), null, byEntity.values().stream().flatMap(List::stream).toList());
        return listing;
    }

    /** As the bank tells it, and what it is worth to the person besides. */
    private Listing everything(Map<String, List<StoredProduct>> byEntity) {
        Listing listing = new Listing(Stream.of("entity", "kind", "product", "number", "balance", "currency", "worth",
                "counted", "owners", "id", "portfolioId", "isin", "units", "limit", "available", "interestRate", "connection")
                .map(Listing.Column::detail).toArray(Listing.Column[]::new));
        byEntity.forEach((entity, products) -> {
            Set<StoredProduct> counted = counted(products);
            for (StoredProduct stored : products) {
                Product product = stored.product();
                listing.add(entity, kind(product), product.title(), product.number(), product.balance(), product.currency(),
                        worth(product), counted.contains(stored), owners(product), product.id(),
                        product instanceof Product.Investment position ? position.portfolioId() : null,
                        product instanceof Product.Investment position ? position.isin() : null,
                        product instanceof Product.Investment position ? position.units() : null,
                        limit(product), available(product),
                        product instanceof Product.Liability debt ? debt.interestRate() : null, stored.connectionId());
            }
        });
        return listing;
    }

    private static Set<StoredProduct> counted(List<StoredProduct> products) {
        Set<StoredProduct> repeated = new HashSet<>(Worth.repeated(products));
        return products.stream().filter(stored -> Worth.standsAlone(stored.product()) && !repeated.contains(stored))
                .collect(Collectors.toSet());
    }

    private static String kind(Product product) {
        return product.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The bank's figure where no currency says of what it is an amount. */
    private static BigDecimal worth(Product product) {
        return Worth.of(product).map(Money::amount).orElse(product.balance());
    }

    private static List<String> owners(Product product) {
        return switch (product) {
            case Product.Account account -> account.owners();
            case Product.Card card -> card.owners();
            case Product.Portfolio portfolio -> portfolio.owners();
            case Product.Liability debt -> debt.owners();
            case Product.Investment _ -> List.of();
        };
    }

    private static BigDecimal limit(Product product) {
        return switch (product) {
            case Product.Card card -> card.limit();
            case Product.Liability debt -> debt.limit();
            case Product.Account _, Product.Portfolio _, Product.Investment _ -> null;
        };
    }

    private static BigDecimal available(Product product) {
        return switch (product) {
            case Product.Card card -> card.availableBalance();
            case Product.Liability debt -> debt.availableBalance();
            case Product.Account _, Product.Portfolio _, Product.Investment _ -> null;
        };
    }

    private static Map<String, List<StoredProduct>> byEntity(BankRecords records) {
        Map<Long, Connection> connections = records.connections().stream()
                .collect(Collectors.toMap(Connection::id, Function.identity()));
        Map<String, List<StoredProduct>> byEntity = new TreeMap<>();
        for (StoredProduct stored : records.products()) {
            if (!stored.gone()) {
                byEntity.computeIfAbsent(connections.get(stored.connectionId()).title(), title -> new ArrayList<>())
                        .add(stored);
            }
        }
        return byEntity;
    }

    private static void sums(Listing listing, String first, String label, List<StoredProduct> products) {
        for (Money sum : Worth.sums(products)) {
            listing.add(first, null, label, null, sum.amount(), sum.currency(), null);
        }
    }
}
