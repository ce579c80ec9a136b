package app.saddlebag.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the person wants to see their accounts: in which order, in groups of their own, some of them out of sight. Products go by
 * their local numbers, sections by their {@linkplain AccountList.Section#key() keys}. Changes nothing that is summed. Immutable.
 *
 * @param version  of this form
 * @param order    products, those to stand before others; the rest come after in the usual order
 * @param groups   name of the group of each product that is in one; a group is there as long as something is in it
 * @param hidden   products that lists of accounts leave out
 * @param sections in their order; the rest come after
 * @param closed   sections of which only the head is shown
 */
public record Arrangement(int version, List<Long> order, Map<Long, String> groups, Set<Long> hidden, List<String> sections,
                          Set<String> closed) {

    static final int VERSION = 1;

    /** As accounts stand where the person said nothing. */
    public static final Arrangement USUAL = new Arrangement(VERSION, List.of(), Map.of(), Set.of(), List.of(), Set.of());

    public Arrangement {
        order = order == null ? List.of() : List.copyOf(order);
        groups = groups == null ? Map.of() : Map.copyOf(groups);
        hidden = hidden == null ? Set.of() : Set.copyOf(hidden);
        sections = sections == null ? List.of() : List.copyOf(sections);
        closed = closed == null ? Set.of() : Set.copyOf(closed);
    }

    /** Where in {@link #order} each product stands, counted from 0. */
    Map<Long, Integer> places() {
        Map<Long, Integer> places = new HashMap<>();
        order.forEach(id -> places.putIfAbsent(id, places.size()));
        return places;
    }

    /** @param wanted products of one section, all of them, as they are to stand */
    public Arrangement ordered(List<Long> wanted) {
        Set<Long> moved = new HashSet<>(wanted);
        List<Long> others = order.stream().filter(id -> !moved.contains(id)).toList();
        List<Long> all = new ArrayList<>(others);
        all.addAll(wanted);
        return new Arrangement(VERSION, all, groups, hidden, sections, closed);
    }

    /** @param wanted the keys of all sections, as they are to stand */
    public Arrangement sectionsOrdered(List<String> wanted) {
        Set<String> all = new LinkedHashSet<>(wanted);
        all.addAll(sections);
        return new Arrangement(VERSION, order, groups, hidden, List.copyOf(all), closed);
    }

    /** @param group null puts it back among those of its bank */
    public Arrangement grouped(long product, String group) {
        Map<Long, String> now = new TreeMap<>(groups);
        if (group == null) {
            now.remove(product);
        } else {
            now.put(product, group);
        }
        return new Arrangement(VERSION, order, now, hidden, sections, closed);
    }

    /** Calls a group something else; one that is called so already takes its products in. */
    public Arrangement groupRenamed(String before, String now) {
        Map<Long, String> all = new TreeMap<>(groups);
        all.replaceAll((product, group) -> group.equals(before) ? now : group);
        String old = AccountList.groupKey(before);
        String fresh = AccountList.groupKey(now);
        return new Arrangement(VERSION, order, all, hidden,
                sections.stream().map(key -> key.equals(old) ? fresh : key).distinct().toList(), renamed(closed, old, fresh));
    }

    /** Takes a group apart: each of its products is among those of its bank again. */
    public Arrangement groupDissolved(String group) {
        Map<Long, String> all = new TreeMap<>(groups);
        all.values().removeIf(group::equals);
        String key = AccountList.groupKey(group);
        return new Arrangement(VERSION, order, all, hidden, sections.stream().filter(one -> !one.equals(key)).toList(), without(closed, key));
    }

    /** Everything stands where it stood in an earlier one; groups, and what is out of sight or closed, stay as they are. */
    public Arrangement inOrderOf(Arrangement earlier) {
        return new Arrangement(VERSION, earlier.order, groups, hidden, earlier.sections, closed);
    }

    public Arrangement hidden(long product, boolean out) {
        Set<Long> now = new TreeSet<>(hidden);
        if (out) {
            now.add(product);
        } else {
            now.remove(product);
        }
        return new Arrangement(VERSION, order, groups, now, sections, closed);
    }

    public Arrangement closed(String section, boolean shut) {
        Set<String> now = without(closed, section);
        if (shut) {
            now.add(section);
        }
        return new Arrangement(VERSION, order, groups, hidden, sections, now);
    }

    private static Set<String> without(Set<String> keys, String key) {
        Set<String> now = new TreeSet<>(keys);
        now.remove(key);
        return now;
    }

    private static Set<String> renamed(Set<String> keys, String before, String after) {
        Set<String> now = without(keys, before);
        if (keys.contains(before)) {
            now.add(after);
        }
        return now;
    }
}
