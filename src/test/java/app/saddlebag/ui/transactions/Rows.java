package app.saddlebag.ui.transactions;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Rows for tests, with what a test is about and believable values for the rest. */
public final class Rows {

    private Rows() {
    }

    public static LedgerRow row(long id, String day, String description, String amount) {
        return row(id, day, description, amount, "Renfe", "Transport", Overlay.NONE);
    }

    public static LedgerRow row(long id, String day, String description, String amount, String shop, String category,
                                Overlay overlay) {
        return new LedgerRow(id, 1, fact("tx_" + id, day, description, amount, shop, category), overlay, false);
    }

    public static Transaction fact(String id, String day, String description, String amount, String shop,
                                   String category) {
        return Transaction.of(id, ProductKind.ACCOUNT, new BigDecimal(amount)).productId("acc_8c21")
                .currency("EUR").balance(new BigDecimal("100.00")).bookingDate(LocalDate.parse(day))
                .valueDate(LocalDate.parse(day)).description(description).category(category).shop(shop)
                .entity("caixa-verda").build();
    }
}
