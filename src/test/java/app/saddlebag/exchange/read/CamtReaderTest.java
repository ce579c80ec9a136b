package app.saddlebag.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.exchange.read.OthersFiles.Outcome;
import app.saddlebag.exchange.statement.BalanceCheck;
import app.saddlebag.exchange.statement.CollectedStatements.Collected;
import app.saddlebag.exchange.statement.Counterparty;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Original;
import app.saddlebag.exchange.statement.Part;
import app.saddlebag.exchange.statement.RemarkKind;
import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.exchange.statement.StatementBalance;
import app.saddlebag.exchange.statement.StatementBalance.Kind;
import app.saddlebag.model.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements, reports and notifications of ISO 20022 in their versions. */
class CamtReaderTest {

    private static Collected sample(String name) {
        return Samples.read(name).statements().getFirst();
    }

    private static Outcome entry(String inside) {
        return OthersFiles.read(Bytes.of("<Document><BkToCstmrStmt>\n<Stmt><Acct><Id><IBAN>ES9121000418450200051332</IBAN></Id><Ccy>EUR</Ccy></Acct>\n"
                + "<Ntry>" + inside + "</Ntry></Stmt></BkToCstmrStmt></Document>"));
    }

    @Test
    void aStatementSaysWhoseItIsAndItsEntriesLeadFromOneBalanceToTheOther() {
        Collected read = sample("camt.053.001.02.xml");
        assertThat(read.statement().account()).isEqualTo(new StatementAccount("ES9121000418450200051332", null, "BANKESMMXXX", null,
                "Luc\u00EDa Prado", null, "Cuenta n\u00F3mina"));
        assertThat(read.statement().id()).isEqualTo("2026-02");
        assertThat(read.statement().from()).isEqualTo("2026-02-01");
        assertThat(read.statement().check()).isEqualTo(new BalanceCheck.Agrees());
        assertThat(read.entries()).extracting(Entry::status)
                .containsExactly(Entry.Status.BOOKED, Entry.Status.BOOKED, Entry.Status.PENDING);
    }

    @Test
    void anEntryTellsItsOtherSideItsTextAndWhatItWasBeforeConversion() {
        Entry order = sample("camt.053.001.02.xml").entries().getFirst();
        assertThat(order.amount()).isEqualTo(new Money(new BigDecimal("-85.50"), "EUR"));
        assertThat(order.valueDate()).isEqualTo("2026-02-04");
        assertThat(order.counterparty()).isEqualTo(new Counterparty("Harbour Books", null, "998877", "HARBUS33"));
        assertThat(order.description()).isEqualTo("Order 77 and shipping");
        assertThat(order.id()).isEqualTo("SRV0001");
        assertThat(order.reference()).isEqualTo("E2E-77");
        assertThat(order.kind()).isEqualTo("PMNT-ICDT-ESCT");
        assertThat(order.category()).isEqualTo("GDDS");
        assertThat(order.original()).isEqualTo(new Original(new Money(new BigDecimal("-92.34"), "USD"), new BigDecimal("1.08")));
        assertThat(order.told()).containsEntry("TxDtls/AmtDtls/TxAmt/CcyXchg/SrcCcy", "USD").containsEntry("Ntry/NtryRef", "1");
    }

    @Test
    void anEntryWithoutDetailsHasTheBanksOwnTextAndNoNumberOfItsPlace() {
        Entry salary = sample("camt.053.001.02.xml").entries().get(1);
        assertThat(salary.description()).isEqualTo("Abono de n\u00F3mina");
        assertThat(salary.bookingDate()).isEqualTo("2026-02-27");
        assertThat(salary.id()).isNull();
    }

    @Test
    void aBatchIsOneEntryWithItsPaymentsAsParts() {
        Collected read = sample("camt.054.001.13-latin.xml");
        Entry batch = read.entries().getFirst();
        assertThat(read.statement().account().holder()).isEqualTo("M\u00FCller AG");
        assertThat(batch.id()).isEqualTo("ES-2026-000000001");
        assertThat(batch.parts()).containsExactly(
                new Part(new Money(new BigDecimal("3.10"), "CHF"), "RF18539007547034",
                        new Counterparty("B\u00E4ckerei Eins", "CH9300762011623852957", null, null), "RF18539007547034", null),
                new Part(new Money(new BigDecimal("3.20"), "CHF"), "Zwei", Counterparty.NONE, null, null));
        assertThat(read.statement().remarks()).isEmpty();
    }

