package app.saddlebag.model;

import java.time.Instant;

/**
 * A product and its row.
 *
 * @param id           local number, never used twice
 * @param connectionId the connection it came through
 * @param firstSeen    when a sync first found it
 * @param lastSeen     when a sync last found it: how old its figures are
 * @param gone         the bank no longer lists it
 */
public record StoredProduct(long id, long connectionId, Product product, Instant firstSeen, Instant lastSeen,
                            boolean gone) {

    public ProductKey key() {
        return new ProductKey(connectionId, product.kind(), product.id());
    }
}
