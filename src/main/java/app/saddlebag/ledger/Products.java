package app.saddlebag.ledger;

import app.saddlebag.filter.ProductRef;
import app.saddlebag.ledger.Dictionaries.Place;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.ProductKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The products that rows may lie on, by where they are. Immutable. */
final class Products {

    private final List<ProductRef> all;
    private final Map<ProductKey, ProductRef> byKey = new HashMap<>();
    private final Map<Long, ProductRef> byConnection = new HashMap<>();

    Products(List<ProductRef> all) {
        this.all = List.copyOf(all);
        for (ProductRef product : all) {
            byConnection.putIfAbsent(product.connectionId(), product);
            byKey.putIfAbsent(product.key(), product);
        }
    }

    List<ProductRef> all() {
        return all;
    }

    /** The product of a kind that a row at this place lies on; null when it lies on none, or none that is known. */
    ProductRef of(Place place, ProductKind kind) {
        return byKey.get(new ProductKey(place.connectionId(), kind, place.id(kind)));
    }

    /** One that tells the bank of a row at this place: its own, else another of its connection; null when none is known. */
    ProductRef atBankOf(Place place) {
        ProductRef product = of(place, place.kind());
        return product != null ? product : byConnection.get(place.connectionId());
    }
}
