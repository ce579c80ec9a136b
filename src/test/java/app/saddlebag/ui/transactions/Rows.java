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
        return new Transaction(id, ProductKind.ACCOUNT, "acc_8c21", null, new BigDecimal(amount), "EUR",
                new BigDecimal("100.00"), LocalDate.parse(day), LocalDate.parse(day), description, null, category, shop,
                null, "caixa-verda", null, null);
    }
}
