package app.saddlebag.profile;

import app.saddlebag.insight.BalanceSeries.Day;
import app.saddlebag.insight.BalanceSeries;
import app.saddlebag.insight.Histories;
import app.saddlebag.insight.Worth;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.store.Store;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Histories of a profile's products, from what its syncs kept and its ledger holds. Reads the disk: worker only. */
public final class ProductHistories {

    private final Store store;
    private final LedgerSource ledger;
    private final BankRecords records;

    ProductHistories(Store store, LedgerSource ledger, BankRecords records) {
        this.store = store;
        this.ledger = ledger;
        this.records = records;
    }

    /** As they are known on a day. */
    public Histories on(LocalDate today) {
        return of(records.worth(), today);
    }

    /** Of one product, with what is owed against the person, whatever its bank's sign. */
    public BalanceSeries counted(StoredProduct stored, Worth worth, LocalDate today) {
        return new BalanceSeries(of(worth, today).of(stored).days().stream().map(day -> new Day(day.day(),
                worth.signed(stored, new Money(day.balance(), stored.product().currency())).amount(), day.origin(), day.jump())).toList());
    }

    /** What moved last on a product, or on the positions of a portfolio; the latest first, without what its bank no longer lists. */
    public List<LedgerRow> latest(StoredProduct stored, int most) {
        Ledger rows = ledger.snapshot();
        Set<ProductKey> keys = stored.product() instanceof Product.Portfolio
                ? records.productsOf(stored.connectionId()).stream().filter(other -> isIn(other, stored.product().id()))
                        .map(StoredProduct::key).collect(Collectors.toSet())
                : Set.of(stored.key());
        return Arrays.stream(rows.positionsOn(keys)).mapToObj(rows::row).filter(row -> !row.vanished() && isOf(row.transaction(), stored.product()))
                .limit(most).toList();
    }

    private static boolean isIn(StoredProduct stored, String portfolioId) {
        return stored.product() instanceof Product.Investment position && portfolioId.equals(position.portfolioId());
    }

    /** The same paper in two portfolios may have one id (API reference §10.5). */
    private static boolean isOf(Transaction row, Product product) {
        String portfolioId = switch (product) {
            case Product.Portfolio portfolio -> portfolio.id();
            case Product.Investment position -> position.portfolioId();
            case Product.Account _, Product.Card _, Product.Liability _ -> null;
        };
        return portfolioId == null || row.portfolioId() == null || portfolioId.equals(row.portfolioId());
    }

    private Histories of(Worth worth, LocalDate today) {
        return new Histories(ledger.snapshot(), worth, store.balances()::series, today);
    }
}
