package app.saddlebag.profile;

import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the products of a profile by what their sources call them, of each source read once. For one reading of a file. */
final class ProductsHere {

    private final Store store;
    private final Map<Long, Map<Name, StoredProduct>> bySource = new HashMap<>();

    /** @param portfolio whose position it is; null for none */
    private record Name(ProductKind kind, String id, String portfolio) {

        static Name of(Product product) {
            return new Name(product.kind(), product.id(), product instanceof Product.Investment position ? position.portfolioId() : null);
        }
    }

    ProductsHere(Store store) {
        this.store = store;
    }

    /** Empty where the source has none that is called so. */
    Optional<StoredProduct> find(long source, Product told) {
        return Optional.ofNullable(of(source).get(Name.of(told)));
    }

    /** From now on it is found, too. */
    void add(StoredProduct made) {
        of(made.connectionId()).putIfAbsent(Name.of(made.product()), made);
    }

    private Map<Name, StoredProduct> of(long source) {
        return bySource.computeIfAbsent(source, _ -> {
            Map<Name, StoredProduct> named = new HashMap<>();
            store.products().of(source).forEach(stored -> named.putIfAbsent(Name.of(stored.product()), stored));
            return named;
        });
    }
}
