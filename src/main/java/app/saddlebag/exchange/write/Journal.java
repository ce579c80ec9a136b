package app.saddlebag.exchange.write;

import app.saddlebag.exchange.write.JournalEntry.Posting;
import app.saddlebag.model.Money;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A journal of double entries. Of everything, each account ends at what its bank says of it: what rows do not explain was there
 * before them, or, of what has a price, is gain and loss. Rows are walked through twice, as that has to be known first.
 */
final class Journal implements RowWriter {

    private final JournalDialect dialect;

    Journal(JournalDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Written write(Content content, OutputStream out, Progress progress) throws IOException {
        JournalNames names = new JournalNames(content, dialect);
        for (int i = 0; i < content.rows().size(); i++) {
            names.see(content.rows().row(i));
        }
        Balances balances = new Balances();
        new JournalEntries(content, names, new Written.Count(_ -> progress.rows(0))).eachPostings(balances::add);
        List<JournalEntry> openings = content.whole() ? openings(content, names, balances) : List.of();
        openings.forEach(opening -> balances.seen(opening.day()));

        Written.Count count = new Written.Count(progress);
        Writer journal = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        dialect.begin(journal, balances.first == null ? content.made().toLocalDate() : balances.first, names.all());
        for (JournalEntry opening : openings) {
            dialect.entry(journal, opening);
        }
        new JournalEntries(content, names, count).each(entry -> dialect.entry(journal, entry));
        journal.flush();
        return count.done();
    }

    /** What entries come to, and when they begin. */
    private static final class Balances {

        private final Map<String, Map<String, BigDecimal>> sums = new HashMap<>();
        private final Map<String, LocalDate> firsts = new HashMap<>();
        private LocalDate first;

        void add(LocalDate day, List<Posting> postings) {
            for (Posting posting : postings) {
                sums.computeIfAbsent(posting.account(), _ -> new HashMap<>()).merge(posting.currency(), posting.amount(), BigDecimal::add);
                firsts.merge(posting.account(), day, (one, other) -> one.isBefore(other) ? one : other);
            }
            seen(day);
        }

        void seen(LocalDate day) {
            if (first == null || day.isBefore(first)) {
                first = day;
            }
        }

        BigDecimal of(String account, String currency) {
            return sums.getOrDefault(account, Map.of()).getOrDefault(currency, BigDecimal.ZERO);
        }
    }

    private static List<JournalEntry> openings(Content content, JournalNames names, Balances balances) {
        List<JournalEntry> openings = new ArrayList<>();
        for (int a = 0; a < content.accounts().size(); a++) {
            WrittenAccount account = content.accounts().get(a);
            if (account.worth() != null && account.countedAs() == a) {
                Money own = withoutParts(content, a);
                String name = names.product(a);
                BigDecimal missing = own.amount().subtract(balances.of(name, own.currency()));
                if (missing.signum() != 0) {
                    boolean priced = StatementRows.hasPrice(account.key().kind());
                    String from = names.used(priced ? JournalNames.GAINS : JournalNames.OPENING);
                    LocalDate day = priced ? account.asOf() : balances.firsts.getOrDefault(name, account.asOf());
                    openings.add(new JournalEntry(day, null, "", from.substring(from.indexOf(':') + 1) + " - " + account.title(), List.of(), Set.of(),
                            List.of(new Posting(name, missing, own.currency()), new Posting(from, missing.negate(), own.currency()))));
                }
            }
        }
        return openings;
    }

    /** What lies in a portfolio has accounts of its own below it. */
    private static Money withoutParts(Content content, int portfolio) {
        Money worth = content.accounts().get(portfolio).worth();
        BigDecimal own = worth.amount();
        for (WrittenAccount part : content.accounts()) {
            if (part.within() == portfolio && part.worth() != null && part.worth().currency().equals(worth.currency())) {
                own = own.subtract(part.worth().amount());
            }
        }
        return new Money(own, worth.currency());
    }
}
