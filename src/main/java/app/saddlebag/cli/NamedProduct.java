package app.saddlebag.cli;

import app.saddlebag.insight.SharedProducts;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.OpenProfile;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The product that is meant by its local number, the bank's id, its number or a name, spaces aside. Of several that fit it is the only
 * one still listed, and of an account that several tell the one that counts.
 */
final class NamedProduct {

    private NamedProduct() {
    }

    /** @throws ProblemException {@code balance.none} or {@code balance.several} */
    static StoredProduct find(OpenProfile profile, String name, Predicate<StoredProduct> wanted) {
        List<StoredProduct> found = profile.records().products().stream().filter(wanted)
                .filter(stored -> isCalled(stored, name)).toList();
        List<StoredProduct> meant = found.size() > 1 ? found.stream().filter(stored -> !stored.gone()).toList() : found;
        if (meant.size() > 1) {
            SharedProducts shared = profile.records().shared();
            meant = meant.stream().filter(stored -> !shared.repeats(stored)).toList();
        }
        if (meant.size() != 1) {
            throw new ProblemException(found.isEmpty() ? "balance.none" : "balance.several", null, name);
        }
        return meant.getFirst();
    }

    static boolean isCalled(StoredProduct stored, String name) {
        return names(stored).anyMatch(one -> plain(one).equalsIgnoreCase(plain(name)));
    }

    private static Stream<String> names(StoredProduct stored) {
        Product product = stored.product();
        return Stream.concat(Stream.of(String.valueOf(stored.id()), product.id(), stored.title(), product.title(), product.number())
                .filter(Objects::nonNull), stored.formerNames().stream());
    }

    private static String plain(String name) {
        return name.replace(" ", "");
    }
}
