package app.saddlebag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * A table of the API reference, as a test writes it down: one line per field with its name, its type and whether it may
 * be null ({@code yes}, {@code no}; {@code empty} for a list that may be empty).
 * Types are {@code string number int bool date time object}, a type in brackets for a list of it,
 * {@code a/b} for either of two, {@code 'a'|'b'} for words, {@code 100..137} for whole numbers in a range.
 */
final class FieldTable {

    private record Field(String name, String type, String nulls) {
    }

    private final String title;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private FieldTable(String title) {
        this.title = title;
    }

    /** Reads a table. */
    static FieldTable of(String title, String lines) {
        var table = new FieldTable(title);
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] cells = line.split("\\s+");
            assertThat(cells).as(line).hasSize(3);
            assertThat(cells[2]).as(line).isIn("yes", "no", "empty");
            for (String name : cells[0].split(",")) {
                table.fields.put(name, new Field(name, cells[1], cells[2]));
            }
        });
        return table;
    }

    /** Names of the fields, in the table's order. */
    Set<String> names() {
        return fields.keySet();
    }

    /** Requires every object of a list to be as the table says, and the list not to be empty. */
    void holdsForAll(JsonNode list) {
        assertThat(list.isArray()).as("%s: a list", title).isTrue();
        assertThat(list.isEmpty()).as("%s: has something", title).isFalse();
        for (JsonNode object : list) {
            holdsFor(object);
        }
    }

    /** Requires an object to have these fields and no others, each of its type. */
    void holdsFor(JsonNode object) {
        assertThat(objections(object)).as("%s: %s", title, object).isEmpty();
    }

    private List<String> objections(JsonNode object) {
        var objections = new ArrayList<String>();
        if (!object.isObject()) {
            objections.add("not an object");
        }
        for (Field field : fields.values()) {
            JsonNode value = object.path(field.name());
            if (value.isMissingNode()) {
                objections.add(field.name() + " is missing");
            } else if (value.isNull()) {
                if (!field.nulls().equals("yes")) {
                    objections.add(field.name() + " is null");
                }
            } else if (!fits(field.type(), value)) {
                objections.add(field.name() + " is not " + field.type());
            } else if (field.nulls().equals("no") && value.isString() && value.stringValue().isBlank()) {
                objections.add(field.name() + " is blank");
            } else if (field.nulls().equals("no") && value.isArray() && value.isEmpty()) {
                objections.add(field.name() + " is empty");
            }
        }
        object.propertyNames().stream().filter(name -> !fields.containsKey(name)).forEach(name -> objections.add(name + " is in no table"));
        return objections;
    }

    private static boolean fits(String type, JsonNode value) {
        if (type.startsWith("'")) {
            return value.isString() && Set.of(type.replace("'", "").split("\\|")).contains(value.stringValue());
        }
        if (type.startsWith("[")) {
            return value.isArray() && value.valueStream().allMatch(one -> fits(type.substring(1, type.length() - 1), one));
        }
        if (type.contains("..")) {
            String[] bounds = type.split("\\.\\.");
            return value.isIntegralNumber() && value.longValue() >= Long.parseLong(bounds[0]) && value.longValue() <= Long.parseLong(bounds[1]);
        }
        if (type.contains("/")) {
            return List.of(type.split("/")).stream().anyMatch(one -> fits(one, value));
        }
        return switch (type) {
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "int" -> value.isIntegralNumber();
            case "bool" -> value.isBoolean();
            case "object" -> value.isObject();
            case "date" -> value.isString() && isDate(value.stringValue());
            case "time" -> value.isString() && value.stringValue().matches("([01]\\d|2[0-3]):[0-5]\\d");
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
