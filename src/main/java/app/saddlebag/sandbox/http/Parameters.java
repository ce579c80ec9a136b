package app.saddlebag.sandbox.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values of a query string or of a posted form, in the order they came. Immutable. */
public final class Parameters {

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads {@code a=1&b=2}; null and empty give no parameters.
     *
     * @throws Failure 400 when a percent sign is not followed by two hexadecimal digits
     */
    public static Parameters parse(String encoded) {
        var values = new LinkedHashMap<String, List<String>>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&")) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String name = equals < 0 ? pair : pair.substring(0, equals);
                    String value = equals < 0 ? "" : pair.substring(equals + 1);
                    values.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
                }
            }
        }
        return new Parameters(values);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notPercentEncoded) {
            throw Failure.invalid("parameters");
        }
    }

    /** Writes pairs as {@code a=1&b=2}, percent-encoded. */
    public static String format(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The first value of a name; null when the name is absent. */
    public String get(String name) {
        List<String> found = values.get(name);
        return found == null ? null : found.getFirst();
    }

    /** The first value of a name, or the empty string. */
    public String text(String name) {
        String value = get(name);
        return value == null ? "" : value;
    }

    /** All names with their first values, in the order they came. */
    public Map<String, String> asMap() {
        var map = new LinkedHashMap<String, String>();
        values.forEach((name, all) -> map.put(name, all.getFirst()));
        return Collections.unmodifiableMap(map);
    }
}
