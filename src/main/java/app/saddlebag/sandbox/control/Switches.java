package app.saddlebag.sandbox.control;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How the sandbox behaves at this moment. Live: a change holds from the next request on. Safe between threads. */
public final class Switches {

    private final Map<Switch, String> values = new EnumMap<>(Switch.class);

    /**
     * Sets a switch by name.
     *
     * @throws IllegalArgumentException with a sentence for the user when the name or the value is unknown
     */
    public void set(String key, String value) {
        set(named(key), value);
    }

    /** As {@link #set(String, String)}. */
    public synchronized void set(Switch which, String value) {
        String trimmed = value.strip();
        which.kind().objection(trimmed).ifPresent(objection -> {
            throw new IllegalArgumentException("Switch " + which.key() + ": " + objection + ", not \"" + trimmed + "\"");
        });
        values.put(which, trimmed);
    }

    /** The value of a switch. */
    public synchronized String get(Switch which) {
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

    /** The day it is in the made world; null when it follows the computer's clock. */
    public LocalDate today() {
        String value = get(Switch.TODAY);
        return value.isEmpty() ? null : LocalDate.parse(value);
    }

    /** Puts every switch back to normal. */
    public synchronized void reset() {
        values.clear();
    }

    /** The switches that are not as normal, by name. */
    public synchronized Map<String, String> unusual() {
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
                .orElseThrow(() -> new IllegalArgumentException("No switch is called \"" + key + "\"; there are "
                        + Arrays.stream(Switch.values()).map(Switch::key).collect(Collectors.joining(", "))));
    }
}
