package app.saddlebag.ui.overview;

import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.Worth;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.ConnectionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything the overview shows of balances, worked out from what is stored.
 *
 * @param totals   one per currency, the one with most products first
 * @param worth    what each product adds, and why
 * @param unvalued products that no total holds, because their bank leaves out the balance or the currency
 * @param banks    one per connection, in the order they were made
 */
record OverviewData(List<Total> totals, Worth worth, List<StoredProduct> unvalued, List<Bank> banks) {

    /**
     * @param sum   everything together
     * @param parts what it is made of, without kinds that have none
     */
    record Total(Money sum, List<Part> parts) {
    }

    /** Several kinds of product make one part: cards and loans are both owed. */
    enum Group { CASH, INVESTED, OWED }

    record Part(Group group, Money sum) {
    }

    /** @param sums one per currency of what this bank keeps */
    record Bank(ConnectionStatus status, List<StoredProduct> products, List<Money> sums) {

        Connection connection() {
            return status.connection();
        }

        /** When Flanks last read the bank, or when we last did. Empty before the first sync. */
        Optional<Instant> asOf() {
            return Optional.ofNullable(connection().dataAsOf() != null ? connection().dataAsOf() : connection().lastSuccess());
        }
    }

    static OverviewData of(List<ConnectionStatus> statuses, List<StoredProduct> products, Worth worth) {
        List<Bank> banks = new ArrayList<>();
        for (ConnectionStatus status : statuses) {
            Connection connection = status.connection();
            List<StoredProduct> here = products.stream()
                    .filter(stored -> stored.connectionId() == connection.id() && !stored.gone()
                            && worth.standsAlone(stored))
                    .sorted(Comparator.comparing((StoredProduct stored) -> stored.product().kind())
                            .thenComparing(stored -> stored.title(), String.CASE_INSENSITIVE_ORDER)).toList();
            banks.add(new Bank(status, here, worth.sums(here)));
        }
        return new OverviewData(totals(products, worth), worth, worth.unvalued(), List.copyOf(banks));
    }

    /** Products that several log-ins show. */
    SharedProducts shared() {
        return worth.shared();
    }

    /** Name of the bank, and of the login where there are several, of a connection. */
    String bank(long connectionId) {
        return banks.stream().map(Bank::connection).filter(connection -> connection.id() == connectionId)
                .map(Connection::title).findFirst().orElse("");
    }

    /** Where a row was booked: at a bank, or where statements were read, on the account: that there were files tells nothing. */
    String place(LedgerRow row) {
        return banks.stream().filter(bank -> bank.connection().id() == row.connectionId()).findFirst()
                .map(bank -> bank.connection().files() ? account(bank, row) : bank.connection().title()).orElse("");
    }

    private static String account(Bank bank, LedgerRow row) {
        return bank.products().stream().filter(stored -> stored.product().id().equals(row.transaction().productId()))
                .map(StoredProduct::title).findFirst().orElse(bank.connection().title());
    }

    /** How old the oldest of the shown figures is; empty when nothing was ever synced. */
    Optional<Instant> oldest() {
        return banks.stream().map(Bank::asOf).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private static List<Total> totals(List<StoredProduct> products, Worth worth) {
        Map<String, List<Part>> parts = new TreeMap<>();
        for (Group group : Group.values()) {
            for (Money sum : worth.sums(products.stream().filter(stored -> group == group(stored.product().kind())).toList())) {
                parts.computeIfAbsent(sum.currency(), currency -> new ArrayList<>()).add(new Part(group, sum));
            }
        }
        return worth.sums(products).stream()
                .map(sum -> new Total(sum, List.copyOf(parts.getOrDefault(sum.currency(), List.of()))))
                .sorted(Comparator.comparing((Total total) -> -count(products, total.sum().currency()))).toList();
    }

    private static long count(List<StoredProduct> products, String currency) {
        return products.stream().filter(stored -> Objects.equals(stored.product().currency(), currency)).count();
    }

    private static Group group(ProductKind kind) {
        return switch (kind) {
            case ACCOUNT -> Group.CASH;
            case PORTFOLIO, INVESTMENT -> Group.INVESTED;
            case CARD, LIABILITY -> Group.OWED;
        };
    }
}
