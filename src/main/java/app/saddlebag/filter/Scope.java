package app.saddlebag.filter;

import app.saddlebag.model.ProductKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a filter is asked about.
 *
 * @param today         the day that relative dates count from
 * @param products      all products whose rows are asked about. A row on a product that is not listed has no name to be
 *                      found by
 * @param ownCategories every category the person gave to some row; the bank knows none of them, so they decide what the
 *                      bank can be asked about categories
 */
public record Scope(LocalDate today, List<ProductRef> products, Set<String> ownCategories) {

    public Scope {
        Objects.requireNonNull(today, "today");
        products = List.copyOf(products);
        ownCategories = Set.copyOf(ownCategories);
    }

    /** A scope in which the person has categorised nothing. */
    public Scope(LocalDate today, List<ProductRef> products) {
        this(today, products, Set.of());
    }

    /** The product of that id, unless nobody has told us of it. */
    public Optional<ProductRef> product(long connectionId, ProductKind kind, String id) {
        return products.stream()
                .filter(p -> p.connectionId() == connectionId && p.kind() == kind && p.id().equals(id))
                .findFirst();
    }
}
