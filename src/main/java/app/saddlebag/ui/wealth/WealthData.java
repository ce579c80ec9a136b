package app.saddlebag.ui.wealth;

import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Identity;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.LoginPeople;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Investments, debts and people, worked out from what is stored.
 *
 * @param portfolios with the positions in them
 * @param loose      positions in no portfolio that the bank lists
 * @param gone       of all these kinds, what the banks no longer list
 * @param people     who stands behind the log-ins, as far as the banks say
 * @param worth      what each adds, and why
 * @param banks      names of the log-ins by connection
 */
record WealthData(List<Holdings> portfolios, List<At<Product.Investment>> loose, List<At<Product.Liability>> liabilities,
                  List<At<Product.Card>> cards, List<At<Product>> gone, List<Person> people, Worth worth, Map<Long, String> banks) {

    private static final int PRICE_DECIMALS = 4;

    /**
     * A product and the name of its bank.
     *
     * @param countedAt the login where it counts instead of here; null where it counts here
     */
    record At<P extends Product>(StoredProduct stored, P product, String bank, String countedAt) {
    }

    /** What somebody is to a product; where it is not listed any more, or never was, there is nothing to show. */
    record Part(String relation, StoredProduct product) {
    }

    /**
     * Somebody a bank names, to one login.
     *
     * @param identity whose login it is; empty for somebody else that takes part in a product
     * @param original the bank's own object of the identity
     * @param name     empty where the bank does not say
     * @param document nullable
     */
    record Person(Connection login, Optional<Identity> identity, Optional<String> original, String name, String document,
                  List<Part> parts) {
    }

    /** The positions with the most value come first. */
    record Holdings(At<Product.Portfolio> portfolio, List<At<Product.Investment>> positions) {
    }

    static WealthData of(List<Connection> connections, List<StoredProduct> products, Worth worth,
                         List<LoginPeople> people) {
        Map<Long, String> banks = connections.stream().collect(Collectors.toMap(Connection::id, Connection::title));
        Function<StoredProduct, String> countedAt = stored -> countedAt(worth, banks, stored);
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
                holdings.add(new Holdings(new At<>(stored, portfolio, banks.get(stored.connectionId()),
                        countedAt.apply(stored)), at(inside, banks, countedAt, Product.Investment.class).stream()
                                .sorted(Comparator.comparing(position -> position.product().balance(),
                                        Comparator.nullsLast(Comparator.reverseOrder()))).toList()));
            }
        }
        List<StoredProduct> loose = positions.stream().filter(position -> !placed.contains(position)).toList();
        return new WealthData(List.copyOf(holdings), at(loose, banks, countedAt, Product.Investment.class),
                at(present, banks, countedAt, Product.Liability.class), at(present, banks, countedAt, Product.Card.class),
                at(products.stream().filter(stored -> stored.gone() && banks.containsKey(stored.connectionId())
                        && stored.product().kind() != ProductKind.ACCOUNT).toList(), banks, countedAt, Product.class),
                people.stream().flatMap(login -> people(login, present)).toList(), worth, banks);
    }

    /** Name of the login that a product came through. */
    String bank(StoredProduct stored) {
        return banks.getOrDefault(stored.connectionId(), "");
    }

    /** The login where a product counts instead; null where it counts where it is. */
    String countedAt(StoredProduct stored) {
        return countedAt(worth, banks, stored);
    }

    private static String countedAt(Worth worth, Map<Long, String> banks, StoredProduct stored) {
        SharedProducts shared = worth.shared();
        return !shared.repeats(stored) ? null
                : shared.of(stored).map(product -> banks.get(product.first().connectionId())).orElse(null);
    }

    boolean isEmpty() {
        return portfolios.isEmpty() && loose.isEmpty() && liabilities.isEmpty() && cards.isEmpty() && gone.isEmpty()
                && people.isEmpty();
    }

    /** Whose login it is comes first, with the products in which the bank names them; then the others it names. */
    private static Stream<Person> people(LoginPeople login, List<StoredProduct> present) {
        Map<String, StoredProduct> byId = present.stream()
                .filter(stored -> stored.connectionId() == login.connection().id())
                .collect(Collectors.toMap(stored -> stored.product().id(), Function.identity(), (one, _) -> one));
        Map<String, List<Holder>> byName = login.holders().stream().collect(Collectors.groupingBy(
                holder -> Objects.requireNonNullElse(holder.name(), ""), LinkedHashMap::new, Collectors.toList()));
        List<Person> people = new ArrayList<>();
        login.identity().ifPresent(identity -> {
            String name = Objects.requireNonNullElse(identity.name(), "");
            people.add(new Person(login.connection(), login.identity(), login.original(), name, identity.document(),
                    parts(name.isEmpty() ? List.of() : byName.getOrDefault(name, List.of()), byId)));
            if (!name.isEmpty()) {
                byName.remove(name);
            }
        });
        byName.forEach((name, holders) -> people.add(new Person(login.connection(), Optional.empty(), Optional.empty(), name,
                holders.stream().map(Holder::document).filter(Objects::nonNull).findFirst().orElse(null),
                parts(holders, byId))));
        return people.stream();
    }

    private static List<Part> parts(List<Holder> holders, Map<String, StoredProduct> byId) {
        return holders.stream().filter(holder -> byId.containsKey(holder.productId()))
                .map(holder -> new Part(holder.relation(), byId.get(holder.productId()))).distinct().toList();
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
        return products.stream().filter(stored -> type.isInstance(stored.product())).map(stored -> new At<>(stored,
                type.cast(stored.product()), banks.get(stored.connectionId()), countedAt.apply(stored))).toList();
    }
}
