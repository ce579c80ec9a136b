package app.saddlebag.profile;

import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An account from files that is a bank's account, too, goes by the bank account's name and number besides its own: so whoever asks
 * for the bank's transactions finds what statements told before it. Worker only.
 */
final class MergedNames {

    private MergedNames() {
    }

    /**
     * @param some some of the products, with what the person calls them
     * @param all  gives all of them, likewise
     */
    static List<StoredProduct> of(Store store, List<StoredProduct> some, List<StoredProduct> all) {
        Map<Long, Integer> distances = store.connections().list().stream().collect(Collectors.toMap(Connection::id, FileAccounts::distance));
        List<Link> holding = distances.values().stream().noneMatch(distance -> distance > 0) ? List.of() : store.links().list().stream()
                .filter(link -> link.kind() == Link.Kind.SHARED_PRODUCT && link.standing().holds()).toList();
        return holding.isEmpty() ? some : some.stream().map(stored -> bank(stored, holding, all, distances)
                .map(bank -> called(stored, bank)).orElse(stored)).toList();
    }

    private static Optional<StoredProduct> bank(StoredProduct stored, List<Link> links, List<StoredProduct> all, Map<Long, Integer> distances) {
        int distance = distances.get(stored.connectionId());
        return distance == 0 ? Optional.empty() : links.stream().filter(link -> link.members().contains(stored.id())).findFirst().flatMap(link ->
                all.stream().filter(other -> link.members().contains(other.id()) && !other.gone() && distances.get(other.connectionId()) < distance)
                        .min(Comparator.comparing(other -> distances.get(other.connectionId()))));
    }

    private static StoredProduct called(StoredProduct stored, StoredProduct bank) {
        List<String> others = new ArrayList<>(Stream.of(stored.title(), bank.product().title(), bank.product().number())
                .filter(Objects::nonNull).toList());
        others.addAll(stored.formerNames());
        others.addAll(bank.formerNames());
        return stored.called(bank.title(), others.stream().distinct().filter(name -> !name.equals(bank.title())).toList());
    }
}
