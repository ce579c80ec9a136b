package app.saddlebag.sandbox.data;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.saddlebag.sandbox.world.DataKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What objects of a kind must look like (API reference §10). Fields it does not name are the user's own affair. */
final class Shape {

    private enum Type {
        TEXT("a text"), NUMBER("a number of at most 18 digits before and after the point"), WHOLE("a whole number"), DATE("a date such as 2026-03-15"), TRUTH("true or false"),
        TEXTS("a list of texts"), TEXT_OR_TEXTS("a text or a list of texts"), CODE("a whole number or a text"), OBJECT("an object");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        private boolean fits(JsonNode value) {
            return switch (this) {
                case TEXT -> value.isString();
                case NUMBER -> value.isNumber() && isHandy(value.decimalValue());
                case WHOLE -> value.isIntegralNumber();
                case DATE -> value.isString() && isDate(value.stringValue());
                case TRUTH -> value.isBoolean();
                case TEXTS -> value.isArray() && value.valueStream().allMatch(JsonNode::isString);
                case TEXT_OR_TEXTS -> TEXT.fits(value) || TEXTS.fits(value);
                case CODE -> TEXT.fits(value) || WHOLE.fits(value);
                case OBJECT -> value.isObject();
            };
        }

        /** Keeps out what a few characters can make enormous, such as 1e999999999. */
        private static boolean isHandy(BigDecimal number) {
            return Math.abs((long) number.scale()) <= 18 && (long) number.precision() - number.scale() <= 18;
        }

        private static boolean isDate(String text) {
            try {
                LocalDate.parse(text);
                return true;
            } catch (DateTimeException notADate) {
                return false;
            }
        }
    }

    private static final Map<String, Type> COMMON = Map.of("_id", Type.TEXT, "external_id", Type.TEXT, "entity", Type.TEXT,
            "updated_at_timestamp", Type.WHOLE, "currency", Type.TEXT);
    private static final Map<String, Type> MOVEMENT = Map.ofEntries(Map.entry("amount", Type.NUMBER), Map.entry("balance", Type.NUMBER),
            Map.entry("operationDate", Type.DATE), Map.entry("valueDate", Type.DATE), Map.entry("description", Type.TEXT),
            Map.entry("productDescription", Type.TEXT), Map.entry("category", Type.TEXT), Map.entry("shop", Type.TEXT),
            Map.entry("cardNumber", Type.TEXT), Map.entry("transfer", Type.OBJECT), Map.entry("type", Type.CODE),
            Map.entry("flanks_category", Type.WHOLE));
    private static final Map<String, Type> PRODUCT = Map.of("alias", Type.TEXT, "type", Type.TEXT, "balance", Type.NUMBER,
            "limit", Type.NUMBER, "availableBalance", Type.NUMBER, "owners", Type.TEXTS);

    private final List<String> required;
    private final Map<String, Type> types;
    private final boolean dated;

    private Shape(List<String> required, boolean dated, List<Map<String, Type>> types) {
        this.required = required;
        this.dated = dated;
        this.types = new LinkedHashMap<>();
        types.forEach(this.types::putAll);
    }

    static Shape of(DataKind kind) {
        return switch (kind) {
            case ACCOUNT -> new Shape(List.of("_id"), false, List.of(COMMON, PRODUCT, Map.of("iban", Type.TEXT, "description", Type.TEXT,
                    "isOwner", Type.TRUTH, "numOwners", Type.WHOLE)));
            case CARD -> new Shape(List.of("_id"), false, List.of(COMMON, PRODUCT, Map.of("pan", Type.TEXT)));
            case LIABILITY -> new Shape(List.of("_id"), false, List.of(COMMON, PRODUCT, Map.of("interest_rate", Type.NUMBER)));
            case PORTFOLIO -> new Shape(List.of("_id"), false, List.of(COMMON, PRODUCT, Map.of("name", Type.TEXT, "tax_type", Type.TEXT,
                    "refValores", Type.TEXT, "refAccount", Type.TEXT, "refAccounts", Type.TEXT_OR_TEXTS)));
            case INVESTMENT -> new Shape(List.of("_id"), false, List.of(COMMON, PRODUCT, Map.of("name", Type.TEXT, "isin", Type.TEXT,
                    "cusip", Type.TEXT, "symbol", Type.TEXT, "portfolio_id", Type.TEXT, "subtype", Type.TEXT, "amount", Type.NUMBER)));
            case DATA -> movement("account_id");
            case CARD_TRANSACTION -> movement("card_id");
            case LIABILITY_TRANSACTION -> movement("liability_id");
            case INVESTMENT_TRANSACTION -> movement("investment_id");
            case HOLDER -> new Shape(List.of("_id", "product_id"), false, List.of(COMMON, Map.of("product_id", Type.TEXT, "rel", Type.TEXT,
                    "name", Type.TEXT, "document", Type.TEXT)));
            case IDENTITY -> new Shape(List.of(), false, List.of(COMMON, Map.of("name", Type.TEXT, "document", Type.OBJECT,
                    "contactInfo", Type.OBJECT, "address", Type.OBJECT)));
        };
    }

    private static Shape movement(String pointer) {
        return new Shape(List.of("_id", pointer, "amount"), true, List.of(COMMON, MOVEMENT, Map.of(pointer, Type.TEXT,
                "portfolio_id", Type.TEXT, "refValos", Type.TEXT, "isin", Type.TEXT, "units", Type.NUMBER, "price", Type.NUMBER,
                "fees", Type.NUMBER)));
    }

    /** What is wrong with an element: field and sentence, or nothing. */
    List<String> objections(JsonNode element) {
        if (!(element instanceof ObjectNode object)) {
            return List.of("an object is expected");
        }
        var objections = new ArrayList<String>();
        for (String field : required) {
            if (!object.hasNonNull(field)) {
                objections.add("\"" + field + "\" is missing");
            }
        }
        if (dated && !object.hasNonNull("operationDate") && !object.hasNonNull("valueDate")) {
            objections.add("\"operationDate\" or \"valueDate\" is missing");
        }
        types.forEach((field, type) -> {
            if (object.hasNonNull(field) && !type.fits(object.get(field))) {
                objections.add("\"" + field + "\" must be " + type.words);
            }
        });
        return objections;
    }
}
