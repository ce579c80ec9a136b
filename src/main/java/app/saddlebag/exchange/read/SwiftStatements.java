package app.saddlebag.exchange.read;

import app.saddlebag.exchange.read.SwiftFields.Field;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.RemarkKind;
import app.saddlebag.exchange.statement.SourceFormat;
import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.exchange.statement.StatementBalance.Kind;
import app.saddlebag.exchange.statement.StatementSink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes statements of the fields of MT940 and MT942. Each message is a statement, also where a bank splits a day into pages:
 * their intermediate balances open and close them.
 */
final class SwiftStatements {

    private static final Pattern BALANCE = Pattern.compile("([CD])(\\d{6})([A-Z]{3})?([\\d.,]{1,20})\\s*");
    private static final Pattern TOTAL = Pattern.compile("(\\d{1,9})([A-Z]{3})([\\d.,]{1,20})\\s*");
    private static final Pattern FLOOR = Pattern.compile("([A-Z]{3})[CD]?[\\d.,]*\\s*");

    /** An IBAN of a euro country ends in a digit; some banks put the currency behind it. */
    private static final Pattern WITH_CURRENCY = Pattern.compile("^([A-Z]{2}\\d{2}[A-Z0-9]{10,29}\\d) ?/?[A-Z]{3}$");

    private final Recognition recognition;
    private final StatementSink sink;
    private StatementDraft draft;
    private SwiftMovement movement;
    private boolean opened;
    private boolean closed;
    private int openedLine;
    private long[] counts = new long[2];
    private BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO};
    private boolean substance;
    private boolean found;

    SwiftStatements(Recognition recognition, StatementSink sink) {
        this.recognition = recognition;
        this.sink = sink;
    }

    void take(Field field) {
        String text = field.text().strip();
        switch (field.tag()) {
            case SwiftFields.END -> endStatement();
            case "20" -> {
                endStatement();
                draft(field).id(text);
            }
            case "25", "25P" -> account(field, text);
            case "28", "28C" -> draft(field).id(text);
            case "60F", "60M" -> opening(field, text);
            case "61" -> {
                tellMovement();
                movement(field);
            }
            case "86" -> {
                if (movement != null) {
                    movement.details(field.text());
                    tellMovement();
                }
            }
            case "NS" -> {
                if (movement != null) {
                    movement.ownFields(field.text());
                    tellMovement();
                }
            }
            case "62F", "62M" -> {
                closed = true;
                balance(field, Kind.CLOSING, text);
            }
            case "64" -> balance(field, Kind.AVAILABLE, text);
            case "65", "65F" -> balance(field, Kind.FORWARD, text);
            case "34F" -> floor(field, text);
            case "90C", "90D" -> total(field, text);
            case "13", "13C", "13D", "21", "940", "942" -> draft(field);
            default -> draft(field).remark(field.line(), RemarkKind.UNKNOWN_RECORD, ":" + field.tag() + ":" + text);
        }
    }

    private StatementDraft draft(Field field) {
        if (draft == null) {
            draft = new StatementDraft(recognition.format(), recognition.version(), field.line(), sink);
        }
        return draft;
    }

    private void account(Field field, String text) {
        StatementDraft target = draft(field);
        if (target.account() != StatementAccount.UNKNOWN) {
            target.remark(field.line(), RemarkKind.UNKNOWN_RECORD, ":" + field.tag() + ":" + text);
            return;
        }
        String line = text.lines().findFirst().orElse("").strip();
        String iban = Fields.iban(WITH_CURRENCY.matcher(line).replaceFirst("$1"));
        int stroke = line.indexOf('/');
        boolean bank = iban == null && stroke > 0;
        target.account(new StatementAccount(iban, iban != null || line.isEmpty() ? null : bank ? line.substring(stroke + 1) : line,
                bank ? line.substring(0, stroke) : null, null, null, null, null));
        substance |= !line.isEmpty();
    }

    private void opening(Field field, String text) {
        if (opened) {
            StatementAccount same = draft.account();
            endStatement();
            draft(field).account(same);
        }
        opened = true;
        openedLine = field.line();
        balance(field, Kind.OPENING, text);
    }

    private void balance(Field field, Kind kind, String text) {
        tellMovement();
        StatementDraft target = draft(field);
        Matcher told = BALANCE.matcher(text.lines().findFirst().orElse(""));
        LocalDate day = told.matches() ? SwiftMovement.day(told.group(2)) : null;
        BigDecimal amount = day == null ? null : Fields.number(told.group(4));
        if (amount == null) {
            target.remark(field.line(), RemarkKind.NO_BALANCE, text);
            return;
        }
        substance = true;
        String currency = told.group(3) == null ? target.currency() : told.group(3);
        if (target.currency() == null) {
            target.currency(currency);
        }
        target.balance(kind, day, told.group(1).equals("D") ? amount.negate() : amount, currency);
    }

    private void floor(Field field, String text) {
        Matcher told = FLOOR.matcher(text);
        if (told.matches() && draft(field).currency() == null) {
            draft.currency(told.group(1));
        }
    }

    private void movement(Field field) {
        StatementDraft target = draft(field);
        movement = SwiftMovement.of(field, target);
        substance = true;
    }

    private void tellMovement() {
        if (movement != null) {
            Entry entry = movement.entry(draft.entryCurrency());
            int side = entry.amount().amount().signum() < 0 ? 1 : 0;
            counts[side]++;
            sums[side] = sums[side].add(entry.amount().amount().abs());
            draft.entry(entry);
        }
        movement = null;
    }

    /** The message's own count and sum, of one direction. */
    private void total(Field field, String text) {
        tellMovement();
        Matcher told = TOTAL.matcher(text);
        int side = field.tag().equals("90D") ? 1 : 0;
        BigDecimal sum = told.matches() ? Fields.number(told.group(3)) : null;
        if (sum == null) {
            draft(field).remark(field.line(), RemarkKind.UNKNOWN_RECORD, ":" + field.tag() + ":" + text);
        } else if (Long.parseLong(told.group(1)) != counts[side] || sum.compareTo(sums[side]) != 0) {
            draft(field).remark(field.line(), RemarkKind.TOTALS_DIFFER, told.group(1) + " × " + sum.toPlainString(),
                    counts[side] + " × " + sums[side].toPlainString());
        }
    }

    private void endStatement() {
        if (draft != null) {
            tellMovement();
            if (opened && !closed && recognition.format() == SourceFormat.MT940) {
                draft.remark(openedLine, RemarkKind.CUT_SHORT);
            }
            if (substance) {
                draft.end();
                found = true;
            }
        }
        draft = null;
        opened = false;
        closed = false;
        substance = false;
        counts = new long[2];
        sums = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
    }

    /** @throws UnreadableFileException where no field told an account, a balance or a movement */
    void finish() {
        endStatement();
        if (!found) {
            throw UnreadableFileException.whole(Unreadable.NO_STATEMENT, null);
        }
    }
}
