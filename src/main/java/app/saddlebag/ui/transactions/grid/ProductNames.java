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

    private static final int LAST_DIGITS = 4;

    private final List<ProductRef> products;
    private final Map<ProductKey, ProductRef> byKey = new HashMap<>();
    private final Map<Long, ProductRef> byConnection = new HashMap<>();
    /** How many products have a title, and how many of them at one bank. */
    private final Map<String, Integer> titled = new HashMap<>();
    private final Map<List<String>, Integer> titledAtBank = new HashMap<>();

    public ProductNames(List<ProductRef> products) {
        this.products = List.copyOf(products);
        products.forEach(ref -> {
            byKey.put(ref.key(), ref);
            byConnection.putIfAbsent(ref.connectionId(), ref);
            titled.merge(ref.title(), 1, Integer::sum);
            titledAtBank.merge(List.of(ref.title(), bank(ref)), 1, Integer::sum);
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

    /** Whether the title by itself tells the product from all others. */
    boolean isAlone(ProductRef product) {
        return titled.getOrDefault(product.title(), 0) <= 1;
    }

    /** The last digits of the product's number, by which it is told from others of its title at its bank; empty where none are. */
    String lastDigits(ProductRef product) {
        String number = product.number();
        return number == null || titledAtBank.getOrDefault(List.of(product.title(), bank(product)), 0) <= 1 ? ""
                : number.substring(Math.max(0, number.length() - LAST_DIGITS));
    }

    private static String bank(ProductRef product) {
        return product.entityName() != null ? product.entityName() : orEmpty(product.entityId());
    }

    /** Name of the bank as shown: that of the row's connection, on whatever product it lies; may be empty. */
    public String entity(long connectionId, Transaction transaction) {
        ProductRef product = of(connectionId, transaction);
        ProductRef named = product != null ? product : byConnection.get(connectionId);
        return named == null ? orEmpty(transaction.entity()) : bank(named);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
