package app.saddlebag.ui.transactions.edit;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Term;
import java.util.Collection;
import java.util.List;

/** Asks for products by what the person knows them by. */
public final class ProductTerm {

    private ProductTerm() {
    }

    /** The transactions of one product. */
    public static Term of(ProductRef product, Collection<ProductRef> all) {
        return Term.equal(Field.of(product.kind()), word(product, all));
    }

    /**
     * What tells the product from the others of its kind: its title, else its number. Two products that share both are asked
     * for together.
     */
    public static String word(ProductRef product, Collection<ProductRef> all) {
        List<ProductRef> namesakes = all.stream()
                .filter(other -> other.kind() == product.kind() && other.names().contains(product.title())).toList();
        return namesakes.size() > 1 && product.number() != null ? product.number() : product.title();
    }
}
