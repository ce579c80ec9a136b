package app.saddlebag.exchange.read;

import app.saddlebag.exchange.read.TableRows.Row;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands in one column of a table's first rows.
 *
 * @param index   of the column, from 0
 * @param filled  how many cells are not blank
 * @param dates   how many of these are days
 * @param numbers how many are amounts and no days
 * @param minus   how many are amounts with a sign
 * @param currencies how many are three capitals
 * @param length  of a filled cell, on average
 * @param decimals the sign before the decimals, as it seems
 * @param sample  a cell
 */
record ColumnFacts(int index, int filled, int dates, int numbers, int minus, int currencies, int length, DecimalSign decimals,
                   String sample) {

    /** Bare digits of this many places are numbers of accounts, cards or transactions. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{10,}");
    private static final Pattern SIGNED = Pattern.compile("^\\s*\\(?\\s*[-+\u2212].*|.*-\\s*$");
    /** Words that say that money goes out. */
    private static final Set<String> OUT = Set.of("d", "debit", "debito", "debe", "cargo", "af", "s", "soll", "dbit", "dr", "-", "debet", "gasto", "out", "salida");
    private static final Set<String> IN = Set.of("c", "h", "credit", "credito", "haber", "abono", "bij", "haben", "crdt", "cr", "+", "ingreso", "in", "entrada");

    static ColumnFacts of(int index, List<Row> rows) {
        int filled = 0;
        int dates = 0;
        int numbers = 0;
        int minus = 0;
        int currencies = 0;
        int length = 0;
        String sample = "";
        DecimalSign.Evidence evidence = new DecimalSign.Evidence();
        for (Row row : rows) {
            String cell = row.cell(index).strip();
            if (cell.isEmpty()) {
                continue;
            }
            filled++;
            length += cell.length();
            sample = sample.isEmpty() ? cell : sample;
            if (isDay(cell)) {
                dates++;
            } else if (isAmount(cell)) {
                numbers++;
                evidence.add(cell);
                minus += SIGNED.matcher(cell).matches() ? 1 : 0;
            }
            currencies += TableGuesser.isCode(cell) ? 1 : 0;
        }
        return new ColumnFacts(index, filled, dates, numbers, minus, currencies, filled == 0 ? 0 : length / filled, evidence.best(), sample);
    }

    static boolean isDay(String cell) {
        if (cell.isBlank() || cell.strip().length() < 6) {
            return false;
        }
        for (DateOrder order : DateOrder.values()) {
            if (order.day(cell) != null) {
                return true;
            }
        }
        return false;
    }

    static boolean isAmount(String cell) {
        return !LONG_NUMBER.matcher(cell.strip()).matches()
                && (DecimalSign.POINT.amount(cell) != null || DecimalSign.COMMA.amount(cell) != null);
    }

    boolean days() {
        return filled > 0 && dates * 5 >= filled * 4;
    }

    boolean amounts() {
        return filled > 0 && numbers * 5 >= filled * 4;
    }

    boolean signed() {
        return minus > 0;
    }

    boolean codes() {
        return filled > 0 && currencies == filled;
    }

    boolean words() {
        return filled > 0 && !days() && !amounts();
    }

    /** Whether what stands in the column can have that meaning; an empty column can have any. */
    boolean canBe(Column meaning) {
        return filled == 0 || switch (meaning) {
            case BOOKING_DATE, VALUE_DATE -> dates * 2 >= filled;
            case AMOUNT, MONEY_OUT, MONEY_IN, BALANCE -> numbers * 2 >= filled;
            case CURRENCY -> codes();
            case DIRECTION -> direction(sample) != 0;
            case COUNTERPARTY -> words();
            case NONE, DESCRIPTION, COUNTERPARTY_ACCOUNT, REFERENCE, ID, CATEGORY, ACCOUNT -> !days();
        };
    }

    /** -1 where the word says that money goes out, 1 where it comes in, 0 where it says neither. */
    static int direction(String word) {
        String plain = ColumnWords.plain(word);
        String said = plain.isEmpty() ? word.strip().toLowerCase(Locale.ROOT) : plain;
        return OUT.contains(said) ? -1 : IN.contains(said) ? 1 : 0;
    }
}
