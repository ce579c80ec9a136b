package app.saddlebag.flanks;

import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;

/** Transactions as the client reads them, for tests elsewhere that have them as JSON. */
public final class ToldRows {

    private ToldRows() {
    }

    public static Transaction transaction(ProductKind kind, byte[] json) {
        return TransactionReader.read(kind, new Fields(Json.MAPPER.readTree(json)));
    }
}
