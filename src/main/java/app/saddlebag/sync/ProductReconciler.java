package app.saddlebag.sync;

import app.saddlebag.flanks.Received;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Products;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the products of one kind that a bank lists, each over the row it already has. One whose id changed, as ids do when
 * a login is renewed, is {@linkplain ProductMatch recognised}, or the person is asked; until the answer neither what is
 * here nor what is listed is touched. Belongs to one thread, inside a store's write.
 */
final class ProductReconciler {

    private final Products products;
    private final long connectionId;
    private final Instant seen;
    private final ChangeCounts tally;
    private final Portfolios portfolios;

    /**
     * What became of portfolios, for the positions in them.
     *
     * @param renamed new ids by old ones
     * @param open    ids of those that the person was asked about, as they are known and as they are listed
     */
    record Portfolios(Map<String, String> renamed, List<String> open) {
        static final Portfolios NONE = new Portfolios(Map.of(), List.of());
    }

    /**
     * What came of it.
     *
     * @param renamed new ids by old ones, of those that changed
     * @param asked   pairs of which the person has to say whether they are one
     * @param waiting listed ones of which nothing may be stored before that
     */
    record Outcome(Map<String, String> renamed, List<ProductMatch.Pair> asked, List<Product> waiting) {

        Portfolios portfolios() {
            List<String> open = new ArrayList<>();
            asked.forEach(pair -> {
                open.add(pair.before().product().id());
                open.add(pair.now().value().id());
            });
            return new Portfolios(renamed, open);
        }
    }

    /** @param seen when Flanks last read the bank: how old the figures are */
    ProductReconciler(Products products, long connectionId, Instant seen, ChangeCounts tally, Portfolios portfolios) {
        this.products = products;
        this.connectionId = connectionId;
        this.seen = seen;
        this.tally = tally;
        this.portfolios = portfolios;
    }

    /**
     * @param planned rows that products will have of which none is known
     * @param said    what was asked before and answered
     */
    Outcome write(ProductKind kind, List<Received<Product>> listed, List<StoredProduct> planned, ProductMatch.Said said) {
        Map<List<String>, StoredProduct> known = new LinkedHashMap<>();
        for (StoredProduct product : products.of(connectionId)) {
            if (product.product().kind() == kind) {
                known.put(identity(product.product()), product);
            }
        }
        Map<List<String>, Received<Product>> fresh = new LinkedHashMap<>();
        listed.forEach(product -> fresh.putIfAbsent(identity(product.value()), product));
        List<List<String>> inPlace = fresh.keySet().stream().filter(known::containsKey).toList();
        boolean allRenamed = inPlace.stream().noneMatch(identity -> !known.get(identity).gone());
        for (List<String> identity : inPlace) {
            update(known.remove(identity), fresh.remove(identity));
        }
        List<Product> waiting = new ArrayList<>();
        known.values().removeIf(product -> isInOpenPortfolio(product.product()));
        fresh.values().removeIf(product -> isInOpenPortfolio(product.value()) && waiting.add(product.value()));
        ProductMatch match = new ProductMatch(new ProductSigns(portfolios.renamed()), said, allRenamed,
                new ArrayList<>(known.values()), new ArrayList<>(fresh.values()));
        Map<String, String> renamed = new LinkedHashMap<>();
        match.recognised().forEach(pair -> {
            update(pair.before(), pair.now());
            renamed.put(pair.before().product().id(), pair.now().value().id());
        });
        match.added().forEach(product -> add(product, planned));
        match.gone().stream().filter(product -> !product.gone()).forEach(product -> {
            products.markGone(product.id());
            tally.productsChanged++;
        });
        match.asked().stream().map(pair -> pair.now().value()).distinct().forEach(waiting::add);
        return new Outcome(renamed, match.asked(), waiting);
    }

    private void add(Received<Product> product, List<StoredProduct> planned) {
        planned.stream().filter(one -> one.product().equals(product.value())).findFirst().ifPresentOrElse(
                one -> products.upsert(one, product.payload(), seen),
                () -> products.upsert(connectionId, product.value(), product.payload(), seen));
        tally.productsChanged++;
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

    private boolean isInOpenPortfolio(Product product) {
        return product instanceof Product.Investment position && portfolios.open().contains(position.portfolioId());
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
}
