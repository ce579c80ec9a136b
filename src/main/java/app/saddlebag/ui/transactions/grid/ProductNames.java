package app.saddlebag.ui.transactions.grid;

import app.saddlebag.filter.ProductRef;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the product of a transaction as often as a grid asks. Immutable. */
public final class ProductNames {

    public static final ProductNames NONE = new ProductNames(List.of());

    private final List<ProductRef> products;
    private final Map<ProductKey, ProductRef> byKey = new HashMap<>();
    private final Map<Long, ProductRef> byConnection = new HashMap<>();

    public ProductNames(List<ProductRef> products) {
        this.products = List.copyOf(products);
        products.forEach(ref -> {
            byKey.put(ref.key(), ref);
            byConnection.putIfAbsent(ref.connectionId(), ref);
        });
    }

    public List<ProductRef> all() {
        return products;
    }

    /** The product a transaction belongs to; null when nobody told us of it. */
    public ProductRef of(long connectionId, Transaction transaction) {
        return byKey.get(ProductKey.of(connectionId, transaction));
    }

    /** Name of the product as shown; what the transaction itself says of it where the product is unknown; may be empty. */
    public String title(long connectionId, Transaction transaction) {
        ProductRef product = of(connectionId, transaction);
        return product != null ? product.title() : orEmpty(transaction.productDescription());
    }

    /** Name of the bank as shown: that of the row's connection, on whatever product it lies; may be empty. */
    public String entity(long connectionId, Transaction transaction) {
        ProductRef product = of(connectionId, transaction);
        ProductRef named = product != null ? product : byConnection.get(connectionId);
        return named == null ? orEmpty(transaction.entity()) : named.entityName() != null ? named.entityName()
                : orEmpty(named.entityId());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
