package app.saddlebag.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.exchange.read.OthersFiles.Outcome;
import app.saddlebag.exchange.statement.BalanceCheck;
import app.saddlebag.exchange.statement.CollectedStatements.Collected;
import app.saddlebag.exchange.statement.Counterparty;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Original;
import app.saddlebag.exchange.statement.RemarkKind;
import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.model.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MT940 and MT942 as the banks of several countries write them. */
class SwiftReaderTest {

    private static Collected german() {
        return Samples.read("two-banks.sta").statements().getFirst();
    }

    private static Outcome lines(String lines) {
        return OthersFiles.read(Bytes.of(":20:X\n:25:12345678/99\n" + lines.replace('|', '\n')));
    }

    private static Entry movement(String field) {
        return lines(":60F:C260101EUR1,00\n:61:" + field).statements().getFirst().entries().getFirst();
    }

    @Test
    void everyMessageIsAStatementWhoseEntriesLeadFromOneBalanceToTheOther() {
        Outcome read = Samples.read("two-banks.sta");
        assertThat(read.statements()).extracting(collected -> collected.statement().account()).containsExactly(
                new StatementAccount(null, "0194774600", "50880050", null, null, null, null),
                new StatementAccount("NL71RABO0123456789", null, null, null, null, null, null));
        assertThat(read.statements()).extracting(collected -> collected.statement().check()).containsOnly(new BalanceCheck.Agrees());
        assertThat(german().statement().id()).isEqualTo("00004/00001");
    }

    @Test
    void germanFieldsTellWhoWhatForAndByWhichReference() {
        Entry power = german().entries().getFirst();
        assertThat(power.description()).isEqualTo("Strom Abschlag Februar");
        assertThat(power.counterparty()).isEqualTo(new Counterparty("Stadtwerke M\u00FChlheim GmbH", "DE89370400440532013000", null, "BANKDEFF"));
        assertThat(power.reference()).isEqualTo("E2E-77");
        assertThat(power.id()).isEqualTo("0724710345313905");
        assertThat(power.kind()).isEqualTo("105");
        assertThat(power.bookingDate()).isEqualTo("2026-01-30");
        assertThat(power.valueDate()).isEqualTo("2026-02-01");
        assertThat(power.original()).isEqualTo(new Original(new Money(new BigDecimal("-92.34"), "USD"), null));
        assertThat(power.told()).containsKeys("61", "86");
    }

    @Test
    void theEntryDateIsInTheYearNextToTheValueDate() {
        assertThat(german().entries().get(1).bookingDate()).isEqualTo("2026-01-02");
        assertThat(german().entries().get(1).valueDate()).isEqualTo("2025-12-31");
    }

    @Test
    void wordsBetweenStrokesAndDutchLinesTellTheOtherSide() {
        Collected dutch = Samples.read("two-banks.sta").statements().getLast();
        assertThat(dutch.entries()).extracting(Entry::counterparty).containsExactly(
                new Counterparty("CONTRA ACCOUNT HOLDER", "NL70ABNA0987654321", null, null),
                new Counterparty("PICKNICK", "NL65INGB0123456789", null, null));
        assertThat(dutch.entries().getFirst().description()).isEqualTo("Huur januari");
        assertThat(dutch.entries().getFirst().reference()).isEqualTo("X-1");
    }

    @Test
    void theThirtiethOfFebruaryIsItsLastDay() {
        assertThat(Samples.read("two-banks.sta").statements().getLast().entries().get(1).valueDate()).isEqualTo("2026-02-28");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2601010101C1,50NMSCNONREF    ; 1.50
            260101D1,50NMSCNONREF        ; -1.50
            260101DR1,50NMSCNONREF       ; -1.50
            260101RC1,50NMSCNONREF       ; -1.50
            260101RDR1,50NMSCNONREF      ; 1.50
            260101CN0,01NTRFNONREF       ; 0.01
            260101D25,NOV NONREF         ; -25
            260101C50,00 NTRFNONREF      ; 50
            260101D000000000025,00N102EREF ; -25
            260101D0,42MCI0NONREF//1     ; -0.42
            260101C3                     ; 3
            """)
    void theMarkSaysWhichWayAndAReversedCreditIsADebit(String field, String amount) {
        assertThat(movement(field).amount().amount()).isEqualByComparingTo(amount);
    }

    @Test
    void anIntradayReportTellsWhatIsOnlyExpectedAndWhereItsOwnSumsDiffer() {
        Collected read = Samples.read("intraday.942").statements().getFirst();
        assertThat(read.statement().currency()).isEqualTo("EUR");
        assertThat(read.entries()).extracting(Entry::status).containsExactly(Entry.Status.PENDING, Entry.Status.BOOKED);
        assertThat(read.statement().remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(RemarkKind.TOTALS_DIFFER);
            assertThat(remark.line()).isEqualTo(10);
        });
    }

    @Test
    void aLineThatOnlyLooksLikeAFieldOrAnEndContinuesTheText() {
        Entry entry = lines(":60F:C260101EUR1,00|:61:260101C1,NMSCNONREF|:86:166?20Ve?21rtrags|-Nr. 7 um 10|:12:11?32Ana|:62F:C260101EUR2,00|-")
                .statements().getFirst().entries().getFirst();
        assertThat(entry.description()).isEqualTo("Vertrags-Nr. 7 um 10:12:11");
        assertThat(entry.counterparty().name()).isEqualTo("Ana");
    }

    @Test
    void germanFieldsOutsideTheStandardAreRead() {
        Entry entry = lines(":60F:C020315DEM0,00|:61:0203170320CM5000,00S05168790452|:NS:01Miete|02M\u00E4rz|15Erika|17Dauerauftrag")
                .statements().getFirst().entries().getFirst();
        assertThat(entry.description()).isEqualTo("Miete M\u00E4rz");
        assertThat(entry.counterparty().name()).isEqualTo("Erika");
        assertThat(entry.amount().currency()).isEqualTo("DEM");
    }

    @Test
    void plainLinesAreJoinedWhereTheStandardBrokeThem() {
        String full = "x".repeat(60) + "Kauf v";
        assertThat(lines(":60F:C260101EUR1,00|:61:260101C1,NMSCNONREF|:86:" + full.substring(0, 65) + "|" + full.substring(65) + "on|Tee")
                .statements().getFirst().entries().getFirst().description()).isEqualTo(full + "on Tee");
    }

    @Test
    void whatIsNoMovementOrNoBalanceIsSaidWithItsLine() {
        assertThat(lines(":60F:C260101EUR1,00|:61:what|:61:261301C1,NMSC|:62F:C2601|:65:D260101EUR2,").statements().getFirst().statement()
                .remarks()).extracting(remark -> remark.line() + " " + remark.kind())
                .containsExactly("4 NO_AMOUNT", "5 NO_DAY", "6 NO_BALANCE");
    }

    @Test
    void aMessageThatDoesNotEndIsSaidToBeCut() {
        assertThat(lines(":60F:C260101EUR1,00|:61:260101C1,NMSCNONREF").statements().getFirst().statement().remarks())
                .singleElement().satisfies(remark -> assertThat(remark.kind()).isEqualTo(RemarkKind.CUT_SHORT));
        assertThat(OthersFiles.read(Bytes.of("{1:F01X}{2:I940X}{4:\n:20:X\n:25:1\n:60F:C260101EUR1,00\n")).refusal())
                .isEqualTo("Line 4: the file ends in the middle. Nothing of it was imported.");
        assertThat(OthersFiles.read(Bytes.of(":20:X\n-\n")).refusal()).startsWith("The file is sound and holds no statement");
    }
}
