package app.saddlebag.exchange.write;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows as double entries. */
class JournalTest {

    private static Transaction.Builder row(String id, String amount) {
        return Transaction.of(id, ProductKind.ACCOUNT, new BigDecimal(amount)).productId("ac").currency("EUR").bookingDate(MadeContent.DAY);
    }

    private static MadeContent shopping() {
        return new MadeContent().add(row("salary", "2000.00").description("NOMINA"), Overlay.NONE, List.of("Income", "Salary"))
                .add(row("bread", "-2.50").shop("Bakery").description("COMPRA; TARJ | 4417"), new Overlay("see: [2026-99-99]; \"x\"", Set.of("date", "with friends"), null, false),
                        List.of("Food", "Groceries"));
    }

    @Test
    void hledger() throws IOException {
        assertThat(shopping().text(FileFormat.HLEDGER)).isEqualTo("""
                ; Saddlebag
                decimal-mark .

                account Assets:My bank:Everyday  ; ES9121000418450200051332
                account Equity:Opening
                account Expenses:Food:Groceries
                account Income:Salary

                2026-11-03 * Opening - Everyday
                    Assets:My bank:Everyday  -1897.50 EUR
                    Equity:Opening  1897.50 EUR

                2026-11-03 * (bread) Bakery - COMPRA, TARJ / 4417
                    ; see- (2026-99-99), "x"
                    ; tag-date:, with-friends:
                    Assets:My bank:Everyday  -2.50 EUR
                    Expenses:Food:Groceries  2.50 EUR

                2026-11-03 * (salary) NOMINA
                    Assets:My bank:Everyday  2000.00 EUR
                    Income:Salary  -2000.00 EUR

                """);
    }

    @Test
    void ledger() throws IOException {
        assertThat(shopping().text(FileFormat.LEDGER)).contains("""
                2026-11-03 * (bread) Bakery - COMPRA, TARJ / 4417
                    ; see- (2026-99-99), "x"
                    ; :date:with-friends:
                    Assets:My bank:Everyday  -2.50 EUR
                    Expenses:Food:Groceries  2.50 EUR
                """).doesNotContain("decimal-mark");
    }

    @Test
    void beancount() throws IOException {
        assertThat(shopping().text(FileFormat.BEANCOUNT)).contains("""
                2026-11-03 open Assets:My-bank:Everyday
                  number: "ES9121000418450200051332"
                2026-11-03 open Equity:Opening
                """, """
                2026-11-03 * "Bakery" "COMPRA; TARJ | 4417" #date #with-friends
                  id: "bread"
                  note: "see: [2026-99-99]; \\"x\\""
                  Assets:My-bank:Everyday  -2.50 EUR
                  Expenses:Food:Groceries  2.50 EUR
                """);
    }

    @Test
    void whatPaysACardsMonthIsNoTransferFromTheCardToItself() throws IOException {
        MadeContent made = new MadeContent().add(row("paid", "431.21")).internal(new Rows.Tie(Kind.SETTLEMENT, -1, 0, true, false));
        assertThat(made.text(FileFormat.HLEDGER)).contains("""
                    Assets:My bank:Everyday  431.21 EUR
                    Equity:Transfers  -431.21 EUR
                """);
    }

    @Test
    void whatABankWroteStaysOnItsLine() throws IOException {
        for (FileFormat format : List.of(FileFormat.HLEDGER, FileFormat.LEDGER, FileFormat.BEANCOUNT)) {
            List<String> lines = MadeContent.saying(MadeContent.HOSTILE).text(format).lines().toList();
            assertThat(lines.stream().filter(line -> line.startsWith("2026-") && line.contains(" * "))).as(format.word()).hasSize(MadeContent.HOSTILE.size() + 1);
            assertThat(lines).as(format.word()).allMatch(line -> line.isEmpty() || line.startsWith(" ") || line.startsWith("2026-") || line.startsWith("account ")
                    || line.startsWith("; ") || line.startsWith("option ") || line.startsWith("decimal-mark"));
        }
    }
}
