package app.saddlebag.ui.transactions;

import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.GroupKey;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.bar.FilterHistory;
import app.saddlebag.ui.transactions.grid.ColumnLayout;
import app.saddlebag.ui.transactions.grid.GridView;
import app.saddlebag.ui.transactions.grid.Look;
import app.saddlebag.ui.transactions.search.Order;
import java.util.Arrays;
import java.util.function.Consumer;

/** What the page finds again after a restart: the last filter, those before it, the rows' look and order, columns and panes. */
final class PageMemory {

    private final RememberedProperties remembered;

    PageMemory(PageSettings memory, Background background, Consumer<Throwable> failed) {
        remembered = new RememberedProperties(background, memory, failed);
    }

    /** Brings everything back, then follows it. A filter the person is already typing is not overwritten. */
    void follow(TransactionsModel model, GridView grid, PagePanes panes) {
        remembered.follow("transactions-filter", model.bar().textProperty(), text -> text,
                text -> model.bar().text().isEmpty() ? text : model.bar().text());
        remembered.follow("transactions-history", model.bar().historyProperty(), FilterHistory::print,
                FilterHistory::parse);
        remembered.follow("transactions-basis", model.totals().basisProperty(), Basis::name, PageMemory::basis);
        remembered.follow("transactions-groups", model.groups().keyProperty(), GroupKey::name, PageMemory::group);
        remembered.follow("transactions-columns", grid.layoutProperty(), ColumnLayout::print, ColumnLayout::parse);
        remembered.follow("transactions-look", grid.lookProperty(), Look::name, Look::parse);
        remembered.follow("transactions-order", model.search().orderProperty(), Order::print, Order::parse);
        remembered.follow("transactions-side", panes.leftWantedProperty(), String::valueOf, Boolean::valueOf);
        remembered.follow("transactions-details", panes.rightShownProperty(), String::valueOf, Boolean::valueOf);
        remembered.follow("transactions-query", panes.belowShownProperty(), String::valueOf, Boolean::valueOf);
    }

    /** Writes what has changed. */
    void write() {
        remembered.write();
    }

    private static Basis basis(String name) {
        return name.equals(Basis.AS_TOLD.name()) ? Basis.AS_TOLD : Basis.COUNTED;
    }

    private static GroupKey group(String name) {
        return Arrays.stream(GroupKey.values()).filter(key -> key.name().equals(name)).findFirst()
                .orElse(GroupKey.MONTH);
    }
}
