package app.saddlebag.flanks;

import app.saddlebag.model.CurrencyWord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Reads one JSON object leniently: a field that is missing, null or of another type than expected is null, never a
 * failure (API reference §3, §18). Several names mean "the first that is there".
 */
record Fields(JsonNode node) {

    private static final long MILLIS_FROM = 100_000_000_000L;
    private static final int MOST_DIGITS = 60;
    private static final BigDecimal LATEST_SECOND = BigDecimal.valueOf(Long.MAX_VALUE / 1_000_000);

    /** Text, or a number or truth value as text; blank text is null. */
    String text(String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isValueNode() && !value.isNull()) {
                String text = value.asString();
                if (!text.isBlank()) {
                    return text;
                }
            }
        }
        return null;
    }

    /** ISO 4217 where the bank's word means one; the word stays in the payload. */
    String currency() {
        return CurrencyWord.code(text("currency"));
    }

    /** Exact number from a number or a numeric string. */
    BigDecimal decimal(String... names) {
        for (String name : names) {
            BigDecimal value = decimalOf(node.path(name));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static BigDecimal decimalOf(JsonNode value) {
        BigDecimal number;
        if (value.isNumber()) {
            number = value.decimalValue();
        } else if (value.isString()) {
            try {
                number = new BigDecimal(value.stringValue().strip());
            } catch (NumberFormatException notANumber) {
                return null;
            }
        } else {
            return null;
        }
        // 1e999999999 is well-formed and would fill the memory as soon as somebody prints it.
        boolean sane = number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
        return sane ? number : null;
    }

    Integer integer(String... names) {
        BigDecimal value = decimal(names);
        try {
            return value == null ? null : (Integer) value.intValueExact();
        } catch (ArithmeticException notAnInteger) {
            return null;
        }
    }

    Boolean bool(String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isBoolean()) {
                return value.booleanValue();
            }
        }
        return null;
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(bool(name));
    }

    /** A truth value, also as a text or as the moment since when it is true (API reference §19). */
    Boolean flag(String name) {
        Boolean plain = bool(name);
        String text = plain == null ? text(name) : null;
        if (text == null) {
            return plain;
        }
        return text.equalsIgnoreCase("true") || date(name) != null ? Boolean.TRUE
                : text.equalsIgnoreCase("false") || text.equals("0") ? Boolean.FALSE : null;
    }

    /** {@code YYYY-MM-DD}, with or without a time behind it. */
    LocalDate date(String... names) {
        for (String name : names) {
            String text = text(name);
            if (text == null) {
                continue;
            }
            try {
                if (text.length() >= 10 && text.charAt(4) == '-') {
                    return day(text);
                }
            } catch (DateTimeException notADate) {
                continue;
            }
            Instant instant = instant(name);
            if (instant != null) {
                return LocalDate.ofInstant(instant, ZoneOffset.UTC);
            }
        }
        return null;
    }

    /** As {@link LocalDate#parse} reads the first ten characters, which took a fifth of the reading of a transaction. */
    private static LocalDate day(String text) {
        if (text.charAt(7) != '-') {
            throw new DateTimeException("Not a day");
        }
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("Not a day");
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** Unix seconds, or milliseconds when the number is too large for seconds, or a moment in ISO 8601. */
    Instant instant(String name) {
        BigDecimal value = decimal(name);
        if (value == null && node.path(name).isString()) {
            return moment(node.path(name).stringValue().strip());
        }
        if (value == null || value.signum() <= 0 || value.compareTo(LATEST_SECOND) > 0) {
            return null;
        }
        long number = value.longValue();
        return number > MILLIS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noMoment) {
            return null;
        }
    }

    /** An array of texts, or one text; nulls and blanks left out. */
    List<String> texts(String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isArray()) {
                List<String> texts = new ArrayList<>();
                for (JsonNode element : value) {
                    if (element.isValueNode() && !element.isNull() && !element.asString().isBlank()) {
                        texts.add(element.asString());
                    }
                }
                return texts;
            }
            String single = text(name);
            if (single != null) {
                return List.of(single);
            }
        }
        return List.of();
    }

    Fields object(String name) {
        return new Fields(node.path(name));
    }

    boolean isObject() {
        return node.isObject();
    }

    /** An object of texts, as {@code extra} is. */
    Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.path(name).properties()) {
            if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                map.put(entry.getKey(), entry.getValue().asString());
            }
        }
        return map;
    }
}
