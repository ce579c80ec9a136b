package app.saddlebag.insight;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Counting;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the accounts of one currency held together, day by day, and what moved last.
 *
 * @param currency ISO 4217
 * @param points   end of each day, the earliest first; empty when nothing is known
 * @param recent   the latest transactions of every kind and currency, newest first
 */
public record History(String currency, List<Point> points, List<LedgerRow> recent) {

    private static final int RECENT = 8;

    /** @param balance at the end of the day */
    public record Point(LocalDate day, BigDecimal balance) {
    }

    /**
     * Goes back from today's balances through all that moved them, whichever log-in tells it: money that stays with the person
     * moves an account, too; not further than from a day. Takes time on a large ledger: not for the JavaFX thread.
     */
    public static History of(Ledger ledger, List<StoredProduct> products, SharedProducts shared, String currency,
                             LocalDate from, LocalDate today) {
        List<StoredProduct> told = products.stream().filter(stored -> !stored.gone()
                && stored.product().kind() == ProductKind.ACCOUNT && stored.product().balance() != null
                && currency.equals(stored.product().currency())).toList();
        Set<ProductKey> accounts = told.stream().map(StoredProduct::key).collect(Collectors.toSet());
        BigDecimal now = told.stream().filter(stored -> !shared.repeats(stored)).map(stored -> stored.product().balance())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new History(currency, points(now, movedPerDay(ledger, accounts, currency, from), today),
                recent(ledger));
    }

    private static TreeMap<LocalDate, BigDecimal> movedPerDay(Ledger ledger, Set<ProductKey> accounts, String currency, LocalDate from) {
        TreeMap<LocalDate, BigDecimal> moved = new TreeMap<>();
        for (int position = 0; position < ledger.size(); position++) {
            LedgerRow row = ledger.row(position);
            Transaction transaction = row.transaction();
            if (transaction.day().isBefore(from)) {
                break;
            }
            if (transaction.productKind() == ProductKind.ACCOUNT && !row.vanished() && row.counting() != Counting.REPEATED
                    && (transaction.currency() == null || currency.equals(transaction.currency()))
                    && accounts.contains(ProductKey.of(row.connectionId(), transaction))) {
                moved.merge(transaction.day(), transaction.amount(), BigDecimal::add);
            }
        }
        return moved;
    }

    private static List<Point> points(BigDecimal now, TreeMap<LocalDate, BigDecimal> moved, LocalDate today) {
        if (moved.isEmpty()) {
            return List.of();
        }
        List<Point> points = new ArrayList<>();
        BigDecimal balance = now;
        LocalDate last = moved.lastKey().isAfter(today) ? moved.lastKey() : today;
        for (LocalDate day = last; !day.isBefore(moved.firstKey()); day = day.minusDays(1)) {
            points.add(new Point(day, balance));
            balance = balance.subtract(moved.getOrDefault(day, BigDecimal.ZERO));
        }
        return List.copyOf(points.reversed());
    }

    private static List<LedgerRow> recent(Ledger ledger) {
        List<LedgerRow> recent = new ArrayList<>();
        for (int position = 0; position < ledger.size() && recent.size() < RECENT; position++) {
            LedgerRow row = ledger.row(position);
            if (row.counts() && !row.overlay().hidden()) {
                recent.add(row);
            }
        }
        return List.copyOf(recent);
    }
}
