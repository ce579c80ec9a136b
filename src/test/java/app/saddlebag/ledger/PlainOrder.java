package app.saddlebag.ledger;

import app.saddlebag.filter.Folding;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Scope;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** What order and grouping mean, said plainly. */
final class PlainOrder {

    private PlainOrder() {
    }

    static Comparator<LedgerRow> of(SortKey key, boolean ascending, Scope scope) {
        return switch (key) {
            case DATE -> by(row -> row.transaction().day(), ascending);
            case VALUE_DATE -> by(row -> row.transaction().valueDate(), ascending);
            case AMOUNT -> by(row -> row.transaction().amount(), ascending);
            case BALANCE -> by(row -> row.transaction().balance(), ascending);
            case DESCRIPTION -> by(row -> folded(row.transaction().description()), ascending);
            case SHOP -> byText(row -> row.transaction().shop(), ascending);
            case CATEGORY -> byText(PlainOrder::category, ascending);
            case CURRENCY -> byText(row -> row.transaction().currency(), ascending);
            case ENTITY -> byText(row -> entity(row, scope), ascending);
            case PRODUCT -> byText(row -> product(row, scope).map(ProductRef::title).orElse(null), ascending);
        };
    }

    private static <T extends Comparable<? super T>> Comparator<LedgerRow> by(Function<LedgerRow, T> value,
                                                                            boolean ascending) {
        Comparator<T> order = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparing(value, Comparator.nullsLast(order));
    }

    private static Comparator<LedgerRow> byText(Function<LedgerRow, String> value, boolean ascending) {
        Comparator<String> order = Comparator.comparing((String text) -> folded(text))
                .thenComparing(Comparator.naturalOrder());
        return Comparator.comparing(value, Comparator.nullsLast(ascending ? order : order.reversed()));
    }

    private static String folded(String text) {
        return text == null ? null : Folding.fold(text);
    }

    private static String category(LedgerRow row) {
        return row.overlay().category() != null ? row.overlay().category() : row.transaction().category();
    }

    private static Optional<ProductRef> product(LedgerRow row, Scope scope) {
        return scope.product(row.connectionId(), row.transaction().productKind(), row.transaction().productId());
    }

    private static String entity(LedgerRow row, Scope scope) {
        return product(row, scope).or(() -> scope.anyOf(row.connectionId())).map(p -> p.entityName() != null ? p.entityName() : p.entityId()).orElse(null);
    }

    static Group.Label group(GroupKey key, LedgerRow row, Scope scope) {
        return switch (key) {
            case MONTH -> new Group.Label.Month(YearMonth.from(row.transaction().day()));
            case CATEGORY -> new Group.Label.Value(category(row));
            case SHOP -> new Group.Label.Value(row.transaction().shop());
            case PRODUCT -> new Group.Label.Product(product(row, scope).orElse(null));
            case ENTITY -> new Group.Label.Value(entity(row, scope));
        };
    }
}
