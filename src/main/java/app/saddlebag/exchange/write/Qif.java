package app.saddlebag.exchange.write;

import app.saddlebag.model.Link;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * QIF: one list per product and currency, each under an {@code !Account} of its own. Days are written year first, which no
 * reader mistakes for another order; what moves between the person's own accounts names the other one.
 */
final class Qif implements RowWriter {

    @Override
    public Written write(Content content, OutputStream out, Progress progress) throws IOException {
        Written.Count count = new Written.Count(progress);
        Writer qif = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        List<StatementRows> statements = StatementRows.of(content, _ -> true, count);
        Map<WrittenAccount, String> names = names(statements);
        for (StatementRows statement : statements) {
            new Body(content, statement, names, qif).write(count);
        }
        qif.flush();
        return count.done();
    }

    /** Each product has a name that no other has. */
    private static Map<WrittenAccount, String> names(List<StatementRows> statements) {
        Map<WrittenAccount, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (StatementRows statement : statements) {
            names.computeIfAbsent(statement.product(), product -> {
                String plain = word(product.title());
                String bank = word(product.bank());
                String name = plain.isEmpty() ? "-" : plain;
                for (int i = 1; !taken.add(name); i++) {
                    name = i == 1 && !bank.isEmpty() ? plain + " - " + bank : plain + " " + i;
                }
                return name;
            });
        }
        return names;
    }

    /** Of what stands for an account or a category, where these mean something. */
    private static String word(String text) {
        return PlainText.line(text).replace('[', '(').replace(']', ')').replace(':', '-').replace('/', '-').replace('^', '-');
    }

    private record Body(Content content, StatementRows statement, Map<WrittenAccount, String> names, Writer qif) {

        void write(Written.Count count) throws IOException {
            String type = switch (statement.product().key().kind()) {
                case ACCOUNT -> "Bank";
                case CARD -> "CCard";
                case LIABILITY -> "Oth L";
                case PORTFOLIO, INVESTMENT -> "Oth A";
            };
            line("!Account");
            line("N" + name(statement.product(), statement.currency()));
            line("T" + type);
            optional('D', statement.product().number());
            line("^");
            line("!Type:" + type);
            if (statement.opening() != null) {
                line("D" + statement.from(content));
                line("T" + statement.opening().amount().toPlainString());
                line("POpening Balance");
                line("L[" + name(statement.product(), statement.currency()) + "]");
                line("^");
            }
            for (int index : statement.rows()) {
                row(index);
                count.row();
            }
        }

        private String name(WrittenAccount product, String currency) {
            String name = names.getOrDefault(product, word(product.title()));
            return product.currency() == null || product.currency().equals(currency) ? name : name + " (" + currency + ")";
        }

        private void row(int index) throws IOException {
            WrittenRow row = content.rows().row(index);
            line("D" + row.fact().day());
            line("T" + row.fact().amount().toPlainString());
            optional('N', Reference.of(row.fact().id(), 64));
            String payee = PlainText.line(row.fact().shop());
            String text = PlainText.line(row.fact().description());
            optional('P', payee.isEmpty() ? text : payee);
            if (!payee.isEmpty() && !payee.equals(text)) {
                optional('M', text);
            }
            String other = otherAccount(index);
            optional('L', other != null ? "[" + other + "]" : String.join(":", row.categories().stream().map(Qif::word).toList()));
            line("^");
        }

        /** The one that the money came from or went to. */
        private String otherAccount(int index) {
            Rows.Tie tie = content.rows().tie(index);
            boolean between = tie != null && tie.other() >= 0 && tie.mutual()
                    && (tie.kind() == Link.Kind.TRANSFER || tie.kind() == Link.Kind.SETTLEMENT);
            return between ? name(content.accounts().get(tie.otherAccount()), StatementRows.code(content.rows().currency(tie.other()))) : null;
        }

        private void optional(char field, String text) throws IOException {
            String line = PlainText.line(text);
            if (!line.isEmpty()) {
                line(field + line);
            }
        }

        private void line(String text) throws IOException {
            qif.write(text);
            qif.write('\n');
        }
    }
}
