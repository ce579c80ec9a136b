package app.saddlebag.exchange.read;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How a table is read: what a person may correct, and what is remembered per bank as {@link #text()}.
 *
 * @param charset    of a CSV; of no meaning for a sheet
 * @param separator  between the cells of a CSV; of no meaning for a sheet
 * @param headerRows how many rows stand before the first movement
 * @param order      of day, month and year
 * @param decimals   the sign before the decimals
 * @param turned     whether the signs are the other way round: what goes out has none, as on some cards
 * @param currency   of all amounts, where no column says it. Nullable
 * @param columns    the meaning of each column, from the left; empty to have them guessed
 * @param sheet      which sheet of a workbook, from 1; 0 for the first that has rows, and for any other file
 */
public record Mapping(Charset charset, char separator, int headerRows, DateOrder order, DecimalSign decimals, boolean turned,
                      String currency, List<Column> columns, int sheet) {

    private static final String VERSION = "2";
    /** Said nothing of sheets. */
    private static final String BEFORE = "1";
    private static final String BETWEEN = " ";

    public Mapping {
        Objects.requireNonNull(charset, "charset");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(decimals, "decimals");
        columns = List.copyOf(columns);
    }

    /** Whether movements can be read: a day and an amount are known. */
    public boolean complete() {
        return columns.contains(Column.BOOKING_DATE)
                && (columns.contains(Column.AMOUNT) || columns.contains(Column.MONEY_OUT) || columns.contains(Column.MONEY_IN));
    }

    public Mapping withCharset(Charset value) {
        return new Mapping(value, separator, headerRows, order, decimals, turned, currency, columns, sheet);
    }

    public Mapping withSeparator(char value) {
        return new Mapping(charset, value, headerRows, order, decimals, turned, currency, columns, sheet);
    }

    public Mapping withHeaderRows(int value) {
        return new Mapping(charset, separator, value, order, decimals, turned, currency, columns, sheet);
    }

    public Mapping withOrder(DateOrder value) {
        return new Mapping(charset, separator, headerRows, value, decimals, turned, currency, columns, sheet);
    }

    public Mapping withDecimals(DecimalSign value) {
        return new Mapping(charset, separator, headerRows, order, value, turned, currency, columns, sheet);
    }

    public Mapping withTurned(boolean value) {
        return new Mapping(charset, separator, headerRows, order, decimals, value, currency, columns, sheet);
    }

    /** Another sheet of the workbook, of which the columns are not known yet. */
    public Mapping withSheet(int value) {
        return new Mapping(charset, separator, 0, order, decimals, false, currency, List.of(), value);
    }

    /** @param value nullable */
    public Mapping withCurrency(String value) {
        return new Mapping(charset, separator, headerRows, order, decimals, turned, value, columns, sheet);
    }

    /** Gives one column another meaning. */
    public Mapping withColumn(int index, Column meaning) {
        List<Column> changed = new ArrayList<>(columns);
        while (changed.size() <= index) {
            changed.add(Column.NONE);
        }
        changed.set(index, meaning);
        return new Mapping(charset, separator, headerRows, order, decimals, turned, currency, changed, sheet);
    }

    /** Everything in one line of words, which {@link #of} reads; stays readable for later versions. */
    public String text() {
        return String.join(BETWEEN, VERSION, charset.name(), Integer.toString(separator), Integer.toString(headerRows), order.name(),
                decimals.name(), Boolean.toString(turned), currency == null ? "-" : currency,
                String.join(",", columns.stream().map(Column::name).toList()), Integer.toString(sheet));
    }

    /** @throws IllegalArgumentException where no {@link #text()} wrote it */
    public static Mapping of(String text) {
        String[] words = text.split(BETWEEN, -1);
        if (!(words.length == 10 && words[0].equals(VERSION)) && !(words.length == 9 && words[0].equals(BEFORE))) {
            throw new IllegalArgumentException("no mapping of this version: " + words.length + " words");
        }
        return new Mapping(Charset.forName(words[1]), (char) Integer.parseInt(words[2]), Integer.parseInt(words[3]),
                DateOrder.valueOf(words[4]), DecimalSign.valueOf(words[5]), Boolean.parseBoolean(words[6]),
                words[7].equals("-") ? null : words[7], words[8].isEmpty() ? List.of() : Arrays.stream(words[8].split(",")).map(Column::valueOf).toList(),
                words.length == 9 ? 0 : Integer.parseInt(words[9]));
    }
}
