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
import java.util.List;
import java.util.Optional;

/** Writes the products of a file of our own. Inside a write. */
record OwnProducts(Store store, ZoneId zone, Instant now) {

    /** @param fresh whether it was not here before */
    record Made(StoredProduct stored, boolean fresh) {
    }

    /** The one that is here; empty where none is. */
    static Optional<StoredProduct> find(Store store, long source, OwnProduct told) {
        Product product = product(told);
        return store.products().of(source).stream().filter(stored -> stored.product().kind() == told.kind()
                && stored.product().id().equals(told.id()) && portfolio(stored.product()).equals(portfolio(product))).findFirst();
    }

    private static Optional<String> portfolio(Product product) {
        return product instanceof Product.Investment position ? Optional.ofNullable(position.portfolioId()) : Optional.empty();
    }

    /** As its bank told it, where this program understands that; else as much as the file says besides. */
    private static Product product(OwnProduct told) {
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
        Optional<StoredProduct> here = find(store, source, told);
        StoredProduct stored = here.orElseGet(() -> make(source, told));
        told.balances().forEach((day, said) -> balance(stored, day, said));
        return new Made(stored, here.isEmpty());
    }

    private StoredProduct make(long source, OwnProduct told) {
        Instant seen = told.asOf() == null ? now : told.asOf().atStartOfDay(zone).toInstant();
        StoredProduct made = store.products().upsert(source, product(told), told.told(), seen);
        OwnNames names = new OwnNames(store.settings());
        told.formerNames().reversed().forEach(former -> names.call(made, former));
        if (told.ownName() != null || !told.formerNames().isEmpty()) {
            names.call(made, told.ownName());
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
}
