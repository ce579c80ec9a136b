package app.saddlebag.exchange.write;

import app.saddlebag.exchange.write.JournalEntry.Posting;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/** As hledger and ledger read it. Both take an event's code in brackets, and whatever follows is text up to a semicolon. */
enum PlainJournal implements JournalDialect {
    HLEDGER("decimal-mark .\n", "  ; ") {
        @Override
        String tags(Set<String> tags) {
            StringBuilder line = new StringBuilder();
            for (String tag : tags.stream().sorted().toList()) {
                String word = word(tag);
                line.append(line.isEmpty() ? "" : ", ").append(MEANT_OTHERWISE.contains(word) ? "tag-" : "").append(word).append(':');
            }
            return line.toString();
        }
    },
    LEDGER("", "\n    note ") {
        @Override
        String tags(Set<String> tags) {
            return ":" + String.join(":", tags.stream().sorted().map(PlainJournal::word).toList()) + ":";
        }
    };

    /** Tags by which hledger dates postings and sorts accounts. */
    private static final Set<String> MEANT_OTHERWISE = Set.of("date", "date2", "type");
    private static final String INDENT = "    ";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]{1,20}");

    private final String header;
    private final String remark;

    /** @param remark what stands between an account and what is said of it */
    PlainJournal(String header, String remark) {
        this.header = header;
        this.remark = remark;
    }

    abstract String tags(Set<String> tags);

    @Override
    public String part(String name) {
        String part = comment(name).replace(':', '-');
        return part.isEmpty() ? "-" : part;
    }

    @Override
    public String commodity(String currency) {
        if (PLAIN.matcher(currency).matches()) {
            return currency;
        }
        String quoted = PlainText.line(currency).replace("\"", "").replace(";", "").replace("@", "");
        return quoted.isEmpty() ? StatementRows.NO_CURRENCY : '"' + quoted + '"';
    }

    @Override
    public void begin(Appendable out, LocalDate from, Collection<Named> accounts) throws IOException {
        out.append("; Saddlebag\n").append(header).append('\n');
        for (Named named : accounts) {
            out.append("account ").append(named.account());
            if (named.number() != null) {
                out.append(remark).append(comment(named.number()).replace(':', '-'));
            }
            out.append('\n');
        }
        out.append('\n');
    }

    @Override
    public void entry(Appendable out, JournalEntry entry) throws IOException {
        out.append(entry.day().toString()).append(" * ");
        if (entry.code() != null) {
            out.append('(').append(entry.code()).append(") ");
        }
        String text = entry.text().isEmpty() || entry.text().equals(entry.payee()) ? entry.payee()
                : entry.payee().isEmpty() ? entry.text() : entry.payee() + " - " + entry.text();
        String line = comment(text).replace('|', '/');
        out.append(line.isEmpty() ? "-" : line).append('\n');
        for (String note : entry.notes()) {
            out.append(INDENT).append("; ").append(harmless(note)).append('\n');
        }
        if (!entry.tags().isEmpty()) {
            out.append(INDENT).append("; ").append(tags(entry.tags())).append('\n');
        }
        for (Posting posting : entry.postings()) {
            out.append(INDENT).append(posting.account()).append("  ").append(posting.amount().toPlainString()).append(' ')
                    .append(commodity(posting.currency()));
            if (posting.price() != null) {
                out.append(" @@ ").append(posting.price().amount().toPlainString()).append(' ').append(commodity(posting.price().currency()));
            }
            out.append('\n');
        }
        out.append('\n');
    }

    private static String comment(String text) {
        return PlainText.line(text).replace(';', ',');
    }

    /** In a comment, colons make tags and brackets dates. */
    private static String harmless(String note) {
        return comment(note).replace(':', '-').replace('[', '(').replace(']', ')');
    }

    private static String word(String tag) {
        String word = PlainText.line(tag).codePoints().map(c -> Character.isLetterOrDigit(c) ? c : '-')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return word.isEmpty() ? "-" : word;
    }
}
