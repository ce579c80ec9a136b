package app.saddlebag.profile;

import app.saddlebag.model.Category;
import app.saddlebag.model.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the person made of the categories that come with the program, and which they added; kept as JSON, sealed with the
 * profile's settings. Immutable.
 *
 * @param byKey in the order in which they were first changed or added
 */
record CategoryChanges(Map<String, Change> byKey) {

    static final CategoryChanges NONE = new CategoryChanges(Map.of());
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ICON = "tag";
    private static final String COLOUR = "grey";
    /** In place of a key: the top of the tree. */
    static final String TOP = "";

    /**
     * @param parent key of the one it lies in, {@link #TOP} for none; null as it came
     * @param name   the person's; null as it came
     * @param colour null as it came, or, within another, that one's
     * @param former earlier names of the person's
     * @param hidden whether it is no longer offered
     * @param into   key of the one it was merged into; null for one that stands
     * @param added  whether the person added it
     */
    record Change(String key, String parent, String name, String colour, List<String> former, boolean hidden, String into,
                  boolean added) {

        Change {
            former = former == null ? List.of() : List.copyOf(former);
        }

        static Change none(String key) {
            return new Change(key, null, null, null, List.of(), false, null, false);
        }

        static Change added(String key, String parent, String name) {
            return new Change(key, parent == null ? TOP : parent, name, null, List.of(), false, null, true);
        }

        Change moved(String to) {
            return new Change(key, to == null ? TOP : to, name, colour, former, hidden, into, added);
        }

        /** @param now null for the name it came with */
        Change named(String now) {
            List<String> names = new ArrayList<>(former);
            names.remove(now);
            if (name != null && !name.equals(now) && !names.contains(name)) {
                names.add(name);
            }
            return new Change(key, parent, now, colour, names, hidden, into, added);
        }

        Change coloured(String now) {
            return new Change(key, parent, name, now, former, hidden, into, added);
        }

        Change hidden(boolean now) {
            return new Change(key, parent, name, colour, former, now, into, added);
        }

        Change merged(String target) {
            return new Change(key, parent, name, colour, former, hidden, target, added);
        }
    }

    CategoryChanges {
        byKey = new LinkedHashMap<>(byKey);
    }

    /** @throws ProblemException {@code category.newer} for what a later program wrote */
    static CategoryChanges parse(String json) {
        JsonNode root = JSON.readTree(json);
        if (root.path("version").asInt() > VERSION) {
            throw new ProblemException("category.newer");
        }
        Map<String, Change> changes = new LinkedHashMap<>();
        root.path("changes").forEach(node -> {
            Change change = JSON.treeToValue(node, Change.class);
            changes.put(change.key(), change);
        });
        return new CategoryChanges(changes);
    }

    String toJson() {
        return JSON.writeValueAsString(Map.of("version", VERSION, "changes", List.copyOf(byKey.values())));
    }

    Change of(String key) {
        return byKey.getOrDefault(key, Change.none(key));
    }

    CategoryChanges with(Change change) {
        Map<String, Change> next = new LinkedHashMap<>(byKey);
        next.put(change.key(), change);
        return new CategoryChanges(next);
    }

    CategoryChanges without(String key) {
        Map<String, Change> next = new LinkedHashMap<>(byKey);
        next.remove(key);
        return new CategoryChanges(next);
    }

    /** Every category that stands, each after the one it lies in; those the person added after those that came. */
    List<Category> tree(List<Category> came) {
        Map<String, Category> all = new LinkedHashMap<>();
        came.forEach(category -> all.put(category.key(), category));
        byKey.values().stream().filter(Change::added).forEach(change -> all.put(change.key(),
                new Category(change.key(), null, ICON, COLOUR, null, null, change.name(), List.of(), List.of(), false)));
        List<Category> standing = all.values().stream().filter(category -> of(category.key()).into() == null)
                .map(category -> changed(category, all)).toList();
        return standing.stream().filter(category -> category.parent() == null)
                .flatMap(top -> Stream.concat(Stream.of(top), standing.stream().filter(one -> top.key().equals(one.parent())))).toList();
    }

    private Category changed(Category category, Map<String, Category> all) {
        Change change = of(category.key());
        List<Category> merged = all.values().stream().filter(other -> other != category
                && standing(other.key(), all).map(category.key()::equals).orElse(false)).toList();
        List<String> former = new ArrayList<>(change.former());
        List<String> hints = new ArrayList<>(category.hints());
        for (Category one : merged) {
            Stream.concat(Stream.ofNullable(of(one.key()).name()), one.names().stream()).distinct().forEach(former::add);
            former.addAll(of(one.key()).former());
            hints.addAll(one.hints());
        }
        String parent = parent(category, all);
        return new Category(category.key(), parent, category.icon(), colour(category, parent, all), category.english(),
                category.spanish(), change.name(), former.stream().distinct().toList(), hints.stream().distinct().toList(), change.hidden());
    }

    /** One at the top, whatever was kept: two levels are all there are. */
    private String parent(Category category, Map<String, Category> all) {
        return parentKey(category).flatMap(key -> standing(key, all)).filter(key -> !key.equals(category.key()))
                .filter(key -> parentKey(all.get(key)).isEmpty()).orElse(null);
    }

    private Optional<String> parentKey(Category category) {
        String said = of(category.key()).parent();
        return Optional.ofNullable(said == null ? category.parent() : said).filter(key -> !key.equals(TOP));
    }

    private String colour(Category category, String parent, Map<String, Category> all) {
        String said = of(category.key()).colour();
        return said != null ? said : parent == null ? category.colour()
                : Objects.requireNonNullElse(of(parent).colour(), all.get(parent).colour());
    }

    /** The one that stands for it: itself, or what it was merged into; nothing where neither is known. */
    private Optional<String> standing(String key, Map<String, Category> all) {
        String now = key;
        for (int steps = 0; steps <= byKey.size() && of(now).into() != null; steps++) {
            now = of(now).into();
        }
        return of(now).into() == null && all.containsKey(now) ? Optional.of(now) : Optional.empty();
    }
}
