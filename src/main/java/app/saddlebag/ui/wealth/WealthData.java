package app.saddlebag.ui.wealth;

import app.saddlebag.insight.SharedProducts;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Identity;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Investments and debts, worked out from what is stored; without what the banks no longer list.
 *
 * @param portfolios with the positions in them
 * @param loose      positions in no portfolio that the bank lists
 * @param people     whose log-ins they are, as far as the banks say
 */
record WealthData(List<Holdings> portfolios, List<At<Product.Investment>> loose, List<At<Product.Liability>> liabilities,
                  List<At<Product.Card>> cards, List<Person> people) {

    private static final int PRICE_DECIMALS = 4;

    /**
     * A product and the name of its bank.
     *
     * @param countedAt the login where it counts instead of here; null where it counts here
     */
    record At<P extends Product>(P product, String bank, String countedAt) {
    }

    /** Whose login a bank knows. */
    record Person(String bank, Identity identity) {
    }

    /** The positions with the most value come first. */
    record Holdings(At<Product.Portfolio> portfolio, List<Product.Investment> positions) {
    }

    static WealthData of(List<Connection> connections, List<StoredProduct> products, SharedProducts shared,
                         List<Person> people) {
        Map<Long, String> banks = connections.stream().collect(Collectors.toMap(Connection::id, Connection::title));
        Function<StoredProduct, String> countedAt = stored -> !shared.repeats(stored) ? null
                : shared.of(stored).map(product -> banks.get(product.first().connectionId())).orElse(null);
        List<StoredProduct> present = products.stream()
                .filter(stored -> !stored.gone() && banks.containsKey(stored.connectionId())).toList();
        List<StoredProduct> positions = present.stream()
                .filter(stored -> stored.product() instanceof Product.Investment).toList();
        List<StoredProduct> placed = new ArrayList<>();
        List<Holdings> holdings = new ArrayList<>();
        for (StoredProduct stored : present) {
            if (stored.product() instanceof Product.Portfolio portfolio) {
                List<StoredProduct> inside = positions.stream().filter(position -> isIn(position, stored)).toList();
                placed.addAll(inside);
                holdings.add(new Holdings(new At<>(portfolio, banks.get(stored.connectionId()), countedAt.apply(stored)),
                        inside.stream().map(position -> (Product.Investment) position.product())
                                .sorted(Comparator.comparing(Product::balance,
                                        Comparator.nullsLast(Comparator.reverseOrder()))).toList()));
            }
        }
        List<StoredProduct> loose = positions.stream().filter(position -> !placed.contains(position)).toList();
        return new WealthData(List.copyOf(holdings), at(loose, banks, countedAt, Product.Investment.class),
                at(present, banks, countedAt, Product.Liability.class), at(present, banks, countedAt, Product.Card.class), List.copyOf(people));
    }

    boolean isEmpty() {
        return portfolios.isEmpty() && loose.isEmpty() && liabilities.isEmpty() && cards.isEmpty() && people.isEmpty();
    }

    /** Value over units; null where the bank leaves one out. The API tells no price (API reference §10.6). */
    static BigDecimal price(Product.Investment position) {
        return position.balance() == null || position.units() == null || position.units().signum() == 0 ? null
                : position.balance().divide(position.units(), PRICE_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    /** A position's part of its portfolio in per cent; null where it cannot be said. */
    static BigDecimal share(Product.Investment position, Product.Portfolio whole) {
        boolean comparable = position.balance() != null && whole.balance() != null && whole.balance().signum() > 0
                && Objects.equals(position.currency(), whole.currency());
        return comparable ? position.balance().multiply(BigDecimal.valueOf(100))
                .divide(whole.balance(), 1, RoundingMode.HALF_EVEN) : null;
    }

    private static boolean isIn(StoredProduct position, StoredProduct portfolio) {
        return position.connectionId() == portfolio.connectionId()
                && portfolio.product().id().equals(((Product.Investment) position.product()).portfolioId());
    }

    private static <P extends Product> List<At<P>> at(List<StoredProduct> products, Map<Long, String> banks,
            Function<StoredProduct, String> countedAt, Class<P> type) {
        return products.stream().filter(stored -> type.isInstance(stored.product())).map(stored -> new At<>(
                type.cast(stored.product()), banks.get(stored.connectionId()), countedAt.apply(stored))).toList();
    }
}
