package app.saddlebag.profile;

import app.saddlebag.flanks.KeptObjects;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.ProductDetails.Related;
import app.saddlebag.profile.ProductDetails.Relation;
import app.saddlebag.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together what the tables know of one product. Reads the disk: worker only. */
final class DetailsReading {

    private final Store store;

    DetailsReading(Store store) {
        this.store = store;
    }

    /** All, each with what today's program understands of the bank's own object, also where an earlier one stored it. */
    List<StoredProduct> products() {
        return named(store.products().list());
    }

    /** The same with today's understanding, and with what the person calls them. */
    List<StoredProduct> named(List<StoredProduct> products) {
        OwnNames names = new OwnNames(store.settings());
        return MergedNames.of(store, names.name(readAgain(products)), names.name(store.products().list()));
    }

    private List<StoredProduct> readAgain(List<StoredProduct> products) {
        Set<Long> earlier = store.products().ofEarlierForm();
        return earlier.isEmpty() ? products
                : products.stream().map(stored -> earlier.contains(stored.id()) ? readAgain(stored) : stored).toList();
    }

    private StoredProduct readAgain(StoredProduct stored) {
        return KeptObjects.product(stored.product().kind(), store.products().payload(stored.id()))
                // The object was kept when the row was written: another id would be another product's.
                .filter(product -> product.id().equals(stored.product().id()))
                .map(product -> new StoredProduct(stored.id(), stored.connectionId(), product, stored.firstSeen(),
                        stored.lastSeen(), stored.gone())).orElse(stored);
    }

    /**
     * @param statuses of every connection
     * @throws ProblemException {@code product.none} when there is none with that number (any more)
     */
    ProductDetails of(long productId, List<ConnectionStatus> statuses) {
        List<StoredProduct> all = products();
        StoredProduct stored = all.stream().filter(product -> product.id() == productId).findFirst()
                .orElseThrow(() -> new ProblemException("product.none", null));
        Map<Long, ConnectionStatus> logins = statuses.stream()
                .collect(Collectors.toMap(status -> status.connection().id(), Function.identity()));
        byte[] original = store.products().payload(productId);
        List<Related> related = related(stored, all);
        Worth worths = Worth.of(all, LedgerSource.shared(store), new Bearings(store.settings()).said());
        return new ProductDetails(stored, logins.get(stored.connectionId()), KeptObjects.updatedAt(original),
                store.people().holders(stored.connectionId()).stream()
                        .filter(holder -> holder.productId().equals(stored.product().id())).toList(),
                ProductDetails.worth(stored, worths, store.balances().series(productId)), related,
                unknownAccounts(stored.product(), related), worths,
                BankRecords.ref(stored, logins.get(stored.connectionId()).connection()),
                all.stream().map(product -> BankRecords.ref(product, logins.get(product.connectionId()).connection())).toList(),
                KeptObjects.inLines(original));
    }

    private static List<Related> related(StoredProduct stored, List<StoredProduct> all) {
        return switch (stored.product()) {
            case Product.Account account -> account.iban() == null ? List.of()
                    : all.stream().filter(other -> other.product() instanceof Product.Portfolio portfolio
                            && portfolio.cashAccountIbans().stream().anyMatch(iban -> same(iban, account.iban())))
                            .map(other -> new Related(Relation.CASH_OF, other)).toList();
            case Product.Portfolio portfolio -> {
                List<Related> related = new ArrayList<>(cashAccounts(stored, portfolio, all));
                all.stream().filter(other -> other.connectionId() == stored.connectionId() && !other.gone()
                                && other.product() instanceof Product.Investment position
                                && portfolio.id().equals(position.portfolioId()))
                        .sorted(Comparator.comparing((StoredProduct other) -> other.product().balance(),
                                Comparator.nullsLast(Comparator.reverseOrder())))
                        .forEach(other -> related.add(new Related(Relation.POSITION, other)));
                yield List.copyOf(related);
            }
            case Product.Investment position -> position.portfolioId() == null ? List.of()
                    : all.stream().filter(other -> other.connectionId() == stored.connectionId()
                                    && other.product() instanceof Product.Portfolio
                                    && other.product().id().equals(position.portfolioId()))
                            .map(other -> new Related(Relation.PORTFOLIO, other)).toList();
            case Product.Card _, Product.Liability _ -> List.of();
        };
    }

    /** In the portfolio's order; of an account that two log-ins show, the one at the portfolio's own. */
    private static List<Related> cashAccounts(StoredProduct stored, Product.Portfolio portfolio, List<StoredProduct> all) {
        List<Related> accounts = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<StoredProduct> ownFirst = all.stream().sorted(Comparator.comparing((StoredProduct other) ->
                other.connectionId() != stored.connectionId()).thenComparing(StoredProduct::gone)).toList();
        for (String iban : portfolio.cashAccountIbans()) {
            ownFirst.stream().filter(other -> other.product() instanceof Product.Account account && account.iban() != null
                            && same(account.iban(), iban))
                    // One IBAN may stand for an account in each of several currencies.
                    .filter(other -> taken.add(plain(iban) + other.product().currency()))
                    .forEach(other -> accounts.add(new Related(Relation.CASH_ACCOUNT, other)));
        }
        return accounts;
    }

    private static List<String> unknownAccounts(Product product, List<Related> related) {
        return product instanceof Product.Portfolio portfolio ? portfolio.cashAccountIbans().stream()
                .filter(iban -> related.stream().noneMatch(other -> other.product().product() instanceof Product.Account account
                        && account.iban() != null && same(account.iban(), iban))).toList() : List.of();
    }

    private static boolean same(String iban, String other) {
        return plain(iban).equals(plain(other));
    }

    private static String plain(String iban) {
        return iban.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
