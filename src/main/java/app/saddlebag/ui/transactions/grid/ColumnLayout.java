package app.saddlebag.ui.transactions.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which columns the person sees, in which order and how wide: every column once. Kept as one line of text such as
 * {@code date:104 account:200 -note:160}, where a minus hides.
 */
public record ColumnLayout(List<Column> columns) {

    private static final Pattern WORD = Pattern.compile("(-?)([a-z_]+):(\\d{1,4})");

    private static final ColumnLayout LINES = lines(List.of(GridColumn.DATE, GridColumn.DESCRIPTION, GridColumn.CATEGORY,
            GridColumn.ACCOUNT, GridColumn.AMOUNT));

    /** @param width in pixels at normal size */
    public record Column(GridColumn column, int width, boolean shown) {
    }

    public ColumnLayout {
        columns = List.copyOf(columns);
    }

    public static ColumnLayout first() {
        return new ColumnLayout(Arrays.stream(GridColumn.values()).map(ColumnLayout::first).toList());
    }

    /** The columns of rows of two lines; what the others would say stands on the second line, or one row's details away. */
    static ColumnLayout lines() {
        return LINES;
    }

    private static ColumnLayout lines(List<GridColumn> shown) {
        List<Column> columns = new ArrayList<>(shown.stream().map(column -> new Column(column, column.width(), true)).toList());
        Arrays.stream(GridColumn.values()).filter(column -> !shown.contains(column))
                .forEach(column -> columns.add(new Column(column, column.width(), false)));
        return new ColumnLayout(columns);
    }

    /** Words that a newer or older version wrote are passed over; columns they leave out come last, as at first. */
    public static ColumnLayout parse(String text) {
        List<Column> columns = new ArrayList<>();
        Set<GridColumn> seen = EnumSet.noneOf(GridColumn.class);
        for (String word : text.trim().split("\\s+")) {
            Matcher matcher = WORD.matcher(word);
            if (matcher.matches()) {
                Optional<GridColumn> known = known(matcher.group(2)).filter(seen::add);
                known.ifPresent(column -> columns.add(new Column(column, Integer.parseInt(matcher.group(3)),
                        matcher.group(1).isEmpty())));
            }
        }
        Arrays.stream(GridColumn.values()).filter(column -> !seen.contains(column)).map(ColumnLayout::first)
                .forEach(columns::add);
        boolean nothingShown = columns.stream().noneMatch(Column::shown);
        return nothingShown ? first() : new ColumnLayout(columns);
    }

    public String print() {
        return columns.stream().map(column -> (column.shown() ? "" : "-")
                + column.column().name().toLowerCase(Locale.ROOT) + ":" + column.width()).collect(Collectors.joining(" "));
    }

    private static Column first(GridColumn column) {
        return new Column(column, column.width(), column.shownAtFirst());
    }

    private static Optional<GridColumn> known(String word) {
        return Arrays.stream(GridColumn.values())
                .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
    }
}
