package app.saddlebag.sync;

import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Whether a product that a bank lists under a new id is one that is known already. Only the person can tell: nothing that
 * was told names it, or it names several. Until the answer nothing of the listed one is stored, so nothing is shown twice.
 *
 * @param known what is here
 * @param rows  of it here; null while none were read beside the question
 * @param told  what the bank lists
 */
public record ProductQuestion(StoredProduct known, Rows rows, Told told) {

    /** How far a product's transactions reach. Both days are null where there are none. */
    public record Rows(int count, LocalDate first, LocalDate last) {

        static final Rows NONE = new Rows(0, null, null);

        Rows and(LocalDate day) {
            return new Rows(count + 1, first == null || day.isBefore(first) ? day : first,
                    last == null || day.isAfter(last) ? day : last);
        }
    }

    /**
     * What the bank lists. All but kind, id and title nullable.
     *
     * @param id          the bank's {@code _id}
     * @param portfolioId of a position: the portfolio it lies in, as the bank calls it
     * @param rows        that the bank tells of it
     */
    public record Told(ProductKind kind, String id, String portfolioId, String title, String number, String type,
                       String currency, BigDecimal balance, Rows rows) {

        static Told of(Product product, Rows rows) {
            return new Told(product.kind(), product.id(), portfolio(product), product.title(), product.number(),
                    ProductSigns.type(product), product.currency(), product.balance(), rows);
        }

        boolean is(Product product) {
            return kind == product.kind() && id.equals(product.id())
                    && Objects.equals(portfolioId, portfolio(product));
        }

        private static String portfolio(Product product) {
            return product instanceof Product.Investment position ? position.portfolioId() : null;
        }
    }

    /** How the bank words the type of the known one; nullable. */
    public String knownType() {
        return ProductSigns.type(known.product());
    }
}
