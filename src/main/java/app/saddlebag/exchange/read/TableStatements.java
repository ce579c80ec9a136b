package app.saddlebag.exchange.read;

import app.saddlebag.exchange.read.TableRows.Row;
import app.saddlebag.exchange.statement.Counterparty;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.RemarkKind;
import app.saddlebag.exchange.statement.SourceFormat;
import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.exchange.statement.StatementBalance.Kind;
import app.saddlebag.exchange.statement.StatementSink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes statements of a table's rows, one for each account; of a very large table, one for each account and some ten thousand rows,
 * which is as many as are held to be put in order. Where a column tells the balance after each
 * movement, the first and the last row tell the balances of the whole, whichever way the days go.
 */
final class TableStatements {

    private static final int MOST_HELD = 50_000;

    private final SourceFormat format;
    private final Mapping mapping;
    private final StatementSink sink;
    private final List<Integer> descriptions = new ArrayList<>();
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private List<String> header = List.of();
    private String ibanAbove;
    private String accountCell;
    private StatementDraft draft;
    private TableBalances balances;
    private boolean found;
    private int width;
    /** Rows that wait for others of their account, where a column says which that is. */
    private final Map<String, List<Row>> held = new LinkedHashMap<>();
    private String lastAccount = "";
    private int heldRows;

    TableStatements(SourceFormat format, Mapping mapping, StatementSink sink) {
        this.format = format;
        this.mapping = mapping;
        this.sink = sink;
        for (int i = 0; i < mapping.columns().size(); i++) {
            Column meaning = mapping.columns().get(i);
            if (meaning == Column.DESCRIPTION) {
                descriptions.add(i);
            } else {
                places.putIfAbsent(meaning, i);
            }
        }
    }

    /** A row above the movements: the last names the columns, one before may tell the account. */
    void heading(Row row) {
        header = row.cells();
        width = header.size();
        for (String cell : row.cells()) {
            for (String word : cell.split("[:;]")) {
                String iban = Fields.iban(word.strip());
                ibanAbove = ibanAbove == null ? iban : ibanAbove;
            }
        }
    }

    void take(Row row) {
        if (!places.containsKey(Column.ACCOUNT)) {
            read(row);
            return;
        }
        String account = text(row, Column.ACCOUNT);
        lastAccount = account == null ? lastAccount : account;
        held.computeIfAbsent(lastAccount, _ -> new ArrayList<>()).add(row);
        if (++heldRows == MOST_HELD) {
            release();
        }
    }

    private void release() {
        held.values().forEach(rows -> rows.forEach(this::read));
        held.clear();
        heldRows = 0;
    }

    private void read(Row row) {
        String account = text(row, Column.ACCOUNT);
        if (draft == null || account != null && !account.equals(accountCell)) {
            endStatement();
            begin(row, account);
        }
        String dayTold = cell(row, Column.BOOKING_DATE);
        LocalDate day = day(dayTold);
        LocalDate valued = day(cell(row, Column.VALUE_DATE));
        BigDecimal amount = amount(row);
        if (day == null && amount == null) {
            draft.remark(row.line(), RemarkKind.UNKNOWN_RECORD, String.join(" ", row.cells()).strip());
        } else if (day == null && valued == null) {
            draft.remark(row.line(), RemarkKind.NO_DAY, dayTold);
        } else if (amount == null) {
            draft.remark(row.line(), row.cells().size() < width ? RemarkKind.CUT_SHORT : RemarkKind.NO_AMOUNT, cell(row, Column.AMOUNT));
        } else {
            tell(row, day == null ? valued : day, valued, amount);
        }
    }

    private void begin(Row row, String account) {
        found = true;
        accountCell = account;
        draft = new StatementDraft(format, null, row.line(), sink);
        balances = new TableBalances();
        String iban = account == null ? ibanAbove : Fields.iban(account);
        draft.account(iban == null && account == null ? StatementAccount.UNKNOWN
                : new StatementAccount(iban, iban == null ? account : null, null, null, null, null, null));
        draft.currency(mapping.currency());
    }

