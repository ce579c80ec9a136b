package app.saddlebag.ui.transactions;

import app.saddlebag.filter.ProductRef;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Product;

/** A made life in memory. */
public final class SeededLedger {

    private static final long SEED = 42;

    private SeededLedger() {
    }

    /** The same rows for the same number of them. */
    public static Ledger of(int rows) {
        SeededLife life = new SeededLife(SEED);
        LedgerBuilder builder = Ledger.builder(life.products().stream().map(SeededLedger::ref).toList());
        life.rows(rows, row -> builder.add(new LedgerRow(row.id(), row.connectionId(),
                row.transaction(), row.overlay(), row.vanished())));
        return builder.build();
    }

    private static ProductRef ref(Product product) {
        long connection = SeededLife.connectionOf(product);
        return new ProductRef(connection, product.kind(), product.id(), product.title(), product.number(),
                product.entity(), SeededLife.entityName(connection));
    }
}
