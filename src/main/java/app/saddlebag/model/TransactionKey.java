package app.saddlebag.model;

import java.util.Objects;

/**
 * Under what a bank tells a transaction: its id is unique among one connection's rows of one kind. Two rows bear the same key
 * where the bank gave the id to another amount later.
 *
 * @param connectionId local number of the connection it came through
 * @param kind         which kind of product it moved
 * @param id           the bank's {@code _id}
 */
public record TransactionKey(long connectionId, ProductKind kind, String id) {

    public TransactionKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    public static TransactionKey of(long connectionId, Transaction transaction) {
        return new TransactionKey(connectionId, transaction.productKind(), transaction.id());
    }
}
