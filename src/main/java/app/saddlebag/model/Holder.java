package app.saddlebag.model;

/**
 * A person's part in a product.
 *
 * @param id        nullable
 * @param productId {@code _id} of any product
 * @param relation  {@code Titular}, {@code Autorizado} or whatever the bank says; nullable
 * @param name      nullable
 * @param document  nullable
 */
public record Holder(String id, String productId, String relation, String name, String document) {
}
