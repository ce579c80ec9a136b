package app.saddlebag.store;

import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.vault.TagSum;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;

/**
 * By what the set of all transactions is known: the {@link Manifest}'s number of them and keyed sum over them, and by which ids
 * their products go, which rows that hang on those do not say themselves. Where two marks of a profile are equal, reading the rows
 * gives the same, whatever else was written in between.
 *
 * @param productsHigh of a digest of the ids
 * @param productsLow  of the same
 */
public record RowsMark(long count, TagSum sum, long productsHigh, long productsLow) {

    static RowsMark of(long count, TagSum sum, List<StoredProduct> products) {
        Packer ids = new Packer(1);
        products.stream().sorted(Comparator.comparing(StoredProduct::id)).forEach(stored -> {
            Product product = stored.product();
            ids.number(stored.id()).text(product.id())
                    .text(product instanceof Product.Investment position ? position.portfolioId() : null);
        });
        ByteBuffer digest = ByteBuffer.wrap(sha256(ids.bytes()));
        return new RowsMark(count, sum, digest.getLong(), digest.getLong());
    }

    /** Whether products go by the same ids. */
    boolean hasProductsOf(RowsMark other) {
        return productsHigh == other.productsHigh && productsLow == other.productsLow;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The platform lacks SHA-256", e);
        }
    }
}
