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
 * @param astray        local numbers of connections some of whose rows lie on products that are not listed: such rows are
 *                      their bank's all the same, and no list of products finds them
 * @param categories    which category the texts mean that rows carry
 */
public record Scope(LocalDate today, List<ProductRef> products, Set<String> ownCategories, Set<Long> astray,
                    Categories categories) {

    public Scope {
        Objects.requireNonNull(today, "today");
        products = List.copyOf(products);
        ownCategories = Set.copyOf(ownCategories);
        astray = Set.copyOf(astray);
        Objects.requireNonNull(categories, "categories");
    }

    /** A scope in which a category is the text that a row carries. */
    public Scope(LocalDate today, List<ProductRef> products, Set<String> ownCategories, Set<Long> astray) {
        this(today, products, ownCategories, astray, Categories.AS_TOLD);
    }

    /** A scope in which every row lies on a product that is listed. */
    public Scope(LocalDate today, List<ProductRef> products, Set<String> ownCategories) {
        this(today, products, ownCategories, Set.of());
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

    /** Some product of the connection, which tells its bank; none where nobody has told us of any. */
    public Optional<ProductRef> anyOf(long connectionId) {
        return products.stream().filter(p -> p.connectionId() == connectionId).findFirst();
    }
}
