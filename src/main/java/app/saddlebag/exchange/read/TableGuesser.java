package app.saddlebag.exchange.read;

import app.saddlebag.exchange.read.MappingGuess.Reason;
import app.saddlebag.exchange.read.TableRows.Row;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses what the columns of a table mean, by their headings where they have such, else by what stands in them. */
final class TableGuesser {

    private static final int SHOWN = 20;
    private static final Pattern CURRENCY = Pattern.compile("\\b(EUR|USD|GBP|CHF|MXN|SEK|NOK|DKK|PLN|JPY|CAD|AUD|BRL|COP|ARS|CLP|CZK|HUF|RON)\\b|([€£])");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private final Charset charset;
    private final char separator;
    private final List<Row> rows;
    private final List<ColumnFacts> facts = new ArrayList<>();
    private int headerRows;
    private List<String> header = List.of();

    /** @param rows the first of the table, with whatever stands before it */
    TableGuesser(Charset charset, char separator, List<Row> rows) {
        this.charset = charset;
        this.separator = separator;
        this.rows = rows;
    }

    MappingGuess guess() {
        findHeader();
        List<Row> movements = rows.subList(Math.min(headerRows, rows.size()), rows.size());
        int width = movements.stream().mapToInt(row -> row.cells().size()).max().orElse(header.size());
        for (int i = 0; i < width; i++) {
            facts.add(ColumnFacts.of(i, movements));
        }
        List<Reason> reasons = new ArrayList<>();
        Column[] columns = new Column[width];
        Arrays.fill(columns, Column.NONE);
        byName(columns, reasons);
        byContent(columns, reasons, movements);
        DayEvidence days = facts.isEmpty() ? new DayEvidence(DateOrder.DAY_MONTH_YEAR) : days(columns);
        reasons.sort((one, two) -> Integer.compare(one.column(), two.column()));
        Mapping mapping = new Mapping(charset, separator, headerRows, days.best(), decimals(columns), false, currency(columns, movements),
                List.of(columns), 0);
        return new MappingGuess(mapping, header, movements.stream().limit(SHOWN).map(Row::cells).toList(), reasons,
                days.seen() > 0 && !days.proven(), layout(width), List.of());
    }

