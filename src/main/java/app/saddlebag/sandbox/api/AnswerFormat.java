package app.saddlebag.sandbox.api;

import java.util.Map;
import java.util.Set;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.world.DataKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes objects in one of the ways in which the real service may write them; switches say which. */
public final class AnswerFormat {

    private static final Set<String> AMOUNTS = Set.of("amount", "balance", "limit", "availableBalance", "units", "price", "fees",
            "interest_rate");
    private static final Set<String> WORDS = Set.of("type", "product_type", "subtype", "rel", "flanks_category", "status", "error_code");
    private static final String NEVER_SEEN = "not_documented_anywhere";

    /** What no source documents (API reference §10, fields marked I), by kind. */
    private static final Map<DataKind, Set<String>> INFERRED = Map.ofEntries(
            Map.entry(DataKind.ACCOUNT, Set.of("type", "external_id", "updated_at_timestamp")),
            Map.entry(DataKind.DATA, Set.of("type", "flanks_category", "external_id", "updated_at_timestamp")),
            Map.entry(DataKind.CARD, Set.of("currency", "entity", "alias", "type", "owners", "external_id", "updated_at_timestamp")),
            Map.entry(DataKind.CARD_TRANSACTION, Set.of("type", "flanks_category", "external_id", "updated_at_timestamp")),
            Map.entry(DataKind.PORTFOLIO, Set.of()),
            Map.entry(DataKind.INVESTMENT, Set.of("subtype", "entity", "external_id", "updated_at_timestamp")),
            Map.entry(DataKind.INVESTMENT_TRANSACTION, Set.of("flanks_category", "isin", "units", "price", "fees", "entity", "external_id",
                    "updated_at_timestamp")),
            Map.entry(DataKind.LIABILITY, Set.of("currency", "entity", "alias", "interest_rate", "owners", "external_id", "updated_at_timestamp")),
            Map.entry(DataKind.LIABILITY_TRANSACTION, Set.of("type", "flanks_category", "external_id", "updated_at_timestamp")),
            Map.entry(DataKind.HOLDER, Set.of("name", "document")),
            Map.entry(DataKind.IDENTITY, Set.of("name", "document", "entity", "external_id")));

    private final Switches switches;

    public AnswerFormat(Switches switches) {
        this.switches = switches;
    }

    /** Writes one data object its way; the object is changed. */
    void apply(DataKind kind, ObjectNode object) {
        if (switches.on(Switch.BARE)) {
            object.remove(INFERRED.get(kind));
        }
        if (!switches.on(Switch.EXTERNAL_IDS)) {
            object.remove("external_id");
        }
        if (switches.get(Switch.REF_ACCOUNTS).equals("string") && object.get("refAccounts") instanceof ArrayNode accounts) {
            object.put("refAccounts", String.join(",", accounts.valueStream().map(JsonNode::stringValue).toList()));
        }
        if ((switches.on(Switch.OWN_IDS) || switches.on(Switch.ALIASES)) && kind != DataKind.IDENTITY) {
            rename(object, "_id", ownId(kind));
        }
        amounts(object);
        if (switches.on(Switch.ALIASES)) {
            aliases(kind).forEach((ours, theirs) -> rename(object, ours, theirs));
        }
        walk(object);
    }

    /** Writes an object's amounts as numbers or as text. */
    void amounts(ObjectNode object) {
        if (switches.get(Switch.AMOUNTS).equals("strings")) {
            for (String field : AMOUNTS) {
                if (object.path(field).isNumber()) {
                    object.put(field, object.get(field).decimalValue().toPlainString());
                }
            }
        }
    }

    private static String ownId(DataKind kind) {
        return kind == DataKind.HOLDER ? "holder_id" : kind.ownId() == null ? "transaction_id" : kind.ownId();
    }

    /** Names another client reads (API reference §19), by the documented ones. */
    private static Map<String, String> aliases(DataKind kind) {
        return switch (kind) {
            case CARD -> Map.of("pan", "masked_number");
            case PORTFOLIO -> Map.of("balance", "total_value");
            case INVESTMENT -> Map.of("amount", "quantity", "balance", "value");
            case DATA, CARD_TRANSACTION, INVESTMENT_TRANSACTION, LIABILITY_TRANSACTION -> Map.of("operationDate", "date");
            case ACCOUNT, LIABILITY, HOLDER, IDENTITY -> Map.of();
        };
    }

    private static void rename(ObjectNode object, String from, String to) {
        JsonNode value = object.remove(from);
        if (value != null) {
            object.set(to, value);
        }
    }

    /** Writes any other answer its way; streams have written row by row. */
    public Answer apply(Answer answer) {
        if (answer.status() < 300 && answer.body() instanceof Answer.Tree(JsonNode node)) {
            walk(node);
        }
        return answer;
    }

    private void walk(JsonNode node) {
        if (node instanceof ArrayNode array) {
            array.forEach(this::walk);
        } else if (node instanceof ObjectNode object) {
            object.forEach(this::walk);
            formatAny(object);
        }
    }

    private void formatAny(ObjectNode object) {
        if (switches.get(Switch.TIMESTAMPS).equals("millis")) {
            for (String field : Set.copyOf(object.propertyNames())) {
                if (field.endsWith("_timestamp") && object.path(field).isNumber()) {
                    object.put(field, object.get(field).longValue() * 1000);
                }
            }
        }
        if (switches.on(Switch.UNKNOWN_VALUES)) {
            for (String field : WORDS) {
                JsonNode value = object.path(field);
                if (value.isString() && !value.stringValue().contains(":")) {
                    object.put(field, "NEVER_SEEN");
                } else if (value.isNumber()) {
                    object.put(field, 9999);
                }
            }
        }
        if (switches.on(Switch.UNKNOWN_FIELDS)) {
            object.putObject(NEVER_SEEN).putArray("list").add(1).add("two").addNull();
        }
    }
}
