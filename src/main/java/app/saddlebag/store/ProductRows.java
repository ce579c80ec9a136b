package app.saddlebag.store;

import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The products as of one moment, by their rows and by the ids their sources give them: rows of transactions hang on the
 * former, so a source that renames its ids touches its products only.
 */
final class ProductRows {

    private record Key(long sourceId, ProductKind kind, String bankId, String portfolioId) {
    }

    private final Map<Long, Product> byRow = new HashMap<>();
    private final Map<Key, Long> rows = new HashMap<>();

    ProductRows(List<StoredProduct> products) {
        for (StoredProduct stored : products) {
            Product product = stored.product();
            byRow.put(stored.id(), product);
            String portfolio = product instanceof Product.Investment position ? position.portfolioId() : null;
            rows.put(new Key(stored.connectionId(), product.kind(), product.id(), portfolio), stored.id());
        }
    }

    /** Null where there is none. */
    Product get(long row) {
        return byRow.get(row);
    }

    /** The row of the product that a transaction names; 0 where its source lists none such. */
    long rowOf(long sourceId, Transaction transaction) {
        if (transaction.productId() == null) {
            return 0;
        }
        Long row = rows.get(new Key(sourceId, transaction.productKind(), transaction.productId(),
                transaction.productKind() == ProductKind.INVESTMENT ? transaction.portfolioId() : null));
        return row == null ? 0 : row;
    }
}
