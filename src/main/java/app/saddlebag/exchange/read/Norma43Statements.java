package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.Counterparty;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Original;
import app.saddlebag.exchange.statement.RemarkKind;
import app.saddlebag.exchange.statement.SourceFormat;
import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.exchange.statement.StatementBalance.Kind;
import app.saddlebag.exchange.statement.StatementSink;
import app.saddlebag.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes statements of the records of Norma 43, and holds its own counts and sums against what it tells. */
final class Norma43Statements {

    /** The standard has five complements; a file that tells more is not cut, but not endless either. */
    private static final int MAX_COMPLEMENTS = 100;

    private final StatementSink sink;
    private StatementDraft draft;
    private Norma43Record movement;
    private final List<Norma43Record> complements = new ArrayList<>();
    private LocalDate to;
    private boolean closed;
    private boolean complete;
    private long records;
    private long[] counts = new long[2];
    private BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO};

    Norma43Statements(StatementSink sink) {
        this.sink = sink;
    }

    void take(Norma43Record record) {
        String code = record.code();
        if (draft == null && !code.equals("11")) {
            throw UnreadableFileException.at(record.line(), Unreadable.BAD_FIELD, "11", record.text());
        }
        switch (code) {
            case "11" -> begin(record);
            case "22" -> {
                tellMovement();
                movement = record;
            }
            case "23", "24" -> {
                if (complements.size() >= MAX_COMPLEMENTS) {
                    throw UnreadableFileException.at(record.line(), Unreadable.TOO_LONG);
                }
                complements.add(record);
            }
            case "33" -> close(record);
            case "88" -> {
                complete = true;
                if (record.count(21, 26) != records) {
                    draft.remark(record.line(), RemarkKind.TOTALS_DIFFER, record.columns(21, 26).strip(), String.valueOf(records));
                }
            }
            default -> draft.remark(record.line(), RemarkKind.UNKNOWN_RECORD, record.text());
        }
        records++;
    }

    private void begin(Norma43Record record) {
        end(record.line());
        draft = new StatementDraft(SourceFormat.NORMA_43, null, record.line(), sink);
        String bank = record.columns(3, 6);
        String branch = record.columns(7, 10);
        String number = record.columns(11, 20);
        String iban = SpanishAccount.iban(bank, branch, number);
        draft.account(new StatementAccount(iban, number.strip(), bank.strip(), branch.strip(), Fields.orNull(record.columns(52, 77)), null, null));
        draft.currency(record.currency(48));
        draft.from(record.day(21));
        to = record.day(27);
        draft.to(to);
        balance(record, Kind.OPENING, record.day(21), 33);
    }

    private void balance(Norma43Record record, Kind kind, LocalDate day, int key) {
        BigDecimal amount = record.signed(key, key + 1);
        if (amount == null) {
            draft.remark(record.line(), RemarkKind.NO_BALANCE, record.columns(key, key + 14));
        } else {
            draft.balance(kind, day, amount, draft.currency());
        }
    }

    private void tellMovement() {
        if (movement != null) {
            LocalDate booked = movement.day(11);
            BigDecimal amount = movement.signed(28, 29);
            if (booked == null) {
                draft.remark(movement.line(), RemarkKind.NO_DAY, movement.columns(11, 16));
            } else if (amount == null) {
                draft.remark(movement.line(), RemarkKind.NO_AMOUNT, movement.columns(28, 42));
            } else {
                int side = amount.signum() < 0 ? 0 : 1;
                counts[side]++;
                sums[side] = sums[side].add(amount.abs());
                draft.entry(entry(booked, amount));
            }
        }
        movement = null;
        complements.clear();
    }

    private Entry entry(LocalDate booked, BigDecimal amount) {
        StringBuilder text = new StringBuilder();
        Original original = null;
        Entry.Builder entry = Entry.on(booked, amount, draft.entryCurrency()).told("22", movement.text());
        for (Norma43Record complement : complements) {
            if (complement.code().equals("23")) {
                // Two fields of 38 columns, which a word may cross.
                text.append(complement.columns(5, 80));
            } else if (complement.amount(8) != null) {
                BigDecimal before = complement.amount(8);
                original = new Original(new Money(amount.signum() < 0 ? before.negate() : before, complement.currency(5)), null);
            }
            entry.told(complement.columns(1, 4), complement.text());
        }
        String first = said(movement.columns(53, 64));
        String second = said(movement.columns(65, 80));
        String described = Fields.oneLine(text.toString());
        return entry.line(movement.line()).valueDate(movement.day(17)).description(described.isEmpty() ? Fields.joined(first, second) : described)
                .counterparty(Counterparty.NONE).reference(second == null ? first : second).kind(movement.columns(23, 24)).original(original)
                .build();
    }

    /** Zeros fill what is not told. */
    private static String said(String reference) {
        String plain = reference.strip();
        return plain.matches("0*") ? null : plain;
    }

    private void close(Norma43Record record) {
        tellMovement();
        closed = true;
        total(record, 0, 21);
        total(record, 1, 40);
        balance(record, Kind.CLOSING, to, 59);
    }

    private void total(Norma43Record record, int side, int from) {
        BigDecimal sum = record.amount(from + 5);
        if (record.count(from, from + 4) != counts[side] || sum == null || sum.compareTo(sums[side]) != 0) {
            draft.remark(record.line(), RemarkKind.TOTALS_DIFFER, record.count(from, from + 4) + " × " + sum, counts[side] + " × " + sums[side]);
        }
    }

    private void end(int line) {
        if (draft == null) {
            return;
        }
        if (!closed) {
            throw UnreadableFileException.at(line, Unreadable.MISSING, "33");
        }
        draft.end();
        draft = null;
        closed = false;
        counts = new long[2];
        sums = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
    }

    /** @throws UnreadableFileException where the last account's totals are missing */
    void finish(int line) {
        if (draft == null) {
            throw UnreadableFileException.whole(Unreadable.NO_STATEMENT, null);
        }
        if (!closed) {
            throw UnreadableFileException.at(line, Unreadable.CUT_SHORT);
        }
        if (!complete) {
            draft.remark(line, RemarkKind.CUT_SHORT);
        }
        end(line);
    }
}
