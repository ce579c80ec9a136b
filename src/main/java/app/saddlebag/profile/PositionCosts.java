package app.saddlebag.profile;

import app.saddlebag.insight.CostBasis;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was paid for positions, from their movements in the ledger. Looks at every row: worker only. */
public final class PositionCosts {

    private final LedgerSource ledger;

    PositionCosts(LedgerSource ledger) {
        this.ledger = ledger;
    }

    /** By the local numbers of the positions among the products. */
    public Map<Long, CostBasis> of(Collection<StoredProduct> products) {
        List<StoredProduct> positions = products.stream().filter(stored -> stored.product() instanceof Product.Investment).toList();
        Ledger rows = ledger.snapshot();
        RowCursor row = rows.cursor();
        Map<ProductKey, List<Transaction>> moved = new HashMap<>();
        for (int at : rows.positionsOn(positions.stream().map(StoredProduct::key).collect(Collectors.toSet()))) {
            if (!row.at(at).isVanished()) {
                moved.computeIfAbsent(row.product(row.place()), _ -> new ArrayList<>()).add(rows.row(at).transaction());
            }
        }
        Map<Long, CostBasis> costs = new HashMap<>();
        for (StoredProduct stored : positions) {
            if (stored.product() instanceof Product.Investment position) {
                costs.put(stored.id(), CostBasis.of(position, moved.getOrDefault(stored.key(), List.of()).stream()
                        .filter(movement -> isIn(movement, position)).toList()));
            }
        }
        return costs;
    }

    /** The same paper in two portfolios may have one id (API reference §10.5): the movement's own portfolio tells them apart. */
    private static boolean isIn(Transaction movement, Product.Investment position) {
        return movement.portfolioId() == null || position.portfolioId() == null || movement.portfolioId().equals(position.portfolioId());
    }
}