    /** The header is the row before the first in which a day and an amount stand. */
    private void findHeader() {
        for (int i = 0; i < rows.size(); i++) {
            if (isMovement(rows.get(i))) {
                headerRows = i;
                header = i > 0 && rows.get(i - 1).cells().size() > 1 ? rows.get(i - 1).cells() : List.of();
                return;
            }
        }
        // No movement: what names most columns is the header of an empty table.
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cells().stream().filter(cell -> ColumnWords.meaning(cell) != Column.NONE).count() >= 3) {
                headerRows = i + 1;
                header = rows.get(i).cells();
                return;
            }
        }
    }

    private static boolean isMovement(Row row) {
        boolean day = row.cells().stream().anyMatch(ColumnFacts::isDay);
        boolean amount = row.cells().stream().anyMatch(cell -> !ColumnFacts.isDay(cell) && ColumnFacts.isAmount(cell));
        return day && amount;
    }

    /** The table that this program writes for programs has a column of accounts by a name that banks give other things. */
    private Column meaning(String heading) {
        return heading.equals("product") && header.contains("productId") ? Column.ACCOUNT : ColumnWords.meaning(heading);
    }

    private void byName(Column[] columns, List<Reason> reasons) {
        Set<Column> taken = new HashSet<>();
        for (int i = 0; i < columns.length && i < header.size(); i++) {
            Column meaning = meaning(header.get(i));
            if (meaning != Column.NONE && facts.get(i).canBe(meaning) && (meaning == Column.DESCRIPTION || taken.add(meaning))) {
                columns[i] = meaning;
                reasons.add(new Reason(i, meaning, true, header.get(i)));
            }
        }
        if (taken.contains(Column.AMOUNT)) {
            // Columns of one direction beside one of both are something else, such as totals.
            for (int i = 0; i < columns.length; i++) {
                if (columns[i] == Column.MONEY_IN || columns[i] == Column.MONEY_OUT) {
                    columns[i] = facts.get(i).words() ? Column.DIRECTION : Column.NONE;
                    int at = i;
                    reasons.removeIf(reason -> reason.column() == at);
                }
            }
        }
    }

    private void byContent(Column[] columns, List<Reason> reasons, List<Row> movements) {
        List<Column> known = List.of(columns);
        if (!known.contains(Column.BOOKING_DATE)) {
            first(columns, reasons, Column.BOOKING_DATE, ColumnFacts::days);
            if (!List.of(columns).contains(Column.VALUE_DATE) && List.of(columns).contains(Column.BOOKING_DATE)) {
                first(columns, reasons, Column.VALUE_DATE, ColumnFacts::days);
            }
        }
        if (!known.contains(Column.AMOUNT) && !known.contains(Column.MONEY_OUT) && !known.contains(Column.MONEY_IN)) {
            amounts(columns, reasons, movements);
        }
        if (!List.of(columns).contains(Column.CURRENCY)) {
            first(columns, reasons, Column.CURRENCY, ColumnFacts::codes);
        }
        if (!List.of(columns).contains(Column.DESCRIPTION) && !known.contains(Column.COUNTERPARTY)) {
            facts.stream().filter(fact -> columns[fact.index()] == Column.NONE && fact.words())
                    .max((one, two) -> Integer.compare(one.length(), two.length()))
                    .ifPresent(fact -> take(columns, reasons, Column.DESCRIPTION, fact));
        }
    }

    private void first(Column[] columns, List<Reason> reasons, Column meaning, Predicate<ColumnFacts> fits) {
        facts.stream().filter(fact -> columns[fact.index()] == Column.NONE && fits.test(fact)).findFirst()
                .ifPresent(fact -> take(columns, reasons, meaning, fact));
    }

    private static void take(Column[] columns, List<Reason> reasons, Column meaning, ColumnFacts fact) {
        columns[fact.index()] = meaning;
        reasons.add(new Reason(fact.index(), meaning, false, fact.sample()));
    }

    /** Of two columns of numbers, the one whose changes the other tells is the balance. */
    private void amounts(Column[] columns, List<Reason> reasons, List<Row> movements) {
        List<ColumnFacts> numbers = facts.stream().filter(fact -> columns[fact.index()] == Column.NONE && fact.amounts()).toList();
        for (ColumnFacts amount : numbers) {
            for (ColumnFacts balance : numbers) {
                if (amount != balance && follows(amount.index(), balance.index(), movements)) {
                    take(columns, reasons, Column.AMOUNT, amount);
                    take(columns, reasons, Column.BALANCE, balance);
                    return;
                }
            }
        }
        numbers.stream().filter(ColumnFacts::signed).findFirst().or(() -> numbers.stream().findFirst())
                .ifPresent(fact -> take(columns, reasons, Column.AMOUNT, fact));
    }

    private boolean follows(int amount, int balance, List<Row> movements) {
        int up = 0;
        int down = 0;
        int seen = 0;
        DecimalSign sign = facts.get(amount).decimals();
        for (int i = 1; i < movements.size(); i++) {
            BigDecimal before = sign.amount(movements.get(i - 1).cell(balance));
            BigDecimal after = sign.amount(movements.get(i).cell(balance));
            BigDecimal first = sign.amount(movements.get(i - 1).cell(amount));
            BigDecimal second = sign.amount(movements.get(i).cell(amount));
            if (before != null && after != null && first != null && second != null) {
                seen++;
                up += after.subtract(before).compareTo(second) == 0 ? 1 : 0;
                down += before.subtract(after).compareTo(first) == 0 ? 1 : 0;
            }
        }
        return seen > 0 && Math.max(up, down) * 2 > seen;
    }

    private DayEvidence days(Column[] columns) {
        DayEvidence days = new DayEvidence(DateOrder.DAY_MONTH_YEAR);
        List<Column> meanings = List.of(columns);
        int index = meanings.indexOf(Column.BOOKING_DATE);
        if (index >= 0) {
            rows.stream().skip(headerRows).map(row -> row.cell(index)).filter(cell -> !cell.isBlank()).forEach(days::add);
        }
        return days;
    }

    private DecimalSign decimals(Column[] columns) {
        DecimalSign.Evidence evidence = new DecimalSign.Evidence();
        for (int i = 0; i < columns.length; i++) {
            if (Set.of(Column.AMOUNT, Column.MONEY_IN, Column.MONEY_OUT, Column.BALANCE).contains(columns[i])) {
                int index = i;
                rows.stream().skip(headerRows).forEach(row -> evidence.add(row.cell(index)));
            }
        }
        return evidence.best();
    }

    /** Told beside the amounts, in their heading or above the table. */
    private String currency(Column[] columns, List<Row> movements) {
        if (List.of(columns).contains(Column.CURRENCY)) {
            return null;
        }
        List<String> places = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            if (Set.of(Column.AMOUNT, Column.MONEY_IN, Column.MONEY_OUT, Column.BALANCE).contains(columns[i])) {
                int index = i;
                places.add(index < header.size() ? header.get(index) : "");
                movements.stream().limit(SHOWN).forEach(row -> places.add(row.cell(index)));
            }
        }
        rows.stream().limit(headerRows).forEach(row -> places.addAll(row.cells()));
        for (String place : places) {
            Matcher found = CURRENCY.matcher(place);
            if (found.find()) {
                return found.group(1) != null ? found.group(1) : found.group(2).equals("€") ? "EUR" : "GBP";
            }
        }
        return null;
    }

    private String layout(int width) {
        return header.isEmpty() ? separator + " " + width : String.join("|", header.stream().map(ColumnWords::plain).toList());
    }

    static boolean isCode(String cell) {
        return CODE.matcher(cell.strip()).matches();
    }
}
