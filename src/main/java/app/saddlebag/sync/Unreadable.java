package app.saddlebag.sync;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Objects of one kind that could not be read, by their signs: an object is told where it is first met and counted once,
 * however often it comes again. Immutable.
 *
 * @param counts how often each came in one answer
 */
record Unreadable(Map<Long, Integer> counts) {

    static final Unreadable NONE = new Unreadable(Map.of());

    Unreadable {
        counts = Map.copyOf(counts);
    }

    static Unreadable of(Collection<Long> signs) {
        return new Unreadable(signs.stream().collect(Collectors.toMap(sign -> sign, _ -> 1, Integer::sum)));
    }

    /** What two answers hold that may tell the same objects. */
    Unreadable union(Unreadable other) {
        return new Unreadable(Stream.of(counts, other.counts).flatMap(each -> each.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max)));
    }

    /** How many there are that were not met before. */
    int without(Unreadable before) {
        return counts.entrySet().stream()
                .mapToInt(each -> Math.max(0, each.getValue() - before.counts.getOrDefault(each.getKey(), 0))).sum();
    }

    String text() {
        return new TreeMap<>(counts).entrySet().stream()
                .map(each -> Long.toHexString(each.getKey()) + ":" + each.getValue()).collect(Collectors.joining(" "));
    }

    static Unreadable parse(String text) {
        return text.isEmpty() ? NONE : new Unreadable(Arrays.stream(text.split(" ")).map(each -> each.split(":"))
                .collect(Collectors.toMap(each -> Long.parseUnsignedLong(each[0], 16), each -> Integer.parseInt(each[1]))));
    }
}
