package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Settings;
import app.saddlebag.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the person calls products, kept sealed under the products' local numbers, which stay when a log-in is renewed. Worker only.
 * Safe to share between threads.
 */
final class OwnNames {

    private static final String KEY = "product-names";
    private static final int VERSION = 1;
    private static final int MOST_FORMER = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;

    /**
     * @param name   null where it is called as its bank calls it
     * @param former the latest first
     */
    record Name(long product, String name, List<String> former) {

        Name {
            former = former == null ? List.of() : List.copyOf(former);
        }

        private Name without(String taken) {
            return new Name(product, name, former.stream().filter(one -> !one.equals(taken)).toList());
        }
    }

    private record Kept(int version, List<Name> names) {

        Kept {
            names = names == null ? List.of() : List.copyOf(names);
        }
    }

    OwnNames(Settings settings) {
        this.settings = settings;
    }

    /** All products of a profile, each with what the person calls it, in the order they were found. */
    static List<StoredProduct> products(Store store) {
        List<StoredProduct> named = new OwnNames(store.settings()).name(store.products().list());
        return MergedNames.of(store, named, named);
    }

    /**
     * The same products, each with what the person calls it.
     *
     * @throws ProblemException {@code accounts.newer} for what a later program wrote, {@code accounts.unreadable}
     */
    List<StoredProduct> name(List<StoredProduct> products) {
        Map<Long, Name> names = read();
        return names.isEmpty() ? products : products.stream().map(stored -> {
            Name name = names.get(stored.id());
            return name == null ? stored : stored.called(name.name(), name.former());
        }).toList();
    }

    /**
     * Calls a product something else. Filters by the name before go on meaning it, until another product is called so.
     *
     * @param name null for what its bank calls it
     */
    void call(StoredProduct stored, String name) {
        synchronized (settings) {
            Map<Long, Name> names = read();
            Name before = names.getOrDefault(stored.id(), new Name(stored.id(), null, List.of()));
            List<String> former = new ArrayList<>(before.former());
            if (before.name() != null) {
                former.addFirst(before.name());
            }
            Name now = new Name(stored.id(), name, former.stream().filter(one -> !one.equals(name)).distinct()
                    .limit(MOST_FORMER).toList());
            names.replaceAll((id, other) -> other.without(name));
            names.put(stored.id(), now);
            write(names);
        }
    }

    /** Calls products as a file of our own says they were called. What was called so here before gives the names up. */
    void bring(List<Name> brought) {
        synchronized (settings) {
            Map<Long, Name> names = read();
            Set<String> taken = brought.stream().flatMap(one -> Stream.concat(Stream.ofNullable(one.name()), one.former().stream()))
                    .collect(Collectors.toSet());
            names.replaceAll((_, other) -> new Name(other.product(), other.name(),
                    other.former().stream().filter(former -> !taken.contains(former)).toList()));
            brought.forEach(one -> names.put(one.product(), new Name(one.product(), one.name(),
                    one.former().stream().filter(former -> !former.equals(one.name())).distinct().limit(MOST_FORMER).toList())));
            write(names);
        }
    }

    private void write(Map<Long, Name> names) {
        settings.put(KEY, JSON.writeValueAsString(new Kept(VERSION, names.values().stream()
                .filter(one -> one.name() != null || !one.former().isEmpty()).toList())));
    }

    private Map<Long, Name> read() {
        String text = settings.get(KEY).orElse(null);
        if (text == null) {
            return new TreeMap<>();
        }
        try {
            if (JSON.readTree(text).path("version").asInt(0) > VERSION) {
                throw new ProblemException("accounts.newer");
            }
            return JSON.readValue(text, Kept.class).names().stream()
                    .collect(Collectors.toMap(Name::product, one -> one, (one, other) -> other, TreeMap::new));
        } catch (JacksonException damaged) {
            throw new ProblemException("accounts.unreadable", damaged);
        }
    }
}
