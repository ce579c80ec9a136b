package app.saddlebag.exchange.write;

import app.saddlebag.exchange.write.JournalEntry.Posting;
import app.saddlebag.exchange.write.JournalEntry.Price;
import app.saddlebag.exchange.write.Rows.Tie;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes double entries of rows, the oldest first: of two rows that are one event a single entry, and of what is told twice the row
 * that counts.
 */
final class JournalEntries {

    private final Content content;
    private final Rows rows;
    private final JournalNames names;
    private final Written.Count count;

    /** Where entries go. */
    interface Sink {

        void take(JournalEntry entry) throws IOException;
    }

    /** Where the postings of a day's entry go, for who wants to know no more of it. */
    interface Postings {

        void take(LocalDate day, List<Posting> postings) throws IOException;
    }

    /** An event before anything is said of it but what it adds to accounts. */
    private interface Events {

        /** @param other the other row of the event; null where there is one alone */
        void take(WrittenRow row, WrittenRow other, List<Posting> postings) throws IOException;
    }

    JournalEntries(Content content, JournalNames names, Written.Count count) {
        this.content = content;
        this.rows = content.rows();
        this.names = names;
        this.count = count;
    }

    void each(Sink sink) throws IOException {
        events((row, other, postings) -> sink.take(entry(row, other, postings)));
    }

    void eachPostings(Postings sink) throws IOException {
        events((row, _, postings) -> sink.take(row.fact().day(), postings));
    }

    private void events(Events sink) throws IOException {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.isVanished(i)) {
                count.note(Remark.VANISHED_LEFT_OUT);
                continue;
            }
            WrittenRow row = rows.row(i);
            Tie tie = rows.tie(i);
            boolean pair = tie != null && tie.mutual() && tie.other() >= 0 && !rows.isVanished(tie.other());
            if (row.row().counting() == Counting.REPEATED && (tie == null || row.product().countedAs() != row.account())) {
                count.note(Remark.REPEATED_LEFT_OUT);
            } else if (pair && i < tie.other()) {
                count.row(); // with the older of the two
            } else {
                WrittenRow other = pair ? rows.row(tie.other()) : null;
                List<Posting> postings = pair ? both(row, other, tie) : alone(row, tie);
                count.row();
                if (!postings.isEmpty()) {
                    sink.take(row, other, postings);
                }
            }
        }
    }

    private List<Posting> both(WrittenRow row, WrittenRow other, Tie tie) {
        WrittenRow first = tie.first() ? row : other;
        WrittenRow second = tie.first() ? other : row;
        return switch (tie.kind()) {
            case PURCHASE, YIELD -> {
                count.note(Remark.REPEATED_LEFT_OUT);
                WrittenRow named = first.categories().isEmpty() ? second : first;
                yield List.of(own(first), against(first, names.category(named.categories(), first.fact().amount().signum())));
            }
            case TRANSFER, SETTLEMENT -> between(first, second, JournalNames.FEES);
            case TRADE -> between(first, second, JournalNames.FEES);
            case INSTALMENT -> between(first, second, names.category(first));
            case SHARED_PRODUCT -> throw new IllegalStateException("ties no rows");
        };
    }

    /** @param rest what takes the difference */
    private List<Posting> between(WrittenRow first, WrittenRow second, String rest) {
        Posting left = own(first);
        Posting reached = own(second);
        if (left.currency().equals(reached.currency())) {
            BigDecimal difference = left.amount().add(reached.amount()).negate();
            return difference.signum() == 0 ? List.of(left, reached)
                    : List.of(left, reached, new Posting(names.used(rest), difference, left.currency()));
        }
        if (left.amount().signum() * reached.amount().signum() < 0) {
            return List.of(new Posting(left.account(), left.amount(), left.currency(), new Price(reached.amount().abs(), reached.currency())), reached);
        }
        return List.of(left, against(first, names.used(JournalNames.TRANSFERS)), reached, against(second, JournalNames.TRANSFERS));
    }

    private List<Posting> alone(WrittenRow row, Tie tie) {
        if (paysACard(row, tie)) {
            // A card's month, paid by the account; the card itself does not show it.
            return List.of(own(row), against(row, names.product(counted(tie.otherAccount()))));
        }
        boolean toldElsewhere = tie != null && tie.kind() == Kind.PURCHASE;
        if (row.row().counting() == Counting.COUNTED || row.row().counting() == Counting.REPEATED && toldElsewhere) {
            Posting own = own(row);
            return own.amount().signum() == 0 && row.fact().amount().signum() != 0
                    ? List.of(new Posting(names.used(JournalNames.TRANSFERS), row.fact().amount(), own.currency()), against(row, names.category(row)))
                    : List.of(own, new Posting(names.category(row), own.amount().negate(), own.currency()));
        }
        Posting own = own(row);
        return own.amount().signum() == 0 ? List.of()
                : List.of(own, new Posting(names.used(JournalNames.TRANSFERS), own.amount().negate(), own.currency()));
    }

    private boolean paysACard(WrittenRow row, Tie tie) {
        return content.whole() && tie != null && tie.kind() == Kind.SETTLEMENT && tie.first() && !tie.mutual() && tie.otherAccount() >= 0
                && counted(tie.otherAccount()) != counted(row.account());
    }

    /** What a row adds to its own product: of what has a price, what was bought or sold adds what it cost, and what it pays nothing. */
    private Posting own(WrittenRow row) {
        Transaction fact = row.fact();
        BigDecimal amount = fact.amount();
        if (row.product().key().kind() == ProductKind.INVESTMENT) {
            boolean trade = fact.trade() != null && fact.trade().units() != null && fact.trade().units().signum() != 0;
            amount = trade ? amount.negate() : BigDecimal.ZERO;
        }
        return new Posting(names.product(counted(row.account())), amount, currency(row));
    }

    private int counted(int account) {
        return content.accounts().get(account).countedAs();
    }

    private static Posting against(WrittenRow row, String account) {
        return new Posting(account, row.fact().amount().negate(), currency(row));
    }

    private static String currency(WrittenRow row) {
        return row.currency() == null ? StatementRows.NO_CURRENCY : row.currency();
    }

    private static JournalEntry entry(WrittenRow row, WrittenRow other, List<Posting> postings) {
        List<String> notes = new ArrayList<>();
        Set<String> tags = new TreeSet<>(row.own().tags());
        note(notes, row.own().note());
        String payee = PlainText.line(row.fact().shop());
        if (other != null) {
            note(notes, other.own().note());
            note(notes, other.fact().description());
            note(notes, code(other));
            tags.addAll(other.own().tags());
            payee = payee.isEmpty() ? PlainText.line(other.fact().shop()) : payee;
        }
        return new JournalEntry(row.fact().day(), code(row), payee, PlainText.line(row.fact().description()), notes, tags, postings);
    }

    private static void note(List<String> notes, String text) {
        if (!PlainText.line(text).isEmpty()) {
            notes.add(text);
        }
    }

    private static String code(WrittenRow row) {
        String code = Reference.of(row.fact().id(), 64);
        for (int i = 0; i < code.length(); i++) {
            if (!isPlain(code.charAt(i))) {
                return Reference.digest(row.fact().id());
            }
        }
        return code;
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }
}
