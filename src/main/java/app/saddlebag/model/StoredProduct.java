package app.saddlebag.model;

import java.time.Instant;
import java.util.List;

/**
 * A product and its row.
 *
 * @param id           local number, never used twice
 * @param connectionId the connection it came through
 * @param firstSeen    when a sync first found it
 * @param lastSeen     when a sync last found it: how old its figures are
 * @param gone         the bank no longer lists it
 * @param ownName      what the person calls it; null where they call it as its bank does
 * @param formerNames  what the person called it before, the latest first: filters by these still mean it
 */
public record StoredProduct(long id, long connectionId, Product product, Instant firstSeen, Instant lastSeen,
                            boolean gone, String ownName, List<String> formerNames) {

    public StoredProduct {
        formerNames = List.copyOf(formerNames);
    }

    /** One that the person calls as its bank does. */
    public StoredProduct(long id, long connectionId, Product product, Instant firstSeen, Instant lastSeen, boolean gone) {
        this(id, connectionId, product, firstSeen, lastSeen, gone, null, List.of());
    }

    public ProductKey key() {
        return new ProductKey(connectionId, product.kind(), product.id());
    }

    /** Name as shown wherever it is named: the person's own, else the bank's; never empty. */
    public String title() {
        return ownName != null ? ownName : product.title();
    }

    /** @param name null for the bank's */
    public StoredProduct called(String name, List<String> former) {
        return new StoredProduct(id, connectionId, product, firstSeen, lastSeen, gone, name, former);
    }
}
