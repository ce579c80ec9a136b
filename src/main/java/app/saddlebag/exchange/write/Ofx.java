package app.saddlebag.exchange.write;

import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * OFX 2: statements of banks and of credit cards, one per product and currency. Rows keep their ids ({@code FITID}), so that
 * whoever reads two files knows a row again.
 */
final class Ofx implements RowWriter {

    private static final int FITID = 255;
    private static final int NAME = 32;
    private static final int MEMO = 255;
    private static final int BANK_ID = 9;
    /** The format has room for 22; what reads it takes a whole IBAN, by which it can be told again. */
    private static final int ACCOUNT_ID = 34;

    @Override
    public Written write(Content content, OutputStream out, Progress progress) throws IOException {
        Written.Count count = new Written.Count(progress);
        Xml xml = new Xml(out);
        xml.begin();
        xml.instruction("OFX", "OFXHEADER=\"200\" VERSION=\"211\" SECURITY=\"NONE\" OLDFILEUID=\"NONE\" NEWFILEUID=\"NONE\"");
        xml.open("OFX");
        signedOn(content, xml);
        List<StatementRows> statements = StatementRows.of(content, _ -> true, count);
        group("BANKMSGSRSV1", statements.stream().filter(one -> one.product().key().kind() != ProductKind.CARD).toList(), content, xml, count);
        group("CREDITCARDMSGSRSV1", statements.stream().filter(one -> one.product().key().kind() == ProductKind.CARD).toList(), content, xml, count);
        xml.breakLine();
        xml.end();
        return count.done();
    }

    private static void signedOn(Content content, Xml xml) throws IOException {
        xml.open("SIGNONMSGSRSV1", "SONRS");
        status(xml);
        xml.element("DTSERVER", DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(content.made()));
        xml.element("LANGUAGE", content.locale().getLanguage().equals("es") ? "SPA" : "ENG");
        xml.close(2);
    }

    private static void status(Xml xml) throws IOException {
        xml.open("STATUS");
        xml.element("CODE", "0");
        xml.element("SEVERITY", "INFO");
        xml.close(1);
    }

    private static void group(String messages, List<StatementRows> statements, Content content, Xml xml, Written.Count count) throws IOException {
        if (statements.isEmpty()) {
            return;
        }
        xml.breakLine();
        xml.open(messages);
        for (StatementRows statement : statements) {
            new Body(content, statement, xml, count).write();
        }
        xml.close(1);
    }

    private record Body(Content content, StatementRows statement, Xml xml, Written.Count count) {

        void write() throws IOException {
            boolean card = statement.product().key().kind() == ProductKind.CARD;
            xml.breakLine();
            xml.open(card ? "CCSTMTTRNRS" : "STMTTRNRS");
            xml.element("TRNUID", Integer.toString(statement.number()));
            status(xml);
            xml.open(card ? "CCSTMTRS" : "STMTRS");
            xml.element("CURDEF", statement.currency());
            if (card) {
                xml.open("CCACCTFROM");
                xml.element("ACCTID", accountId());
            } else {
                xml.open("BANKACCTFROM");
                xml.element("BANKID", bankId());
                xml.element("ACCTID", accountId());
                xml.element("ACCTTYPE", switch (statement.product().key().kind()) {
                    case ACCOUNT, CARD -> "CHECKING";
                    case LIABILITY -> "CREDITLINE";
                    case PORTFOLIO, INVESTMENT -> "MONEYMRKT";
                });
            }
            xml.close(1);
            xml.open("BANKTRANLIST");
            xml.element("DTSTART", day(statement.from(content)));
            xml.element("DTEND", day(statement.closed(content)));
            for (int index : statement.rows()) {
                xml.breakLine();
                transaction(content.rows().row(index));
                count.row();
            }
            xml.close(1);
            balance();
            xml.close(2);
        }

        /** Of a Spanish IBAN the bank's own number, else how the bank is listed. */
        private String bankId() {
            String number = PlainText.line(statement.product().number()).replace(" ", "");
            String id = number.matches("ES[0-9]{22}") ? number.substring(4, 8) : PlainText.line(statement.product().bankId());
            return id.isEmpty() ? "0" : PlainText.first(id, BANK_ID);
        }

        private String accountId() {
            String number = PlainText.line(statement.product().number()).replace(" ", "");
            return number.isEmpty() ? Reference.of(String.valueOf(statement.product().key().id()), ACCOUNT_ID) : PlainText.first(number, ACCOUNT_ID);
        }

        private void transaction(WrittenRow row) throws IOException {
            Transaction fact = row.fact();
            xml.open("STMTTRN");
            xml.element("TRNTYPE", fact.amount().signum() < 0 ? "DEBIT" : "CREDIT");
            xml.element("DTPOSTED", day(fact.day()));
            if (fact.valueDate() != null) {
                xml.element("DTAVAIL", day(fact.valueDate()));
            }
            xml.element("TRNAMT", fact.amount().toPlainString());
            xml.element("FITID", Reference.of(fact.id(), FITID));
            String memo = PlainText.line(fact.description());
            String name = PlainText.line(fact.shop());
            xml.element("NAME", PlainText.first(!name.isEmpty() ? name : memo, NAME));
            if (memo.length() > MEMO || name.length() > NAME) {
                count.note(Remark.TEXTS_CUT);
            }
            if (!memo.equals(name) && !(name.isEmpty() && memo.length() <= NAME)) {
                xml.element("MEMO", PlainText.first(memo, MEMO));
            }
            xml.close(1);
        }

        /** The format asks for one: where the bank says none, what the rows come to. */
        private void balance() throws IOException {
            xml.open("LEDGERBAL");
            xml.element("BALAMT", (statement.closing() != null ? statement.closing().amount() : statement.sum()).toPlainString());
            xml.element("DTASOF", day(statement.closed(content)));
            xml.close(1);
        }

        private static String day(LocalDate day) {
            return day.format(DateTimeFormatter.BASIC_ISO_DATE);
        }
    }
}
