package app.saddlebag.sandbox.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.world.Institution;
import app.saddlebag.sandbox.world.Institutions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which connectors a session offers (API reference §12): rules in order, beginning with all; {@code exclude} takes away,
 * {@code include} gives back from the full set.
 */
final class ConnectorFilter {

    private static final String FIELD = "configuration.connector_filter";

    private ConnectorFilter() {
    }

    /** The banks a filter leaves; all without one. */
    static List<Institution> apply(JsonNode filter) {
        Set<Institution> offered = new LinkedHashSet<>(Institutions.all());
        if (filter == null || filter.isNull()) {
            return List.copyOf(offered);
        }
        if (!filter.path("rules").isArray()) {
            throw Failure.validation("invalid", FIELD + ".rules");
        }
        for (JsonNode rule : filter.path("rules")) {
            if (!(rule instanceof ObjectNode written)) {
                throw Failure.validation("invalid", FIELD + ".rules");
            }
            List<Institution> meant = Institutions.all().stream().filter(meaning(written)).toList();
            switch (rule.path("action").stringValue("")) {
                case "include" -> offered.addAll(meant);
                case "exclude" -> offered.removeAll(meant);
                default -> throw Failure.validation("invalid", FIELD + ".rules.action");
            }
        }
        return List.copyOf(offered);
    }

    private static Predicate<Institution> meaning(ObjectNode rule) {
        List<String> values = values(rule.path("value"));
        return switch (rule.path("field").stringValue("")) {
            case "connector_id" -> bank -> values.contains("*") || values.contains(bank.connectorId());
            case "countries" -> bank -> values.contains(bank.country().threeLetters());
            case "type" -> bank -> values.contains(bank.access());
            default -> throw Failure.validation("invalid", FIELD + ".rules.field");
        };
    }

    private static List<String> values(JsonNode value) {
        var values = new ArrayList<String>();
        if (value.isString()) {
            values.add(value.stringValue());
        } else if (value.isArray()) {
            for (JsonNode one : value) {
                values.add(one.isString() ? one.stringValue() : "");
            }
        }
        if (values.isEmpty() || values.contains("")) {
            throw Failure.validation("invalid", FIELD + ".rules.value");
        }
        return values;
    }
}
