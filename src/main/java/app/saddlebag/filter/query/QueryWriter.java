package app.saddlebag.filter.query;

import app.saddlebag.filter.query.FlanksQuery.Criterion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a Flanks query as JSON. Amounts are written in plain digits, exactly. */
final class QueryWriter {

    private QueryWriter() {
    }

    static String compact(FlanksQuery query) {
        return query.fields().entrySet().stream()
                .map(field -> string(field.getKey()) + ":" + field.getValue().stream()
                        .map(criterion -> criterion(criterion, ":", ","))
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String pretty(FlanksQuery query) {
        if (query.isEmpty()) {
            return "{}";
        }
        return query.fields().entrySet().stream()
                .map(field -> "  " + string(field.getKey()) + ": " + list(field.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}"));
    }

    private static String list(List<Criterion> criteria) {
        List<String> written = criteria.stream().map(criterion -> criterion(criterion, ": ", ", ")).toList();
        return written.size() < 2 ? "[" + String.join("", written) + "]"
                : written.stream().collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    }

    private static String criterion(Criterion criterion, String colon, String comma) {
        return switch (criterion) {
            case Criterion.Matching(String regex) -> string(regex);
            case Criterion.AmountWithin(BigDecimal gte, BigDecimal lte) -> limits(
                    gte == null ? null : gte.toPlainString(), lte == null ? null : lte.toPlainString(), colon, comma);
            case Criterion.DateWithin(LocalDate gte, LocalDate lte) -> limits(
                    gte == null ? null : string(gte.toString()), lte == null ? null : string(lte.toString()),
                    colon, comma);
        };
    }

    private static String limits(String gte, String lte, String colon, String comma) {
        String lower = gte == null ? "" : "\"gte\"" + colon + gte;
        String upper = lte == null ? "" : "\"lte\"" + colon + lte;
        return "{" + lower + (gte != null && lte != null ? comma : "") + upper + "}";
    }

    private static String string(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isUnseen(c) || Character.isSurrogate(c) && isLone(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** What shows as nothing, as a blank, or on top of the character before it. */
    private static boolean isUnseen(char c) {
        return c < 0x20 || c != ' ' && Character.isSpaceChar(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isLone(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
}
