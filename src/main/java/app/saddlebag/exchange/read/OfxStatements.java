package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.RemarkKind;
import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.exchange.statement.StatementBalance.Kind;
import app.saddlebag.exchange.statement.StatementSink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Makes statements of the elements of OFX, whichever form told them (OFX 2.2, chapters 11 and 13). */
final class OfxStatements implements OfxEvents {

    private static final Set<String> STATEMENTS = Set.of("STMTRS", "CCSTMTRS", "INVSTMTRS", "LOANSTMTRS");
    /** Aggregates whose elements mean something together; all others are seen through. */
    private static final Set<String> KNOWN = Set.of("OFX", "STATUS", "STMTRS", "CCSTMTRS", "INVSTMTRS", "LOANSTMTRS",
            "BANKACCTFROM", "CCACCTFROM", "INVACCTFROM", "LOANACCTFROM", "STMTTRN", "LEDGERBAL", "AVAILBAL", "INVBAL", "INVPOSLIST",
            "INVOOLIST", "BAL", "BALLIST", "SECLISTMSGSRSV1", "INV401K", "INV401KBAL", "BANKTRANLIST", "INVTRANLIST");
    /** Parts of a movement that have names of their own for what it also has. */
    private static final Set<String> PARTS = Set.of("PAYEE", "BANKACCTTO", "CCACCTTO", "CURRENCY", "ORIGCURRENCY", "SECID");

    private final Recognition recognition;
    private final StatementSink sink;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final OfxMovements movements = new OfxMovements();
    private StatementDraft draft;
    private int recordLine = 1;
    private boolean found;
    private boolean complete;
    private String refused;
    private int refusedLine = 1;

    OfxStatements(Recognition recognition, StatementSink sink) {
        this.recognition = recognition;
        this.sink = sink;
    }

    @Override
    public void open(String name, int line) {
        boolean movement = isMovement(name);
        if (movement || KNOWN.contains(name)) {
            open.stream().filter(OfxStatements::isMovement).findFirst().ifPresent(unclosed -> close(unclosed, line));
        }
        if (STATEMENTS.contains(name)) {
            endStatement();
            draft = new StatementDraft(recognition.format(), recognition.version(), line, sink);
            found = true;
        }
        if (KNOWN.contains(name) || movement || inMovement() && PARTS.contains(name)) {
            open.push(name);
            if (!PARTS.contains(name)) {
                fields.clear();
                recordLine = line;
            }
        }
    }

    private boolean inMovement() {
        return open.stream().anyMatch(OfxStatements::isMovement);
    }

    private static boolean isMovement(String name) {
        return name.equals("STMTTRN") || OfxMovements.TRADES.contains(name);
    }

    @Override
    public void value(String name, String text, int line) {
        String in = open.isEmpty() ? "" : open.peek();
        if (name.equals("CURDEF") && draft != null) {
            draft.currency(text);
        } else if ((name.equals("DTSTART") || name.equals("DTEND")) && draft != null) {
            LocalDate day = OfxMovements.day(text);
            if (name.equals("DTSTART")) {
                draft.from(day);
            } else {
                draft.to(day);
            }
        } else {
            fields.merge(PARTS.contains(in) ? in + "." + name : name, text, (one, two) -> one + "\n" + two);
        }
    }

    @Override
    public void close(String name, int line) {
        if (!open.contains(name)) {
            return;
        }
        String closed;
        do {
            closed = open.pop();
            end(closed, line);
        } while (!closed.equals(name));
    }

    private void end(String name, int line) {
        switch (name) {
            case "OFX" -> complete = true;
            case "STATUS" -> status();
            case "STMTRS", "CCSTMTRS", "INVSTMTRS", "LOANSTMTRS" -> endStatement();
            case "BANKACCTFROM", "CCACCTFROM", "INVACCTFROM", "LOANACCTFROM" -> account(name);
            case "LEDGERBAL" -> balance(Kind.CLOSING, "BALAMT", line);
            case "AVAILBAL" -> balance(Kind.AVAILABLE, "BALAMT", line);
            case "INVBAL" -> balance(Kind.AVAILABLE, "AVAILCASH", line);
            default -> {
                if (draft != null && isMovement(name)) {
                    movements.tell(name, fields, recordLine, draft);
                }
            }
        }
        if (!PARTS.contains(name)) {
            fields.clear();
        }
    }

    private void status() {
        if (fields.getOrDefault("SEVERITY", "").equals("ERROR") && refused == null) {
            refused = fields.getOrDefault("MESSAGE", fields.getOrDefault("CODE", "ERROR"));
            refusedLine = recordLine;
        }
    }

    /** Only the one a statement is of: lists of accounts name accounts without telling anything of them. */
    private void account(String name) {
        if (draft == null || draft.count() > 0 || draft.account() != StatementAccount.UNKNOWN) {
            return;
        }
        String number = fields.getOrDefault("ACCTID", fields.get("LOANACCTID"));
        String iban = Fields.iban(number);
        draft.account(new StatementAccount(iban, iban == null ? number : null, fields.getOrDefault("BANKID", fields.get("BROKERID")),
                fields.get("BRANCHID"), null, fields.getOrDefault("ACCTTYPE", switch (name) {
                    case "CCACCTFROM" -> "CREDITCARD";
                    case "INVACCTFROM" -> "INVESTMENT";
                    case "LOANACCTFROM" -> "LOAN";
                    default -> null;
                }), null));
    }

    private void balance(Kind kind, String field, int line) {
        String told = fields.get(field);
        if (draft == null || told == null) {
            return;
        }
        BigDecimal amount = Fields.number(told);
        if (amount == null) {
            draft.remark(line, RemarkKind.NO_BALANCE, told);
        } else {
            draft.balance(kind, OfxMovements.day(fields.get("DTASOF")), amount, draft.currency());
        }
    }

    private void endStatement() {
        if (draft != null) {
            draft.end();
        }
        draft = null;
    }

    /**
     * The file has ended.
     *
     * @throws UnreadableFileException where it ended too early or held no statement
     */
    void finish(int line) {
        if (!complete) {
            throw UnreadableFileException.at(line, Unreadable.CUT_SHORT);
        }
        if (!found && refused != null) {
            throw UnreadableFileException.at(refusedLine, Unreadable.BANK_REFUSED, refused);
        }
        if (!found) {
            throw UnreadableFileException.whole(Unreadable.NO_STATEMENT, null);
        }
    }
}