    @Test
    void theFirstVersionIsReadInTheCharacterSetItIsWrittenIn() {
        Collected read = sample("camt.052.001.01.xml");
        assertThat(read.statement().version()).isEqualTo("camt.052.001.01");
        assertThat(read.statement().account().number()).isEqualTo("0049-1500-05-1234567892");
        assertThat(read.statement().balances()).containsExactly(new StatementBalance(Kind.INTERIM, LocalDate.of(2026, 2, 10),
                new Money(new BigDecimal("-7"), "EUR")));
        assertThat(read.entries().getFirst().counterparty().name()).isEqualTo("Kiosko");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void everyVersionOfAStatementIsRead(int version) {
        String number = "camt.053.001.%02d".formatted(version);
        String text = new String(Samples.file("camt.053.001.02.xml").bytes(), StandardCharsets.UTF_8)
                .replace("camt.053.001.02", number);
        if (version >= 8) {
            text = text.replaceAll("<Sts>(\\w+)</Sts>", "<Sts><Cd>$1</Cd></Sts>").replace("<BIC>", "<BICFI>").replace("</BIC>", "</BICFI>")
                    .replaceAll("<(Cdtr|Dbtr)><Nm>(.*?)</Nm>", "<$1><Pty><Nm>$2</Nm></Pty>");
        }
        Outcome read = OthersFiles.read(Bytes.of(text));
        assertThat(read.statements().getFirst().statement().version()).isEqualTo(number);
        assertThat(read.statements().getFirst().entries().getFirst().counterparty())
                .isEqualTo(new Counterparty("Harbour Books", null, "998877", "HARBUS33"));
        assertThat(read.statements().getFirst().statement().check()).isEqualTo(new BalanceCheck.Agrees());
    }

    @ParameterizedTest
    @CsvSource({"CRDT,false,Payer", "DBIT,false,Paid", "CRDT,true,Paid", "DBIT,true,Payer"})
    void whatComesBackComesFromWhereItWent(String direction, String reversal, String other) {
        Outcome read = entry("<Amt Ccy='EUR'>1</Amt><CdtDbtInd>" + direction + "</CdtDbtInd><RvslInd>" + reversal
                + "</RvslInd><BookgDt><Dt>2026-01-01</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Payer</Nm></Dbtr><Cdtr><Nm>Paid</Nm>"
                + "</Cdtr></RltdPties></TxDtls></NtryDtls>");
        assertThat(read.statements().getFirst().entries().getFirst().counterparty().name()).isEqualTo(other);
        assertThat(read.statements().getFirst().entries().getFirst().amount().amount()).isEqualByComparingTo(direction.equals("DBIT") ? "-1" : "1");
    }

    @Test
    void partsThatDoNotAddUpAreSaid() {
        Outcome read = entry("<Amt Ccy='EUR'>5</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-01-01</Dt></BookgDt><NtryDtls>"
                + "<TxDtls><Amt Ccy='EUR'>2</Amt></TxDtls><TxDtls><Amt Ccy='EUR'>2</Amt></TxDtls></NtryDtls>");
        assertThat(read.statements().getFirst().statement().remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(RemarkKind.PARTS_DIFFER);
            assertThat(remark.line()).isEqualTo(3);
            assertThat(remark.arguments()).containsExactly("-4", "-5");
        });
    }

    @ParameterizedTest
    @CsvSource({"<BookgDt><Dt>2026-02-31</Dt></BookgDt><Amt Ccy='EUR'>1</Amt>,NO_DAY", "<Amt Ccy='EUR'>1</Amt>,NO_DAY",
            "<BookgDt><Dt>2026-02-28</Dt></BookgDt><Amt Ccy='EUR'>one</Amt>,NO_AMOUNT"})
    void anEntryThatLacksItsDayOrAmountIsSaid(String inside, RemarkKind kind) {
        assertThat(entry(inside).statements().getFirst().statement().remarks()).singleElement()
                .satisfies(remark -> assertThat(remark.kind()).isEqualTo(kind));
    }

    @Test
    void whatAFileDefinesOrNamesOutsideItselfIsRefused() {
        String start = "<?xml version='1.0'?>\n<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>\n";
        String grown = "<?xml version='1.0'?>\n<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>\n";
        String body = "<Document><BkToCstmrStmt><Stmt><Id>&a;</Id></Stmt></BkToCstmrStmt></Document>";
        assertThat(OthersFiles.read(Bytes.of(start + body)).refusal()).startsWith("Line 2: the file defines things of its own");
        assertThat(OthersFiles.read(Bytes.of(grown + body)).refusal()).startsWith("Line 2: the file defines things of its own");
        assertThat(OthersFiles.read(Bytes.of(body)).refusal()).startsWith("Line 1: the file is damaged");
    }

    @Test
    void aMessageWithoutAStatementIsSaidToBeSound() {
        assertThat(OthersFiles.read(Bytes.of("<Document><BkToCstmrStmt><GrpHdr/></BkToCstmrStmt></Document>")).refusal())
                .isEqualTo("The file is sound and holds no statement of an account.");
    }
}
