package app.saddlebag.exchange.write;

import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Transfer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Account statements of ISO 20022, camt.053.001.08: one per product and currency. */
final class Camt053 implements RowWriter {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}");
    private static final int REFERENCE = 35;
    private static final int OTHER_NUMBER = 34;
    private static final int ACCOUNT_NAME = 70;
    private static final int NAME = 140;
    private static final int REMITTANCE = 140;
    private static final int DIGITS = 18;
    private static final int DECIMALS = 5;

    @Override
    public Written write(Content content, OutputStream out, Progress progress) throws IOException {
        Written.Count count = new Written.Count(progress);
        Xml xml = new Xml(out);
        String made = content.made().truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        xml.begin();
        xml.open("Document");
        xml.namespace(NAMESPACE);
        xml.open("BkToCstmrStmt", "GrpHdr");
        xml.element("MsgId", "SADDLEBAG-" + stamp(content.made()));
        xml.element("CreDtTm", made);
        xml.close(1);
        for (StatementRows statement : StatementRows.of(content, Camt053::fits, count)) {
            new Body(content, statement, xml, count).write(made);
        }
        xml.breakLine();
        xml.end();
        return count.done();
    }

    private static String stamp(OffsetDateTime made) {
        return DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).format(made);
    }

    private static boolean fits(BigDecimal amount) {
        BigDecimal plain = amount.scale() > DECIMALS ? amount.stripTrailingZeros() : amount;
        return plain.scale() <= DECIMALS && Math.max(plain.precision(), plain.precision() - plain.scale()) <= DIGITS;
    }

    private record Body(Content content, StatementRows statement, Xml xml, Written.Count count) {

        void write(String made) throws IOException {
            xml.breakLine();
            xml.open("Stmt");
            xml.element("Id", "SADDLEBAG-" + stamp(content.made()) + "-" + statement.number());
            xml.element("CreDtTm", made);
            xml.open("FrToDt");
            xml.element("FrDtTm", statement.from(content) + "T00:00:00");
            xml.element("ToDtTm", statement.closed(content) + "T23:59:59");
            xml.close(1);
            account();
            balances();
            summary();
            for (int index : statement.rows()) {
                xml.breakLine();
                entry(content.rows().row(index));
                count.row();
            }
            xml.close(1);
        }

        private void account() throws IOException {
            Product product = statement.product().product();
            String number = statement.product().number();
            xml.open("Acct");
            id(number != null ? number : Reference.of(String.valueOf(statement.product().key().id()), OTHER_NUMBER));
            xml.open("Tp");
            switch (statement.product().key().kind()) {
                case ACCOUNT -> xml.element("Cd", "CACC");
                case CARD -> xml.element("Cd", "CARD");
                case LIABILITY -> xml.element("Cd", "LOAN");
                case PORTFOLIO, INVESTMENT -> xml.element("Prtry", statement.product().key().kind().name());
            }
            xml.close(1);
            xml.element("Ccy", statement.currency());
            xml.element("Nm", cut(statement.product().title(), ACCOUNT_NAME));
            if (product != null && !product.owners().isEmpty()) {
                name("Ownr", cut(String.join(", ", product.owners()), NAME));
            }
            if (!PlainText.line(statement.product().bank()).isEmpty()) {
                xml.open("Svcr", "FinInstnId");
                xml.element("Nm", cut(statement.product().bank(), NAME));
                xml.close(2);
            }
            xml.close(1);
        }

        private void name(String element, String name) throws IOException {
            if (!name.isEmpty()) {
                xml.open(element);
                xml.element("Nm", name);
                xml.close(1);
            }
        }

        private void id(String number) throws IOException {
            String plain = PlainText.line(number).replace(" ", "");
            xml.open("Id");
            if (IBAN.matcher(plain).matches()) {
                xml.element("IBAN", plain);
            } else {
                String other = cut(number, OTHER_NUMBER);
                xml.open("Othr");
                xml.element("Id", other.isEmpty() ? "-" : other);
                xml.close(1);
            }
            xml.close(1);
        }

        /** One at least is asked for: where the bank says none, what the rows come to, under a name of its own. */
        private void balances() throws IOException {
            if (statement.opening() != null) {
                balance("Cd", "OPBD", statement.opening(), statement.from(content));
            }
            if (statement.closing() != null) {
                balance("Cd", "CLBD", statement.closing(), statement.closed(content));
            } else {
                balance("Prtry", "SUM OF ENTRIES", new Money(statement.sum(), statement.currency()), statement.closed(content));
            }
        }

        private void balance(String choice, String type, Money money, LocalDate day) throws IOException {
            xml.open("Bal", "Tp", "CdOrPrtry");
            xml.element(choice, type);
            xml.close(2);
            amount("Amt", money.amount());
            direction(money.amount());
            xml.open("Dt");
            xml.element("Dt", day.toString());
            xml.close(2);
        }

        private void summary() throws IOException {
            xml.open("TxsSummry", "TtlNtries");
            xml.element("NbOfNtries", Integer.toString(statement.rows().length));
            xml.close(2);
        }

        private void amount(String element, BigDecimal amount) throws IOException {
            xml.open(element);
            xml.attribute("Ccy", statement.currency());
            xml.text((amount.scale() > DECIMALS ? amount.stripTrailingZeros() : amount).abs().toPlainString());
            xml.close(1);
        }

        private void direction(BigDecimal amount) throws IOException {
            xml.element("CdtDbtInd", amount.signum() < 0 ? "DBIT" : "CRDT");
        }

        private void entry(WrittenRow row) throws IOException {
            Transaction fact = row.fact();
            xml.open("Ntry");
            amount("Amt", fact.amount());
            direction(fact.amount());
            xml.open("Sts");
            xml.element("Cd", "BOOK");
            xml.close(1);
            day("BookgDt", fact.bookingDate());
            day("ValDt", fact.valueDate());
            String reference = Reference.of(fact.id(), REFERENCE);
            xml.element("AcctSvcrRef", reference);
            xml.open("BkTxCd", "Prtry");
            xml.element("Cd", fact.transfer() != null ? "TRANSFER" : fact.amount().signum() < 0 ? "DEBIT" : "CREDIT");
            xml.close(2);
            details(row);
            xml.close(1);
        }

        private void day(String element, LocalDate day) throws IOException {
            if (day != null) {
                xml.open(element);
                xml.element("Dt", day.toString());
                xml.close(1);
            }
        }

        private void details(WrittenRow row) throws IOException {
            String text = PlainText.line(row.fact().description());
            Transfer parties = parties(row.fact());
            if (text.isEmpty() && parties == null) {
                return;
            }
            xml.open("NtryDtls", "TxDtls");
            if (parties != null) {
                xml.open("RltdPties");
                party("Dbtr", parties.payer(), parties.payerIban());
                party("Cdtr", parties.beneficiary(), parties.beneficiaryIban());
                xml.close(1);
            }
            if (!text.isEmpty()) {
                xml.open("RmtInf");
                for (String rest = text; !rest.isEmpty();) {
                    String part = PlainText.first(rest, REMITTANCE);
                    xml.element("Ustrd", part);
                    rest = rest.substring(part.length());
                }
                xml.close(1);
            }
            xml.close(2);
        }

        /** Who paid whom as far as the bank says; the shop where it says nothing else. */
        private static Transfer parties(Transaction fact) {
            if (fact.transfer() != null || fact.shop() == null) {
                return fact.transfer();
            }
            return fact.amount().signum() < 0 ? new Transfer(null, null, fact.shop(), null) : new Transfer(fact.shop(), null, null, null);
        }

        private void party(String role, String name, String iban) throws IOException {
            String line = cut(name, NAME);
            if (!line.isEmpty()) {
                xml.open(role);
                name("Pty", line);
                xml.close(1);
            }
            if (!PlainText.line(iban).isEmpty()) {
                xml.open(role + "Acct");
                id(iban);
                xml.close(1);
            }
        }

        private String cut(String text, int most) {
            String line = PlainText.line(text);
            if (line.length() > most) {
                count.note(Remark.TEXTS_CUT);
            }
            return PlainText.first(line, most);
        }
    }
}
