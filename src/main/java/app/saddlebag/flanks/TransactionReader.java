package app.saddlebag.flanks;

import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;

/** From the API's objects to transactions (API reference §10.2, §10.3, §10.6, §10.7). */
final class TransactionReader {

    private TransactionReader() {
    }

    /** Null when id, amount or both dates are missing: nothing can be done with such a row (API reference §18.2). */
    static Transaction read(ProductKind kind, Fields f) {
        // account_id and the like are the product's here, so only these two can be the row's own.
        String id = f.text("_id", "transaction_id");
        BigDecimal amount = f.decimal("amount");
        LocalDate booked = f.date("operationDate");
        LocalDate valued = f.date("valueDate");
        if (id == null || amount == null || booked == null && valued == null) {
            return null;
        }
        return new Transaction(id, kind, f.text(ProductReader.ownId(kind)), f.text("portfolio_id"), amount,
                f.text("currency"), f.decimal("balance"), booked, valued, f.text("description"),
                f.text("productDescription"), f.text("category"), f.text("shop"), f.text("cardNumber"),
                f.text("entity"), transfer(f.object("transfer")), f.text("external_id"));
    }

    private static Transaction.Transfer transfer(Fields f) {
        if (!f.isObject()) {
            return null;
        }
        return new Transaction.Transfer(f.text("payer"), f.text("ibanPayer"), f.text("beneficiary"),
                f.text("ibanBeneficiary"));
    }
}
