package app.saddlebag.sandbox.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.saddlebag.sandbox.http.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code query} of a list that comes in pages (API reference §12): an item must pass every field named, and for a
 * list have any of its values; an empty list passes nothing, an empty query everything.
 *
 * @param lists the values allowed, by field
 * @param from  the first day allowed; null for no bound
 * @param to    the last day allowed; null for no bound
 */
record ItemQuery(Map<String, List<String>> lists, LocalDate from, LocalDate to) {

    private static final String QUERY = "query";
    private static final String FROM = "date_from";
    private static final String TO = "date_to";

    /** Reads the query of a body, which must have one; it may name these lists only. */
    static ItemQuery of(ObjectNode body, Set<String> lists) {
        return read(body, lists, false);
    }

    /** As {@link #of}, and {@code date_from} and {@code date_to}. */
    static ItemQuery dated(ObjectNode body, Set<String> lists) {
        return read(body, lists, true);
    }

    private static ItemQuery read(ObjectNode body, Set<String> allowed, boolean dated) {
        if (!(body.get(QUERY) instanceof ObjectNode query)) {
            throw Failure.validation("missing", QUERY);
        }
        var lists = new LinkedHashMap<String, List<String>>();
        for (Map.Entry<String, JsonNode> wanted : query.properties()) {
            boolean date = dated && (wanted.getKey().equals(FROM) || wanted.getKey().equals(TO));
            if (!date && !(allowed.contains(wanted.getKey()) && wanted.getValue().isArray())) {
                throw Failure.validation("invalid", QUERY + "." + wanted.getKey());
            }
            if (!date) {
                var values = new ArrayList<String>();
                wanted.getValue().forEach(value -> values.add(value.isString() ? value.stringValue() : ""));
                lists.put(wanted.getKey(), List.copyOf(values));
            }
        }
        return new ItemQuery(lists, dated ? day(query, QUERY + ".", FROM) : null, dated ? day(query, QUERY + ".", TO) : null);
    }

    /** A day of an object; null when it names none. */
    static LocalDate day(ObjectNode object, String place, String field) {
        JsonNode value = object.path(field);
        try {
            return value.isMissingNode() || value.isNull() ? null : LocalDate.parse(value.asString(""));
        } catch (DateTimeException notADate) {
            throw Failure.validation("invalid", place + field);
        }
    }

    /** Whether a list lets a value through; null is in no list. */
    boolean allows(String list, String value) {
        List<String> values = lists.get(list);
        return values == null || value != null && values.contains(value);
    }

    /** Whether a day, as the API writes it, lies within the bounds; what has none lies within no bound. */
    boolean allowsDay(String day) {
        if (from == null && to == null) {
            return true;
        }
        LocalDate date = day == null ? null : LocalDate.parse(day);
        return date != null && (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }
}