    private void tell(Row row, LocalDate day, LocalDate valued, BigDecimal amount) {
        String currency = text(row, Column.CURRENCY);
        if (draft.currency() == null) {
            draft.currency(currency);
        }
        BigDecimal balance = mapping.decimals().amount(cell(row, Column.BALANCE));
        balances.add(day, amount, balance);
        String counterparty = text(row, Column.COUNTERPARTY);
        String otherAccount = text(row, Column.COUNTERPARTY_ACCOUNT);
        String otherIban = Fields.iban(otherAccount);
        draft.entry(Entry.on(day, amount, currency == null ? draft.entryCurrency() : currency).line(row.line()).valueDate(valued)
                .description(descriptions.isEmpty() ? Fields.oneLine(counterparty) : description(row))
                .counterparty(counterparty == null && otherAccount == null ? Counterparty.NONE
                        : new Counterparty(counterparty, otherIban, otherIban == null ? otherAccount : null, null))
                .id(text(row, Column.ID)).reference(text(row, Column.REFERENCE)).category(text(row, Column.CATEGORY)).told(told(row)).build());
    }

    private String description(Row row) {
        if (descriptions.size() == 1) {
            return Fields.oneLine(row.cell(descriptions.getFirst()));
        }
        StringBuilder all = new StringBuilder();
        for (int place : descriptions) {
            all.append(all.isEmpty() ? "" : " ").append(row.cell(place));
        }
        return Fields.oneLine(all.toString());
    }

    /** Of one signed column, of one with a word for its direction, or of one column for each direction. */
    private BigDecimal amount(Row row) {
        BigDecimal amount = mapping.decimals().amount(cell(row, Column.AMOUNT));
        if (amount == null) {
            BigDecimal out = mapping.decimals().amount(cell(row, Column.MONEY_OUT));
            BigDecimal in = mapping.decimals().amount(cell(row, Column.MONEY_IN));
            if (out != null && (out.signum() != 0 || in == null)) {
                amount = out.abs().negate();
            } else if (in != null) {
                amount = in;
            }
        } else {
            int direction = ColumnFacts.direction(cell(row, Column.DIRECTION));
            amount = direction < 0 ? amount.abs().negate() : direction > 0 ? amount.abs() : amount;
        }
        return amount != null && mapping.turned() ? amount.negate() : amount;
    }

    /** A year of four digits in front can be read in one way only, whatever the others look like. */
    private LocalDate day(String text) {
        LocalDate day = mapping.order().day(text);
        return day == null && mapping.order() != DateOrder.YEAR_MONTH_DAY ? DateOrder.YEAR_MONTH_DAY.day(text) : day;
    }

    private Map<String, String> told(Row row) {
        Map<String, String> told = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String name = i < header.size() && !header.get(i).isBlank() ? header.get(i).strip() : String.valueOf(i + 1);
            if (!row.cells().get(i).isBlank()) {
                told.merge(name, row.cells().get(i), (one, two) -> one + "\n" + two);
            }
        }
        return told;
    }

    private String cell(Row row, Column meaning) {
        Integer place = places.get(meaning);
        return place == null ? "" : row.cell(place);
    }

    private String text(Row row, Column meaning) {
        return Fields.orNull(cell(row, meaning));
    }

    private void endStatement() {
        if (draft != null) {
            balances.opening().ifPresent(told -> draft.balance(Kind.OPENING, told.day(), told.amount(), draft.currency()));
            balances.closing().ifPresent(told -> draft.balance(Kind.CLOSING, told.day(), told.amount(), draft.currency()));
            draft.end();
        }
        draft = null;
    }

    /** @throws UnreadableFileException where no row stood below the headings */
    void finish() {
        release();
        endStatement();
        if (!found) {
            throw UnreadableFileException.whole(Unreadable.NO_STATEMENT, null);
        }
    }
}
