package app.saddlebag.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.exchange.statement.CollectedStatements;
import app.saddlebag.exchange.statement.CollectedStatements.Collected;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Remark;
import app.saddlebag.exchange.statement.RemarkKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QIF of several programs and countries. */
class QifReaderTest {

    private static List<Collected> sample() {
        return Samples.read("spanish.qif").statements();
    }

    private static Collected bank(String records) {
        return OthersFiles.read(Bytes.of("!Type:Bank\n" + records.replace('|', '\n'))).statements().getFirst();
    }

    @Test
    void everyAccountIsAStatementAndListsOfAccountsAndCategoriesAreNone() {
        assertThat(sample()).extracting(collected -> collected.statement().account().name() + " " + collected.statement().account().kind())
                .containsExactly("Cuenta corriente Bank", "Visa CCard", "Valores Invst");
        assertThat(sample()).extracting(collected -> collected.statement().currency()).containsOnlyNulls();
        assertThat(sample().getFirst().entries()).extracting(entry -> entry.amount().currency()).containsOnly(Entry.UNTOLD);
    }

    @Test
    void daysAmountsTextsAndCategoriesAreReadAsTheyAreWrittenThere() {
        Entry invoice = sample().getFirst().entries().getFirst();
        assertThat(invoice.bookingDate()).isEqualTo("2026-02-03");
        assertThat(invoice.amount().amount()).isEqualByComparingTo("-1234.56");
        assertThat(invoice.description()).isEqualTo("Nube Azul Factura 7");
        assertThat(invoice.reference()).isEqualTo("319");
        assertThat(invoice.category()).isEqualTo("Trabajo:Material");
        assertThat(invoice.line()).isEqualTo(20);
        assertThat(invoice.told()).containsEntry("C", "X");
    }

    @Test
    void whatAnAccountBeganWithIsABalance() {
        Collected read = OthersFiles.read(Bytes.of(("!Account|NChecking|^|!Type:Bank|D2026-01-31|T100|POpening Balance|L[Checking]|^|"
                + "D2026-02-01|T-5|POpening Balance|L[Savings]|^").replace('|', '\n'))).statements().getFirst();
        assertThat(read.statement().opening().orElseThrow().amount().amount()).isEqualByComparingTo("100");
        assertThat(read.entries()).singleElement().satisfies(moved -> assertThat(moved.amount().amount()).isEqualByComparingTo("-5"));
    }

    @Test
    void aSplitMovementHasItsParts() {
        Entry shop = sample().getFirst().entries().get(1);
        assertThat(shop.parts()).extracting(part -> part.category() + " " + part.description() + " " + part.amount().amount())
                .containsExactly("Alimentaci\u00F3n fruta -40.00", "Hogar  -20.00");
        assertThat(bank("D1/13/2026|T-5|SA|$-2|SB|$-2|^").statement().remarks()).extracting(Remark::kind)
                .containsExactly(RemarkKind.PARTS_DIFFER);
    }

    @Test
    void aTradeIsTheCashItMoves() {
        Collected securities = sample().getLast();
        assertThat(securities.entries()).singleElement().satisfies(buy -> {
            assertThat(buy.amount().amount()).isEqualByComparingTo("-105");
            assertThat(buy.kind()).isEqualTo("Buy");
            assertThat(buy.description()).isEqualTo("Fondo \u00CDndice");
        });
        assertThat(securities.statement().remarks()).extracting(remark -> remark.kind() + " " + remark.arguments())
                .containsExactly("NOT_A_MOVEMENT [ShrsIn]");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"12/19/18,2018-12-19", "12/19'18,2018-12-19", "12/19/1998,1998-12-19", "12/19/98,1998-12-19",
            "19.12.2018,2018-12-19", "2018-12-19,2018-12-19", "19/12'18,2018-12-19", " 1/19'04,2004-01-19", "19-12-18,2018-12-19",
            "20181219,2018-12-19", "19 Dec 2018,2018-12-19", "12/19'72,2072-12-19"})
    void aDayIsReadInWhicheverOrderItIsOne(String written, String day) {
        Collected read = bank("D" + written + "|T1.00|^");
        assertThat(read.entries().getFirst().bookingDate()).isEqualTo(day);
        assertThat(read.statement().remarks()).isEmpty();
    }

    @Test
    void oneDayThatProvesTheOrderServesAllOthers() {
        assertThat(bank("D3/2/2026|T1|^|D25/2/2026|T1|^").entries()).extracting(entry -> entry.bookingDate().toString())
                .containsExactly("2026-02-03", "2026-02-25");
    }

    @Test
    void whereNoneProvesItTheOrderIsTheOneWithoutLeapsAndItIsSaid() {
        Collected read = bank("D01/02/2026|T1|^|D05/02/2026|T1|^|D02/03/2026|T1|^|D01/04/2026|T1|^");
        assertThat(read.entries().getLast().bookingDate()).isEqualTo("2026-04-01");
        assertThat(read.statement().remarks()).extracting(remark -> remark.kind() + " " + remark.arguments())
                .containsExactly("DAY_ORDER_GUESSED [D/M/Y]");
        Bytes file = Bytes.of("!Type:Bank\nD01/02/2026\nT1\n^\n");
        CollectedStatements corrected = new CollectedStatements();
        new BankFiles().readQif(file, new BankFiles().recognise(file), DateOrder.DAY_MONTH_YEAR, corrected, ReadProgress.NONE);
        assertThat(corrected.statements().getFirst().entries().getFirst().bookingDate()).isEqualTo("2026-02-01");
        assertThat(corrected.statements().getFirst().statement().remarks()).as("it is still open").extracting(remark -> remark.arguments().toString())
                .containsExactly("[D/M/Y]");
        Bytes proven = Bytes.of("!Type:Bank\nD12/31/2026\nT1\n^\n");
        CollectedStatements asProven = new CollectedStatements();
        new BankFiles().readQif(proven, new BankFiles().recognise(proven), DateOrder.DAY_MONTH_YEAR, asProven, ReadProgress.NONE);
        assertThat(asProven.statements().getFirst().entries().getFirst().bookingDate()).as("what the file proves, holds").isEqualTo("2026-12-31");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {"T-1,234.56;-1234.56", "T-25,00;-25", "T1,234;1234", "U7.50;7.50", "T1'234.50;1234.50"})
    void anAmountIsReadWithTheDecimalSignOfTheFile(String line, String amount) {
        assertThat(bank("D12/31/2026|" + line + "|^").entries().getFirst().amount().amount()).isEqualByComparingTo(amount);
    }

    @Test
    void aMovementThatTheFileCutsIsLeftOutAndSaid() {
        Collected read = bank("D12/19/18|T-100.58|^|D12/19/18|T-10");
        assertThat(read.entries()).hasSize(1);
        assertThat(read.statement().remarks()).extracting(remark -> remark.line() + " " + remark.kind()).containsExactly("6 UNFINISHED");
    }

    @Test
    void whatHasNoDayOrAmountIsSaid() {
        assertThat(bank("Dsoon|T1|^|D12/19/18|Tmuch|^|D12/19/18|T1|^").statement().remarks())
                .extracting(remark -> remark.line() + " " + remark.kind()).containsExactly("2 NO_DAY", "5 NO_AMOUNT");
        assertThat(OthersFiles.read(Bytes.of("!Type:Cat\nNFood\n^\n")).refusal()).startsWith("The file is sound and holds no statement");
    }
}
