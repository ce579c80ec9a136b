package app.saddlebag.insight.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Transfer;
import app.saddlebag.ui.transactions.SeededLedger;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** One transaction's merchant is named as it is among all. */
class MerchantNamesTest {

    @Test
    void aTransactionByItselfIsNamedAsItsRowIs() {
        Ledger ledger = SeededLedger.of(3_000);
        RowCursor cursor = ledger.cursor();
        for (int position = 0; position < ledger.size(); position++) {
            assertThat(MerchantNumbers.name(ledger.row(position).transaction())).isEqualTo(MerchantNumbers.name(cursor.at(position)));
        }
    }

    @Test
    void theOtherSideOfATransferGoesWithTheSign() {
        assertThat(MerchantNumbers.name(transfer("-5"))).isEqualTo("Aigües de Girona");
        assertThat(MerchantNumbers.name(transfer("5"))).isEqualTo("Marta Vidal");
        assertThat(MerchantNumbers.name(Transaction.of("t", ProductKind.ACCOUNT, BigDecimal.ONE).bookingDate(LocalDate.EPOCH).build()))
                .as("nothing tells").isNull();
    }

    private static Transaction transfer(String amount) {
        return Transaction.of("t", ProductKind.ACCOUNT, new BigDecimal(amount)).bookingDate(LocalDate.EPOCH).description("TRANSFERENCIA 77")
                .transfer(new Transfer("MARTA VIDAL", null, "AIGÜES DE GIRONA", null)).build();
    }
}
