package app.saddlebag.insight;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.StoredProduct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Products that two log-ins show because two people own them (API reference §18.19), and whether each counts once: that is for
 * the person to say, and the answer is a {@link Link}. Immutable.
 */
public final class SharedProducts {

    public static final SharedProducts NONE = new SharedProducts(List.of(), List.of(), Set.of());

    private final List<SharedProduct> all;
    /** Of those that count once: where the rows of each lie, and of each position in them, by sighting. */
    private final List<List<ProductKey>> places;
    private final Set<Long> files;

    private SharedProducts(List<SharedProduct> all, List<List<ProductKey>> places, Set<Long> files) {
        this.all = all;
        this.places = places;
        this.files = files;
    }

    /**
     * @param connections of the products; where it is archived, or of files, another sighting counts
     * @param links       what the person answered, among others
     */
    public static SharedProducts of(Collection<Connection> connections, Collection<StoredProduct> products, List<Link> links) {
        Set<Long> silent = connections.stream().filter(connection -> !connection.synced()).map(Connection::id).collect(Collectors.toSet());
        // What is still told, and by a log-in that goes on telling it, is the sighting that counts.
        List<StoredProduct> inOrder = products.stream().sorted(Comparator.comparing(StoredProduct::gone)
                .thenComparing(stored -> silent.contains(stored.connectionId())).thenComparing(StoredProduct::id)).toList();
        Set<StoredProduct> placed = new HashSet<>();
        List<SharedProduct> all = new ArrayList<>();
        for (Link link : links) {
            if (link.kind() == Kind.SHARED_PRODUCT) {
                List<StoredProduct> tied = inOrder.stream()
                        .filter(stored -> !placed.contains(stored) && ties(link, stored)).toList();
                placed.addAll(tied);
                add(all, tied, link);
            }
        }
        Map<String, List<StoredProduct>> alike = new LinkedHashMap<>();
        for (StoredProduct stored : inOrder) {
            if (!placed.contains(stored)) {
                Likeness.of(stored).ifPresent(likeness -> alike.computeIfAbsent(likeness, key -> new ArrayList<>()).add(stored));
            }
        }
        alike.forEach((likeness, sightings) -> add(all, Likeness.shared(sightings), new Link(0, Kind.SHARED_PRODUCT,
                Standing.PROPOSED, Likeness.lasting(sightings.getFirst().product()).orElse(null),
                sightings.stream().map(StoredProduct::id).toList(), Instant.EPOCH)));
        all.sort(Comparator.comparing(shared -> shared.first().id()));
        return new SharedProducts(List.copyOf(all), places(all, products),
                connections.stream().filter(Connection::files).map(Connection::id).collect(Collectors.toSet()));
    }

    private static boolean ties(Link link, StoredProduct stored) {
        return link.members().contains(stored.id())
                || link.likeness() != null && Likeness.lasting(stored.product()).equals(Optional.of(link.likeness()));
    }

    private static void add(List<SharedProduct> all, List<StoredProduct> sightings, Link link) {
        if (sightings.size() > 1 && !sightings.getFirst().gone()) {
            all.add(new SharedProduct(sightings, link));
        }
    }

    /** A portfolio's rows lie on the positions in it: they are matched by what they are positions of. */
    private static List<List<ProductKey>> places(List<SharedProduct> all, Collection<StoredProduct> products) {
        List<List<ProductKey>> places = new ArrayList<>();
        for (SharedProduct shared : all) {
            if (shared.countsOnce()) {
                places.add(shared.sightings().stream().map(StoredProduct::key).toList());
                Map<String, List<ProductKey>> positions = new LinkedHashMap<>();
                for (StoredProduct portfolio : shared.sightings()) {
                    products.stream().filter(stored -> isIn(stored, portfolio)).forEach(stored -> positions
                            .computeIfAbsent(name((Product.Investment) stored.product()), key -> new ArrayList<>())
                            .add(stored.key()));
                }
                places.addAll(positions.values());
            }
        }
        return places.stream().filter(sightings -> sightings.size() > 1).map(List::copyOf).toList();
    }

    private static boolean isIn(StoredProduct stored, StoredProduct portfolio) {
        return stored.product() instanceof Product.Investment position && portfolio.product() instanceof Product.Portfolio
                && stored.connectionId() == portfolio.connectionId()
                && Objects.equals(position.portfolioId(), portfolio.product().id());
    }

    private static String name(Product.Investment position) {
        return position.isin() != null ? position.isin() : position.title();
    }

    /** Every product that is or may be shared, answered or not, in the order they were found. */
    public List<SharedProduct> all() {
        return all;
    }

    /** That of which this is a sighting. */
    public Optional<SharedProduct> of(StoredProduct stored) {
        return all.stream().filter(shared -> isSighting(shared, stored)).findFirst();
    }

    /** Whether another sighting of it counts instead. */
    public boolean repeats(StoredProduct stored) {
        return all.stream().anyMatch(shared -> shared.countsOnce() && shared.first().id() != stored.id()
                && isSighting(shared, stored));
    }

    /** By its number: what is known of it may have been read at another moment, or by a later program. */
    private static boolean isSighting(SharedProduct shared, StoredProduct stored) {
        return shared.sightings().stream().anyMatch(sighting -> sighting.id() == stored.id());
    }

    /** Positions of the rows that another log-in tells too and that count there. Takes time where much is shared: worker only. */
    public BitSet repeatedRows(Ledger ledger) {
        BitSet repeated = new BitSet();
        places.forEach(sightings -> new Twins(ledger, sightings, files).repeated().forEach(repeated::set));
        return repeated;
    }

    /** Positions of the rows in which other log-ins tell what the row at a position tells. */
    public List<Integer> counterparts(Ledger ledger, int position) {
        ProductKey key = ProductKey.of(ledger.connectionId(position), ledger.row(position).transaction());
        return places.stream().filter(sightings -> sightings.contains(key))
                .flatMap(sightings -> new Twins(ledger, sightings, files).of(position).stream()).distinct().toList();
    }
}
