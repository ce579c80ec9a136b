package app.saddlebag.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.exchange.read.OthersFiles.Outcome;
import app.saddlebag.exchange.statement.Counterparty;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.RemarkKind;
import app.saddlebag.exchange.statement.Statement;
import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.exchange.statement.StatementBalance;
import app.saddlebag.exchange.statement.StatementBalance.Kind;
import app.saddlebag.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OFX in both its forms, as banks really write it. */
class OfxReaderTest {

    private static final LocalDate END_OF_FEBRUARY = LocalDate.of(2026, 2, 28);

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    private static Outcome movements(String... movements) {
        return OthersFiles.read(Bytes.of("OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>1</BANKACCTFROM><BANKTRANLIST>"
                + String.join("\n", movements) + "</BANKTRANLIST></STMTRS></OFX>"));
    }

    private static Entry only(String movement) {
        return movements(movement).statements().getFirst().entries().getFirst();
    }

    @Test
    void elementsThatAreNeverClosedAreReadWithTheAccountAndItsBalances() {
        Outcome read = Samples.read("unclosed-1252.ofx");
        Statement statement = read.statements().getFirst().statement();
        assertThat(statement.account()).isEqualTo(new StatementAccount(null, "0123456789", "9999", "1111", null, "CHECKING", null));
        assertThat(statement.version()).isEqualTo("102");
        assertThat(statement.from()).isEqualTo("2026-02-01");
        assertThat(statement.balances()).containsExactly(new StatementBalance(Kind.CLOSING, END_OF_FEBRUARY, euros("1362.24")),
                new StatementBalance(Kind.AVAILABLE, END_OF_FEBRUARY, euros("1300.00")));
        assertThat(statement.booked()).isEqualByComparingTo("862.24");
        assertThat(read.statements().getFirst().entries()).extracting(Entry::description).containsExactly(
                "COMPRA CAF\u00C9 PER\u00DA MADRID", "Nube Azul, S.L. N\u00F3mina febrero", "B&B Tools <Madrid>");
        assertThat(read.statements().getFirst().entries()).extracting(Entry::id).containsExactly("A1", "A2", "A3");
        assertThat(read.statements().getFirst().entries()).extracting(Entry::line).containsExactly(17, 18, 19);
        assertThat(read.statements().getFirst().entries().get(1).valueDate()).isEqualTo(END_OF_FEBRUARY);
        assertThat(read.statements().getFirst().entries().get(2).reference()).isEqualTo("000319");
    }

    @Test
    void aCardFollowsItsAccountInTheSameFileAndSaysWhatWasPaidAbroad() {
        Outcome read = Samples.read("unclosed-1252.ofx");
        assertThat(read.statements()).hasSize(2);
        assertThat(read.statements().getLast().statement().account().kind()).isEqualTo("CREDITCARD");
        assertThat(read.statements().getLast().entries().getFirst().original().amount().currency()).isEqualTo("USD");
        assertThat(read.statements().getLast().entries().getFirst().original().amount().amount()).isEqualByComparingTo("-100.00");
    }

    @Test
    void xmlIsReadWithWhoStandsOnTheOtherSide() {
        Outcome read = Samples.read("closed.qfx");
        assertThat(read.statements().getFirst().statement().account().iban()).isEqualTo("ES9121000418450200051332");
        Entry gift = read.statements().getFirst().entries().getFirst();
        assertThat(gift.counterparty()).isEqualTo(new Counterparty("Marta G\u00F3mez", "ES7921000813610123456789", null, "BANKESMM"));
        assertThat(gift.description()).isEqualTo("Marta G\u00F3mez Regalo & flores");
        assertThat(gift.told()).containsEntry("PAYEE.CITY", "C\u00E1diz").containsEntry("TRNTYPE", "XFER");
    }

