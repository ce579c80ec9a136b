package app.saddlebag.sync;

import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.RowIndex;
import app.saddlebag.store.StoredTransaction.Listing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Whether a product that a bank lists under a new id is one that is known already. Only the person can tell: nothing that
 * was told names it, or it names several. Until the answer nothing of the listed one is stored, so nothing is shown twice.
 *
 * @param number by which the person names it; stays while it is asked, and no other ever gets it
 * @param known  what is here
 * @param rows   of it here; null while none were read beside the question
 * @param told   what the bank lists
 * @param said   what the person said, which takes effect with the next sync
 */
public record ProductQuestion(long number, StoredProduct known, Rows rows, Told told, Said said) {

    /** What the person says of both. */
    public enum Said {
        /** Nothing yet. */
        NOTHING,
        /** They are one product: it keeps its number here, its history and what was added to it. */
        SAME,
        /** They are two. */
        OTHER
    }

    /** How far a product's transactions reach. Both days are null where there are none. */
    public record Rows(int count, LocalDate first, LocalDate last) {

        static final Rows NONE = new Rows(0, null, null);

        /** Of one product by its number here, what the bank lists no longer left out. */
        public static Rows of(RowIndex known, long product) {
            Rows rows = NONE;
            for (int position = 0; position < known.size(); position++) {
                if (known.productRow(position) == product && known.listing(position) == Listing.LISTED) {
                    rows = rows.and(LocalDate.ofEpochDay(known.day(position)));
                }
            }
            return rows;
        }

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

        /** Whether both are one entry of the bank's, whatever its figures were. */
        boolean isListedAs(Told other) {
            return kind == other.kind && id.equals(other.id) && Objects.equals(portfolioId, other.portfolioId);
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
