package app.saddlebag.sandbox.control;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * How the sandbox behaves at this moment. Live: a change holds from the next request on. Safe between threads. Whoever asks
 * waits for nobody: those who change the books ask while they hold them, and a change of a switch is kept in the books.
 */
public final class Switches {

    private static final int MOST_QUOTED = 60;

    /** Never changed, only replaced. */
    private volatile Map<Switch, String> values = Map.of();
    private Consumer<Map<String, String>> keeper = unusual -> { };

    /**
     * Sets a switch by name.
     *
     * @throws IllegalArgumentException with a sentence for the user when the name or the value is unknown
     */
    public void set(String key, String value) {
        set(Map.of(key, value));
    }

    /** As {@link #set(String, String)}. */
    public void set(Switch which, String value) {
        set(Map.of(which.key(), value));
    }

    /**
     * Sets several switches by name, or none of them; none, too, when they cannot be kept.
     *
     * @throws IllegalArgumentException with a sentence for the user when a name or a value is unknown
     */
    public synchronized void set(Map<String, String> wanted) {
        var next = new EnumMap<Switch, String>(Switch.class);
        next.putAll(values);
        wanted.forEach((key, value) -> {
            Switch which = named(key);
            next.put(which, accepted(which, value.strip()));
        });
        replace(next);
    }

    private void replace(Map<Switch, String> next) {
        keeper.accept(unusual(next));
        values = Collections.unmodifiableMap(next);
    }

    private static String accepted(Switch which, String value) {
        which.kind().objection(value).ifPresent(expected -> {
            throw new IllegalArgumentException("Switch " + which.key() + ": " + expected + " is expected, not \"" + brief(value) + "\".");
        });
        return value;
    }

    private static String brief(String text) {
        return text.length() <= MOST_QUOTED ? text : text.substring(0, MOST_QUOTED) + "…";
    }

    /** Has the switches that are not as normal written down, now and after every change. */
    public synchronized void keepBy(Consumer<Map<String, String>> newKeeper) {
        keeper = newKeeper;
        keeper.accept(unusual());
    }

    /** The value of a switch. */
    public String get(Switch which) {
        return values.getOrDefault(which, which.normal());
    }

    /** Whether an on/off switch is on. */
    public boolean on(Switch which) {
        return get(which).equals("on");
    }

    /** The value of a numeric switch. */
    public int number(Switch which) {
        return Integer.parseInt(get(which));
    }

    /**
     * The value of a switch per endpoint: the endpoint's own, else that of {@code *}, else 0.
     *
     * @param ofTheApi whether {@code *} means this endpoint too; pages must be named
     */
    public int number(Switch which, String endpoint, boolean ofTheApi) {
        Map<String, Integer> numbers = Kind.PerEndpoint.parse(get(which));
        return numbers.getOrDefault(endpoint, ofTheApi ? numbers.getOrDefault(Endpoints.ALL_OF_THE_API, 0) : 0);
    }

    /** The names in a switch that lists some. */
    public List<String> names(Switch which) {
        return Arrays.stream(get(which).split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    /** The day it is in the made world; null when it follows the computer's clock. */
    public LocalDate today() {
        String value = get(Switch.TODAY);
        return value.isEmpty() ? null : LocalDate.parse(value);
    }

    /** Puts every switch back to normal. */
    public synchronized void reset() {
        replace(new EnumMap<>(Switch.class));
    }

    /** The switches that are not as normal, by name. */
    public Map<String, String> unusual() {
        return unusual(values);
    }

    private static Map<String, String> unusual(Map<Switch, String> values) {
        var unusual = new LinkedHashMap<String, String>();
        values.forEach((which, value) -> {
            if (!value.equals(which.normal())) {
                unusual.put(which.key(), value);
            }
        });
        return unusual;
    }

    private static Switch named(String key) {
        return Arrays.stream(Switch.values()).filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No switch is called \"" + brief(key) + "\". There are "
                        + Arrays.stream(Switch.values()).map(Switch::key).collect(Collectors.joining(", ")) + "."));
    }
}