    @Test
    void aTradeIsTheCashItMovesAndOneWithoutCashIsToldAsLeftOut() {
        Outcome read = Samples.read("closed.qfx");
        Statement broker = read.statements().getLast().statement();
        Entry fund = read.statements().getLast().entries().getFirst();
        assertThat(fund.amount()).isEqualTo(euros("-105.00"));
        assertThat(fund.valueDate()).isEqualTo("2026-01-14");
        assertThat(fund.told()).containsEntry("SECID.UNIQUEID", "ES0000000001").containsEntry("UNITS", "10");
        assertThat(broker.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(RemarkKind.NOT_A_MOVEMENT);
            assertThat(remark.arguments()).containsExactly("TRANSFER");
        });
    }

    @ParameterizedTest
    @CsvSource({"20260203,2026-02-03", "20260203235959.999[-5:EST],2026-02-03", "2026-02-03T10:00:00,2026-02-03"})
    void aDayIsTheOneThatStandsThere(String written, String day) {
        assertThat(only("<STMTTRN><DTPOSTED>" + written + "<TRNAMT>1<FITID>1</STMTTRN>").bookingDate()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            -6.60     ; -6.60
            +100      ; 100
            -34,51    ; -34.51
            1,234.56  ; 1234.56
            -1.234,56 ; -1234.56
            1,234,567 ; 1234567
            .5        ; 0.5
            """)
    void anAmountHasItsDecimalSignWhicheverItIs(String written, String amount) {
        assertThat(only("<STMTTRN><DTPOSTED>20260101<TRNAMT>" + written + "</STMTTRN>").amount().amount()).isEqualByComparingTo(amount);
    }

    @Test
    void aMovementWithoutADayOrAnAmountIsToldAndTheOthersAreRead() {
        Statement statement = movements("<STMTTRN><TRNAMT>1</STMTTRN>", "<STMTTRN><DTPOSTED>20260231<TRNAMT>1</STMTTRN>",
                "<STMTTRN><DTPOSTED>20260201<TRNAMT>1E9</STMTTRN>", "<STMTTRN><DTPOSTED>20260201<TRNAMT>5</STMTTRN>")
                .statements().getFirst().statement();
        assertThat(statement.count()).isOne();
        assertThat(statement.remarks()).extracting(remark -> remark.line() + " " + remark.kind())
                .containsExactly("3 NO_DAY", "4 NO_DAY", "5 NO_AMOUNT");
    }

    @Test
    void anAmountToldInAnotherCurrencyIsInThatCurrency() {
        Entry entry = only("<STMTTRN><DTPOSTED>20260201<TRNAMT>-3.65<CURRENCY><CURRATE>1.06<CURSYM>USD</CURRENCY></STMTTRN>");
        assertThat(entry.amount().currency()).isEqualTo("USD");
        assertThat(movements("<STMTTRN><DTPOSTED>20260201<TRNAMT>-3.65<CURRENCY><CURRATE>1.06<CURSYM>USD</CURRENCY></STMTTRN>")
                .statements().getFirst().statement().booked()).isZero();
    }

    @Test
    void signsThatBeginNoTagAndNoEntityAreText() {
        assertThat(only("<STMTTRN><DTPOSTED>20260201<TRNAMT>1<NAME>A < B & C <3 AT&T; &#x;</STMTTRN>").description())
                .isEqualTo("A < B & C <3 AT&T; &#x;");
    }

    @Test
    void emptyElementsLeaveTheOthersInTheirPlace() {
        Entry entry = only("<STMTTRN><DTPOSTED>20260201<NAME><TRNAMT>1<MEMO></MEMO><FITID>9</STMTTRN>");
        assertThat(entry.id()).isEqualTo("9");
        assertThat(entry.description()).isEmpty();
    }

    @Test
    void aBankThatRefusedIsQuoted() {
        assertThat(OthersFiles.read(Bytes.of("<OFX><SONRS><STATUS><CODE>15500<SEVERITY>ERROR<MESSAGE>Wrong PIN</STATUS></SONRS></OFX>")).refusal())
                .isEqualTo("Line 1: the bank gave no statement, but said \u201CWrong PIN\u201D.");
        assertThat(OthersFiles.read(Bytes.of("<OFX></OFX>")).refusal()).startsWith("The file is sound and holds no statement");
    }
}
