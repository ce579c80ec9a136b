package app.saddlebag.profile;

import app.saddlebag.insight.SharedProduct;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.util.List;

/**
 * What the person says of products that two log-ins show. Every sum follows at once; nothing a bank told is changed, so an
 * answer can be changed too. Writes: worker only. Safe to share between threads.
 */
public final class SharedAccounts {

    private final Store store;
    private final LedgerSource ledger;
    private final Clock clock;

    SharedAccounts(Store store, LedgerSource ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Every one, answered or not. */
    public SharedProducts all() {
        return LedgerSource.shared(store);
    }

    /** @param once whether it counts once from now on, or as often as it is told */
    public void answer(SharedProduct shared, boolean once) {
        Link link = shared.link();
        store.links().save(new Link(link.id(), link.kind(), once ? Standing.ACCEPTED : Standing.REJECTED, link.likeness(),
                members(shared), clock.instant()));
        ledger.recount();
    }

    private static List<Long> members(SharedProduct shared) {
        return shared.sightings().stream().map(StoredProduct::id).toList();
    }
}
