package app.saddlebag.sandbox.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code query} of a request (API reference §9), evaluated object by object and without any cleverness: it is what
 * clever evaluations are compared with. For one thread: its expressions share a budget that is counted down.
 */
public final class Query {

    private static final Set<String> TEXTS = Set.of("_id", "description", "category", "currency", "shop", "account_id",
            "card_id", "investment_id", "liability_id", "portfolio_id");
    private static final Set<String> DATES = Set.of("operationDate", "valueDate");
    private static final String NUMBER = "amount";

    private final Map<String, List<Predicate<JsonNode>>> fields;

    private Query(Map<String, List<Predicate<JsonNode>>> fields) {
        this.fields = fields;
    }

    /**
     * Reads a query.
     *
     * @param node null or JSON null for none, which filters nothing
     * @throws InvalidQuery when it is not one
     */
    public static Query of(JsonNode node) {
        if (node == null || node.isNull()) {
            return new Query(Map.of());
        }
        if (!(node instanceof ObjectNode object)) {
            throw new InvalidQuery();
        }
        var budget = BoundedRegex.Budget.ofARequest();
        var fields = new LinkedHashMap<String, List<Predicate<JsonNode>>>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (!entry.getValue().isArray()) {
                throw new InvalidQuery();
            }
            var alternatives = new ArrayList<Predicate<JsonNode>>();
            for (JsonNode filter : entry.getValue()) {
                alternatives.add(filter(entry.getKey(), filter, budget));
            }
            if (!TEXTS.contains(entry.getKey()) && !DATES.contains(entry.getKey()) && !entry.getKey().equals(NUMBER)) {
                throw new InvalidQuery();
            }
            fields.put(entry.getKey(), alternatives);
        }
        return new Query(fields);
    }

    private static Predicate<JsonNode> filter(String field, JsonNode filter, BoundedRegex.Budget budget) {
        if (TEXTS.contains(field)) {
            if (!filter.isString()) {
                throw new InvalidQuery();
            }
            var regex = BoundedRegex.of(filter.stringValue(), budget);
            return value -> value.isString() && regex.foundIn(value.stringValue());
        }
        if (!(filter instanceof ObjectNode bounds) || bounds.isEmpty()) {
            throw new InvalidQuery();
        }
        for (String operator : bounds.propertyNames()) {
            if (!operator.equals("gte") && !operator.equals("lte")) {
                throw new InvalidQuery();
            }
        }
        return DATES.contains(field) ? dates(bounds) : numbers(bounds);
    }

    private static Predicate<JsonNode> numbers(ObjectNode bounds) {
        BigDecimal least = number(bounds.get("gte"));
        BigDecimal most = number(bounds.get("lte"));
        return value -> value.isNumber() && (least == null || value.decimalValue().compareTo(least) >= 0)
                && (most == null || value.decimalValue().compareTo(most) <= 0);
    }

    private static BigDecimal number(JsonNode bound) {
        if (bound == null) {
            return null;
        }
        if (!bound.isNumber()) {
            throw new InvalidQuery();
        }
        return bound.decimalValue();
    }

    private static Predicate<JsonNode> dates(ObjectNode bounds) {
        LocalDate first = date(bounds.get("gte"));
        LocalDate last = date(bounds.get("lte"));
        return value -> {
            LocalDate day = day(value);
            return day != null && (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
        };
    }

    private static LocalDate date(JsonNode bound) {
        if (bound == null) {
            return null;
        }
        LocalDate day = day(bound);
        if (day == null) {
            throw new InvalidQuery();
        }
        return day;
    }

    /** Null when a value is no date. */
    private static LocalDate day(JsonNode value) {
        try {
            return value.isString() ? LocalDate.parse(value.stringValue()) : null;
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    /**
     * Whether an object passes: every field named must be there and match one of its filters.
     *
     * @param ownIdField the field by which transactions name objects of this kind, such as {@code account_id} for
     *                   accounts: asked of the product itself it means its {@code _id}; null when there is none
     * @throws InvalidQuery when an expression is too costly
     */
    public boolean matches(ObjectNode object, String ownIdField) {
        for (var field : fields.entrySet()) {
            JsonNode value = object.get(field.getKey().equals(ownIdField) ? "_id" : field.getKey());
            if (value == null || value.isNull() || field.getValue().stream().noneMatch(one -> one.test(value))) {
                return false;
            }
        }
        return true;
    }
}
