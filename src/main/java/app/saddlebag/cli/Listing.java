package app.saddlebag.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows with named columns, written as an aligned table, a JSON array or CSV (RFC 4180).
 *
 * <p>A bank's text may hold anything; the table shows control characters as spaces, so that no description can steer the
 * terminal. JSON and CSV carry every value unchanged.
 */
final class Listing {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");
    private static final int WIDEST_CELL = 60;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(tools.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final List<Column> columns;
    private final List<Object[]> rows = new ArrayList<>();

    /** @param columns JSON name and heading in turn */
    Listing(Column... columns) {
        this.columns = List.of(columns);
    }

    /**
     * @param name    used in JSON and CSV; never translated
     * @param heading null for a column that a table has no room for
     */
    record Column(String name, String heading) {

        /** One that is written in JSON and CSV alone. */
        static Column detail(String name) {
            return new Column(name, null);
        }
    }

    /** @param cells strings, numbers, booleans, lists of strings or null, in the order of the columns */
    void add(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(cells);
    }

    void print(Format format, PrintWriter out) {
        switch (format) {
            case table -> table(out);
            case json -> out.println(JSON.writeValueAsString(rows.stream().map(this::named).toList()));
            case csv -> csv(out);
        }
        out.flush();
    }

    private Map<String, Object> named(Object[] row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < row.length; i++) {
            object.put(columns.get(i).name(), row[i]);
        }
        return object;
    }

    private void csv(PrintWriter out) {
        out.print(columns.stream().map(Column::name).collect(Collectors.joining(",")) + "\r\n");
        for (Object[] row : rows) {
            List<String> cells = new ArrayList<>();
            for (Object cell : row) {
                String text = plain(cell);
                cells.add(NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text);
            }
            out.print(String.join(",", cells) + "\r\n");
        }
    }

    private void table(PrintWriter out) {
        int[] shown = IntStream.range(0, columns.size()).filter(i -> columns.get(i).heading() != null).toArray();
        int[] widths = new int[shown.length];
        List<String[]> lines = new ArrayList<>();
        lines.add(Arrays.stream(shown).mapToObj(i -> columns.get(i).heading()).toArray(String[]::new));
        for (Object[] row : rows) {
            lines.add(Arrays.stream(shown).mapToObj(i -> shortened(CONTROL.matcher(plain(row[i])).replaceAll(" ")))
                    .toArray(String[]::new));
        }
        for (String[] line : lines) {
            for (int i = 0; i < line.length; i++) {
                widths[i] = Math.max(widths[i], width(line[i]));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            out.println(line(lines.get(i), widths, shown, i == 0 ? null : rows.get(i - 1)));
            if (i == 0) {
                out.println(rule(widths));
            }
        }
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append(rule.isEmpty() ? "" : "  ").append("─".repeat(width));
        }
        return rule.toString();
    }

    private String line(String[] cells, int[] widths, int[] shown, Object[] values) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String padding = " ".repeat(widths[i] - width(cells[i]));
            boolean number = values == null ? numeric(shown[i]) : values[shown[i]] instanceof Number;
            line.append(i == 0 ? "" : "  ").append(number ? padding + cells[i] : cells[i] + padding);
        }
        return line.toString().stripTrailing();
    }

    private boolean numeric(int column) {
        return !rows.isEmpty() && rows.getFirst()[column] instanceof Number;
    }

    private static String plain(Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal amount -> amount.toPlainString();
            case List<?> several -> several.stream().map(Object::toString).collect(Collectors.joining(", "));
            default -> cell.toString();
        };
    }

    private static String shortened(String text) {
        return width(text) <= WIDEST_CELL ? text
                : text.substring(0, text.offsetByCodePoints(0, WIDEST_CELL - 1)) + "…";
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
