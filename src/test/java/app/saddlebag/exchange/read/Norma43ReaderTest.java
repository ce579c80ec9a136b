package app.saddlebag.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.exchange.statement.BalanceCheck;
import app.saddlebag.exchange.statement.CollectedStatements.Collected;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Original;
import app.saddlebag.exchange.statement.Statement;
import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.model.Money;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Norma 43 as Spanish banks hand it out. */
class Norma43ReaderTest {

    private static final Charset DOS = Charset.forName("IBM850");

    private static List<Collected> sample() {
        return Samples.read("dos.n43").statements();
    }

    /** The sample with one text changed. */
    private static OthersFiles.Outcome changed(String what, String into) {
        String text = new String(Samples.file("dos.n43").bytes(), DOS);
        assertThat(text).contains(what);
        return OthersFiles.read(Bytes.of(text.replace(what, into), DOS));
    }

    private static List<String> remarks(Statement statement) {
        return statement.remarks().stream().map(remark -> remark.line() + " " + remark.kind() + " " + remark.arguments()).toList();
    }

    @Test
    void anAccountIsKnownByItsIbanWhichBankBranchAndNumberMake() {
        Statement first = sample().getFirst().statement();
        assertThat(first.account()).isEqualTo(new StatementAccount("ES9121000418450200051332", "0200051332", "2100", "0418",
                "PE\u00D1A Y CA\u00D1\u00D3N SL", null, null));
        assertThat(first.currency()).isEqualTo("EUR");
        assertThat(first.from()).isEqualTo("2026-02-01");
        assertThat(first.to()).isEqualTo("2026-02-28");
    }

    @Test
    void everyAccountsEntriesLeadFromOneBalanceToTheOther() {
        assertThat(sample()).extracting(collected -> collected.statement().check()).containsOnly(new BalanceCheck.Agrees());
        assertThat(sample()).allSatisfy(collected -> assertThat(collected.statement().remarks()).isEmpty());
        assertThat(sample().getLast().statement().opening().orElseThrow().amount()).isEqualTo(new Money(new BigDecimal("-50.00"), "USD"));
    }

    @Test
    void anEntryIsDescribedByItsComplementsAndTellsWhatItWasAbroad() {
        Entry purchase = sample().getFirst().entries().getFirst();
        assertThat(purchase.amount()).isEqualTo(new Money(new BigDecimal("-92.59"), "EUR"));
        assertThat(purchase.valueDate()).isEqualTo("2026-02-04");
        assertThat(purchase.description()).isEqualTo("COMPRA EN HARBOUR BOOKS LONDON PLAZA ESPA\u00D1A");
        assertThat(purchase.original()).isEqualTo(new Original(new Money(new BigDecimal("-100.00"), "USD"), null));
        assertThat(purchase.reference()).isEqualTo("TARJ 4111");
        assertThat(purchase.kind()).isEqualTo("12");
        assertThat(purchase.told()).containsOnlyKeys("22", "2301", "2401");
    }

    @Test
    void anEntryWithoutComplementsHasItsReferenceAsText() {
        assertThat(sample().getFirst().entries().getLast().description()).isEqualTo("000000000042");
    }

    @Test
    void countsAndSumsThatDifferFromTheRecordsAreSaid() {
        assertThat(remarks(changed("0000200000000009609", "0000300000000009610").statements().getFirst().statement()))
                .containsExactly("8 TOTALS_DIFFER [3 \u00D7 96.10, 2 \u00D7 96.09]");
        assertThat(remarks(changed("999999000010", "999999000011").statements().getLast().statement()))
                .containsExactly("11 TOTALS_DIFFER [000011, 10]");
    }

    @Test
    void aMovementWithoutDayOrAmountAndARecordNobodyKnowsAreSaid() {
        assertThat(remarks(changed("0418260227260227", "0418269999260227").statements().getFirst().statement())).first().asString()
                .startsWith("5 NO_DAY");
        assertThat(remarks(changed("2301N\u00D3MINA", "2901N\u00D3MINA").statements().getFirst().statement())).first().asString()
                .startsWith("6 UNKNOWN_RECORD");
    }

    @Test
    void aFileThatEndsBeforeItsTotalsIsRefusedAndOneWithoutItsEndIsSaidToBeCut() {
        String text = new String(Samples.file("dos.n43").bytes(), DOS);
        assertThat(OthersFiles.read(Bytes.of(text.substring(0, text.indexOf("\r\n33")), DOS)).refusal())
                .isEqualTo("Line 7: the file ends in the middle. Nothing of it was imported.");
        assertThat(remarks(OthersFiles.read(Bytes.of(text.substring(0, text.indexOf("88999")), DOS)).statements().getLast().statement()))
                .containsExactly("10 CUT_SHORT []");
        assertThat(OthersFiles.read(Bytes.of(text.replaceFirst("(?m)^33.*\r\n", ""), DOS)).refusal())
                .isEqualTo("Line 8: 33 is missing. Nothing of it was imported.");
    }
}
