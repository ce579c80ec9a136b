package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Remark;
import app.saddlebag.exchange.statement.RemarkKind;
import app.saddlebag.exchange.statement.SourceFormat;
import app.saddlebag.exchange.statement.Statement;
import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.exchange.statement.StatementBalance;
import app.saddlebag.exchange.statement.StatementSink;
import app.saddlebag.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A statement while its reader gathers it: passes entries on, counts and adds them, keeps what is told around them. */
final class StatementDraft {

    /** Whoever reads this many knows that the file is not what it seems. */
    private static final int MAX_REMARKS = 200;
    /** What stands for bytes that the character set does not have. */
    private static final char REPLACEMENT = '\uFFFD';
    private static final int MAX_BALANCES = 1000;

    private final SourceFormat format;
    private final String version;
    private final int line;
    private final StatementSink sink;
    private final List<StatementBalance> balances = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private String id;
    private StatementAccount account = StatementAccount.UNKNOWN;
    private String currency;
    private LocalDate from;
    private LocalDate to;
    private long count;
    private BigDecimal booked = BigDecimal.ZERO;
    private boolean begun;
    private boolean replaced;

    StatementDraft(SourceFormat format, String version, int line, StatementSink sink) {
        this.format = format;
        this.version = version;
        this.line = line;
        this.sink = sink;
    }

    void id(String value) {
        id = value;
    }

    void account(StatementAccount value) {
        account = value;
    }

    StatementAccount account() {
        return account;
    }

    void currency(String value) {
        currency = value == null || value.isBlank() ? currency : value;
    }

    /** Nullable. */
    String currency() {
        return currency;
    }

    void from(LocalDate day) {
        from = day;
    }

    void to(LocalDate day) {
        to = day;
    }

    void balance(StatementBalance.Kind kind, LocalDate day, BigDecimal amount, String in) {
        if (balances.size() < MAX_BALANCES) {
            balances.add(new StatementBalance(kind, day, new Money(amount, in == null ? Entry.UNTOLD : in)));
        }
    }

    void remark(int at, RemarkKind kind, String... arguments) {
        if (remarks.size() < MAX_REMARKS) {
            remarks.add(Remark.of(at, kind, arguments));
        } else if (remarks.size() == MAX_REMARKS) {
            remarks.add(Remark.of(at, RemarkKind.MORE));
        }
    }

    long count() {
        return count;
    }

    BigDecimal booked() {
        return booked;
    }

    /** In the statement's currency, or the mark for none. */
    String entryCurrency() {
        return currency == null ? Entry.UNTOLD : currency;
    }

    void entry(Entry entry) {
        begin();
        count++;
        if (entry.status() == Entry.Status.BOOKED && entry.amount().currency().equals(entryCurrency())) {
            booked = booked.add(entry.amount().amount());
        }
        if (!replaced && entry.description().indexOf(REPLACEMENT) >= 0) {
            replaced = true;
            remark(entry.line(), RemarkKind.WRONG_CHARACTERS);
        }
        sink.entry(entry);
    }

    void end() {
        begin();
        sink.end(whole());
    }

    private void begin() {
        if (!begun) {
            begun = true;
            sink.begin(whole());
        }
    }

    private Statement whole() {
        return new Statement(format, version, line, id, account, currency, from, to, balances, count, booked, remarks);
    }
}
