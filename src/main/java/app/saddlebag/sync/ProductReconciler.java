package app.saddlebag.sync;

import app.saddlebag.flanks.Received;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Products;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the products of one kind that a bank lists, each over the row it already has. A product whose id changed, as ids
 * do when a login is renewed, is recognised by its external id, else by the number a person knows it by, where either
 * names one product only (API reference §6.2, §18.7). Belongs to one thread, inside a store's write.
 */
final class ProductReconciler {

    private final Products products;
    private final long connectionId;
    private final Instant seen;
    private final ChangeCounts tally;
    private final Map<String, String> renamedPortfolios;

    /**
     * @param seen              when Flanks last read the bank: how old the figures are
     * @param renamedPortfolios new ids of portfolios by their old ones, for the positions in them
     */
    ProductReconciler(Products products, long connectionId, Instant seen, ChangeCounts tally,
                      Map<String, String> renamedPortfolios) {
        this.products = products;
        this.connectionId = connectionId;
        this.seen = seen;
        this.tally = tally;
        this.renamedPortfolios = renamedPortfolios;
    }

    /**
     * @param planned rows that products will have of which none is known
     * @return new ids by old ones, of those that changed
     */
    Map<String, String> write(ProductKind kind, List<Received<Product>> listed, List<StoredProduct> planned) {
        Map<List<String>, StoredProduct> known = new LinkedHashMap<>();
        for (StoredProduct product : products.of(connectionId)) {
            if (product.product().kind() == kind) {
                known.put(identity(product.product()), product);
            }
        }
        Map<List<String>, Received<Product>> fresh = new LinkedHashMap<>();
        listed.forEach(product -> fresh.putIfAbsent(identity(product.value()), product));
        List<List<String>> inPlace = fresh.keySet().stream().filter(known::containsKey).toList();
        for (List<String> identity : inPlace) {
            update(known.remove(identity), fresh.remove(identity));
        }
        Map<String, String> renamed = new HashMap<>();
        for (Function<Product, Object> sign : List.<Function<Product, Object>>of(Product::externalId, this::number)) {
            recognise(sign, known, fresh, renamed);
        }
        fresh.values().forEach(product -> {
            planned.stream().filter(one -> one.product().equals(product.value())).findFirst().ifPresentOrElse(
                    one -> products.upsert(one, product.payload(), seen),
                    () -> products.upsert(connectionId, product.value(), product.payload(), seen));
            tally.productsChanged++;
        });
        known.values().stream().filter(product -> !product.gone()).forEach(product -> {
            products.markGone(product.id());
            tally.productsChanged++;
        });
        return renamed;
    }

    private void recognise(Function<Product, Object> sign, Map<List<String>, StoredProduct> known,
                           Map<List<String>, Received<Product>> fresh, Map<String, String> renamed) {
        Map<Object, StoredProduct> knownBySign = single(known.values().stream().toList(), row -> sign.apply(row.product()));
        Map<Object, Received<Product>> freshBySign = single(fresh.values().stream().toList(), row -> sign.apply(row.value()));
        freshBySign.forEach((key, now) -> {
            StoredProduct before = knownBySign.get(key);
            if (before != null) {
                update(before, now);
                renamed.put(before.product().id(), now.value().id());
                known.remove(identity(before.product()));
                fresh.remove(identity(now.value()));
            }
        });
    }

    /** Those whose sign is theirs alone. */
    private static <T> Map<Object, T> single(List<T> all, Function<T, Object> sign) {
        return all.stream().filter(each -> sign.apply(each) != null).collect(Collectors.groupingBy(sign)).entrySet()
                .stream().filter(group -> group.getValue().size() == 1)
                .collect(Collectors.toMap(Map.Entry::getKey, group -> group.getValue().getFirst()));
    }

    private void update(StoredProduct before, Received<Product> now) {
        boolean sameFacts = before.product().equals(now.value()) && !before.gone();
        if (!sameFacts) {
            tally.productsChanged++;
        }
        if (!sameFacts || !before.lastSeen().equals(seen)
                || !Arrays.equals(products.payload(before.id()), now.payload())) {
            products.replace(before.id(), now.value(), now.payload(), seen);
        }
    }

    /** The id alone does not tell positions apart: it names the paper, which two portfolios may hold. */
    private static List<String> identity(Product product) {
        List<String> identity = new ArrayList<>();
        identity.add(product.id());
        if (product instanceof Product.Investment position) {
            identity.add(position.portfolioId());
        }
        return identity;
    }

    /** The number a person knows it by; null when there is none. */
    private List<String> number(Product product) {
        return switch (product) {
            case Product.Account account -> key(account.iban(), account.currency());
            case Product.Card card -> key(card.pan(), null);
            case Product.Portfolio portfolio -> key(portfolio.securitiesAccount(), null);
            case Product.Investment position -> key(position.isin(), position.portfolioId() == null ? null
                    : renamedPortfolios.getOrDefault(position.portfolioId(), position.portfolioId()));
            case Product.Liability _ -> null;
        };
    }

    private static List<String> key(String number, String within) {
        return number == null ? null
                : Arrays.asList(number.replace(" ", "").toUpperCase(Locale.ROOT), within);
    }
}
