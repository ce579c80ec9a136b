package app.saddlebag.profile;

import app.saddlebag.exchange.statement.OwnParts.OwnProduct;
import app.saddlebag.flanks.KeptObjects;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the products of a file of our own. For one reading of it, inside the write. */
final class OwnProducts {

    private final Store store;
    private final ZoneId zone;
    private final Instant now;
    private final ProductsHere here;
    private final List<OwnNames.Name> names = new ArrayList<>();

    /** @param fresh whether it was not here before */
    record Made(StoredProduct stored, boolean fresh) {
    }

    OwnProducts(Store store, ZoneId zone, Instant now) {
        this.store = store;
        this.zone = zone;
        this.now = now;
        this.here = new ProductsHere(store);
    }

    /** As its bank told it, where this program understands that; else as much as the file says besides. */
    static Product product(OwnProduct told) {
        return KeptObjects.product(told.kind(), told.told()).filter(product -> product.id().equals(told.id())).orElseGet(() -> switch (told.kind()) {
            case ACCOUNT -> new Product.Account(told.id(), told.externalId(), told.entity(), told.currency(), told.balance(), told.iban(), told.alias(), null,
                    told.type(), null, null, told.owners());
            case CARD -> new Product.Card(told.id(), told.externalId(), null, told.currency(), told.balance(), told.iban(), told.title(), null, null, null,
                    told.owners());
            case PORTFOLIO -> new Product.Portfolio(told.id(), told.externalId(), null, told.currency(), told.balance(), told.title(), null, null, null,
                    List.of(), told.owners());
            case INVESTMENT -> new Product.Investment(told.id(), told.externalId(), null, told.currency(), told.balance(), told.title(), told.iban(), null,
                    null, null, null, null, null);
            case LIABILITY -> new Product.Liability(told.id(), told.externalId(), null, told.currency(), told.balance(), told.title(), null, null, null,
                    told.owners(), null);
        });
    }

    /** The product's row, made where there is none; one that is here is left as it is, but for days of which nothing was told. */
    Made made(long source, OwnProduct told) {
        Product product = product(told);
        Optional<StoredProduct> known = here.find(source, product);
        StoredProduct stored = known.orElseGet(() -> make(source, product, told));
        told.balances().forEach((day, said) -> balance(stored, day, said));
        return new Made(stored, known.isEmpty());
    }

    private StoredProduct make(long source, Product product, OwnProduct told) {
        Instant seen = told.asOf() == null ? now : told.asOf().atStartOfDay(zone).toInstant();
        StoredProduct made = store.products().upsert(source, product, told.told(), seen);
        here.add(made);
        if (told.ownName() != null || !told.formerNames().isEmpty()) {
            names.add(new OwnNames.Name(made.id(), told.ownName(), told.formerNames()));
        }
        if (told.gone()) {
            store.products().markGone(made.id());
        }
        return made;
    }

    private void balance(StoredProduct stored, LocalDate day, String said) {
        String[] parts = said.split(" ", 2);
        if (parts.length == 2 && store.balances().on(stored.id(), day).isEmpty()) {
            store.balances().record(stored.id(), day, new Money(new BigDecimal(parts[0]), parts[1]));
        }
    }

    /** Names are kept all at once, for each profile keeps them as one text. */
    void finish() {
        if (!names.isEmpty()) {
            new OwnNames(store.settings()).bring(names);
        }
    }
}
