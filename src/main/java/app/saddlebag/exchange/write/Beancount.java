package app.saddlebag.exchange.write;

import app.saddlebag.exchange.write.JournalEntry.Posting;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** As beancount reads it: texts in quotes, accounts opened before they are used, names of letters, digits and hyphens. */
final class Beancount implements JournalDialect {

    private static final Pattern COMMODITY = Pattern.compile("[A-Z][A-Z0-9]{1,23}");

    @Override
    public String part(String name) {
        StringBuilder part = new StringBuilder();
        PlainText.line(name).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                part.appendCodePoint(part.isEmpty() ? Character.toUpperCase(c) : c);
            } else if (!part.isEmpty() && part.charAt(part.length() - 1) != '-') {
                part.append('-');
            }
        });
        while (!part.isEmpty() && part.charAt(part.length() - 1) == '-') {
            part.setLength(part.length() - 1);
        }
        return part.isEmpty() ? "X" : part.toString();
    }

    @Override
    public String commodity(String currency) {
        if (isCode(currency) || COMMODITY.matcher(currency).matches()) {
            return currency;
        }
        String upper = currency.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return COMMODITY.matcher(upper).matches() ? upper : StatementRows.NO_CURRENCY;
    }

    /** Whether it is one of ISO, as nearly all are: without the cost of an expression for each posting. */
    private static boolean isCode(String currency) {
        return currency.length() == 3 && isCapital(currency.charAt(0)) && isCapital(currency.charAt(1)) && isCapital(currency.charAt(2));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public void begin(Appendable out, LocalDate from, Collection<Named> accounts) throws IOException {
        out.append("option \"title\" \"Saddlebag\"\n\n");
        for (Named named : accounts) {
            out.append(from.toString()).append(" open ").append(named.account()).append('\n');
            if (named.number() != null) {
                metadata(out, "number", named.number());
            }
        }
        out.append('\n');
    }

    @Override
    public void entry(Appendable out, JournalEntry entry) throws IOException {
        out.append(entry.day().toString()).append(" * ");
        if (!entry.payee().isEmpty() && !entry.payee().equals(entry.text())) {
            out.append(quoted(entry.payee())).append(' ');
        }
        out.append(quoted(entry.text()));
        for (String tag : entry.tags().isEmpty() ? List.<String>of() : entry.tags().stream().sorted().toList()) {
            String word = tag.replaceAll("[^A-Za-z0-9_/.-]", "-");
            out.append(" #").append(word.isEmpty() ? "-" : word);
        }
        out.append('\n');
        if (entry.code() != null) {
            metadata(out, "id", entry.code());
        }
        for (int i = 0; i < entry.notes().size(); i++) {
            metadata(out, i == 0 ? "note" : "note" + (i + 1), entry.notes().get(i));
        }
        for (Posting posting : entry.postings()) {
            out.append("  ").append(posting.account()).append("  ").append(posting.amount().toPlainString()).append(' ')
                    .append(commodity(posting.currency()));
            if (posting.price() != null) {
                out.append(" @@ ").append(posting.price().amount().toPlainString()).append(' ').append(commodity(posting.price().currency()));
            }
            out.append('\n');
        }
        out.append('\n');
    }

    private static void metadata(Appendable out, String key, String value) throws IOException {
        out.append("  ").append(key).append(": ").append(quoted(value)).append('\n');
    }

    private static String quoted(String text) {
        return '"' + PlainText.line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
