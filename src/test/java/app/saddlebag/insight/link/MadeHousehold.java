package app.saddlebag.insight.link;

import app.saddlebag.flanks.KeptObjects;
import app.saddlebag.flanks.ToldRows;
import app.saddlebag.insight.SharedProduct;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.sandbox.world.Truth;
import app.saddlebag.ui.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A household of the sandbox's world as a profile would have it that has connected everything, beside what truly happened. */
public final class MadeHousehold {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    public final Truth truth;
    final List<StoredProduct> products = new ArrayList<>();
    final Ledger ledger;
    final SharedProducts shared;
    /** By local number of a row. */
    final Map<Long, Truth.Happened> happened = new HashMap<>();
    /** By local number of a row; what comes again and again. */
    public final Map<Long, Truth.Thing> recurring = new HashMap<>();

    public MadeHousehold(List<String> users) {
        truth = Truth.of(users, TODAY);
        Map<String, Truth.Happened> events = truth.events();
        Map<String, Truth.Thing> things = truth.recurring();
        List<LedgerRow> rows = new ArrayList<>();
        long logins = truth.logins(told -> {
            ProductKind kind = ProductKind.valueOf(told.kind().toUpperCase(java.util.Locale.ROOT));
            if (told.movement()) {
                long id = rows.size() + 1;
                rows.add(new LedgerRow(id, told.login(), ToldRows.transaction(kind, told.json()), Overlay.NONE, false));
                if (events.containsKey(told.id())) {
                    happened.put(id, events.get(told.id()));
                }
                if (things.containsKey(told.id())) {
                    recurring.put(id, things.get(told.id()));
                }
            } else {
                products.add(new StoredProduct(products.size() + 1, told.login(), KeptObjects.product(kind, told.json()).orElseThrow(),
                        Instant.EPOCH, Instant.EPOCH, false));
            }
        });
        LedgerBuilder builder = Ledger.builder(List.of());
        rows.forEach(builder::add);
        ledger = builder.build();
        List<Connection> connections = new ArrayList<>();
        for (long login = 1; login <= logins; login++) {
            connections.add(Samples.connection(login, "Login " + login));
        }
        List<Link> answers = SharedProducts.of(connections, products, List.of()).all().stream().map(SharedProduct::link)
                .map(link -> new Link(1, link.kind(), Standing.ACCEPTED, link.likeness(), link.members(), Instant.EPOCH)).toList();
        shared = SharedProducts.of(connections, products, answers);
    }

    public Counterparts counterparts() {
        return Counterparts.of(ledger, products, shared, List.of());
    }
}
