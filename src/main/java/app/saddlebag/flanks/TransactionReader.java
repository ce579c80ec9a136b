package app.saddlebag.flanks;

import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;

/** From the API's objects to transactions (API reference §10.2, §10.3, §10.6, §10.7). */
final class TransactionReader {

    private static final Transaction.Trade NO_TRADE = new Transaction.Trade(null, null, null, null, null);

    private TransactionReader() {
    }

    /** Null when id, amount or both dates are missing: nothing can be done with such a row (API reference §18.2). */
    static Transaction read(ProductKind kind, Fields f) {
        // account_id and the like are the product's here, so only these two can be the row's own.
        String id = f.text("_id", "transaction_id");
        BigDecimal amount = f.decimal("amount");
        LocalDate booked = f.date("operationDate", "date");
        LocalDate valued = f.date("valueDate");
        if (id == null || amount == null || booked == null && valued == null) {
            return null;
        }
        return Transaction.of(id, kind, amount).productId(f.text(ProductReader.ownId(kind)))
                .portfolioId(f.text("portfolio_id")).currency(f.currency()).balance(f.decimal("balance"))
                .bookingDate(booked).valueDate(valued).description(f.text("description"))
                .productDescription(f.text("productDescription")).category(f.text("category"))
                .shop(f.text("shop")).cardNumber(f.text("cardNumber", "masked_number")).entity(f.text("entity"))
                .transfer(transfer(f.object("transfer"))).trade(trade(f)).type(f.text("type"))
                .flanksCategory(f.text("flanks_category")).externalId(f.text("external_id")).build();
    }

    private static Transaction.Transfer transfer(Fields f) {
        if (!f.isObject()) {
            return null;
        }
        return new Transaction.Transfer(f.text("payer"), f.text("ibanPayer"), f.text("beneficiary"),
                f.text("ibanBeneficiary"));
    }

    private static Transaction.Trade trade(Fields f) {
        Transaction.Trade trade = new Transaction.Trade(f.text("isin"), f.decimal("units"), f.decimal("price"),
                f.decimal("fees"), f.text("refValos", "refValores"));
        return trade.equals(NO_TRADE) ? null : trade;
    }
}
