package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.RemarkKind;
import app.saddlebag.exchange.statement.SourceFormat;
import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.exchange.statement.StatementSink;
import java.util.Locale;
import java.util.Set;

/** Makes statements of the lines of QIF: sections that begin with an exclamation mark, records that end with a caret. */
final class QifStatements {

    /** Sections that list movements of an account; all others list what a program knows besides. */
    private static final Set<String> MOVEMENTS = Set.of("bank", "cash", "ccard", "oth a", "oth l", "invst", "port");

    private final StatementSink sink;
    private final QifMovements movements;
    private final boolean orderOpen;
    private final DateOrder order;
    private StatementDraft draft;
    private StatementAccount account = StatementAccount.UNKNOWN;
    private QifRecord record = new QifRecord();
    private boolean inAccounts;
    private boolean found;

    QifStatements(StatementSink sink, DateOrder order, boolean orderOpen, DecimalSign decimals) {
        this.sink = sink;
        this.order = order;
        this.orderOpen = orderOpen;
        this.movements = new QifMovements(order, decimals);
    }

    void take(String written, int line) {
        String text = written.strip();
        if (text.isEmpty()) {
            return;
        }
        char code = text.charAt(0);
        if (code == '!') {
            section(text.substring(1).strip(), line);
        } else if (code == '^') {
            endRecord();
        } else {
            record.put(code, text.substring(1).strip(), line);
        }
    }

    private void section(String name, int line) {
        String lower = name.toLowerCase(Locale.ROOT);
        record = new QifRecord();
        if (lower.startsWith("option:") || lower.startsWith("clear:")) {
            return;
        }
        endStatement();
        inAccounts = lower.startsWith("account");
        String type = lower.startsWith("type:") ? lower.substring(5).strip() : "";
        if (MOVEMENTS.contains(type)) {
            found = true;
            draft = new StatementDraft(SourceFormat.QIF, null, line, sink);
            draft.account(account.kind() == null ? new StatementAccount(account.iban(), account.number(), null, null, null,
                    name.substring(5).strip(), account.name()) : account);
            if (orderOpen) {
                draft.remark(line, RemarkKind.DAY_ORDER_GUESSED, order.shown());
            }
        } else if (!inAccounts) {
            account = StatementAccount.UNKNOWN;
        }
    }

    private void endRecord() {
        if (inAccounts) {
            String name = record.get('N');
            String iban = Fields.iban(name);
            account = new StatementAccount(iban, null, null, null, null, Fields.orNull(record.get('T')), iban == null ? Fields.orNull(name) : null);
        } else if (draft != null && !record.isEmpty()) {
            movements.tell(record, draft);
        }
        record = new QifRecord();
    }

    private void endStatement() {
        if (draft != null) {
            draft.end();
        }
        draft = null;
    }

    /** @throws UnreadableFileException where no section listed movements */
    void finish(int line) {
        if (draft != null && !record.isEmpty()) {
            draft.remark(line, RemarkKind.UNFINISHED); // what was cut off may be the end of its amount
        }
        endStatement();
        if (!found) {
            throw UnreadableFileException.whole(Unreadable.NO_STATEMENT, null);
        }
    }
}
