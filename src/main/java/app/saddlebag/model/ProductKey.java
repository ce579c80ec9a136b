package app.saddlebag.model;

import java.util.Objects;

/**
 * By what a product is known within one profile: ids are a connection's own, and a kind's.
 *
 * @param connectionId local number of the connection that shows it
 * @param kind         which kind of product
 * @param id           the bank's {@code _id}. Nullable: a transaction need not say on which product it lies
 */
public record ProductKey(long connectionId, ProductKind kind, String id) {

    public ProductKey {
        Objects.requireNonNull(kind, "kind");
    }

    /** Of the product that a transaction moved. */
    public static ProductKey of(long connectionId, Transaction transaction) {
        return new ProductKey(connectionId, transaction.productKind(), transaction.productId());
    }
}
