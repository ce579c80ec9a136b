package app.saddlebag.ui.overview;

import app.saddlebag.insight.BalanceSeries.Day;
import app.saddlebag.insight.BalanceSeries.Origin;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.Worth;
import app.saddlebag.insight.flow.MonthFlows;
import app.saddlebag.insight.flow.Spending;
import app.saddlebag.insight.flow.Spending.Over;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.ui.chart.CurvePane;
import app.saddlebag.ui.kit.Columns;
import app.saddlebag.ui.kit.PageFrame;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Nowhere;
import app.saddlebag.ui.page.Page;
import app.saddlebag.ui.page.PageGrid;
import app.saddlebag.ui.page.PageGrid.Column;
import app.saddlebag.ui.page.PageGrid.Part;
import app.saddlebag.ui.page.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * An overview of banks that there are not, so that the parts of the real one are not the first of their kind. Made on a worker; its
 * page belongs to the JavaFX thread.
 */
public final class MadeUpOverview {

    private static final int ROWS = 120;
    private static final int BANKS = 4;
    private static final int ACCOUNTS = 3;
    private static final int DAYS = 365;
    private static final int RECENT = 8;
    private static final double GAP = 16;
    private static final String CURRENCY = "EUR";

    private final Navigator nowhere = new Nowhere();
    private final OverviewData data;
    private final List<Day> days;
    private final List<MonthFlows> months;
    private final List<Spending> spending;
    private final List<LedgerRow> recent;

    public MadeUpOverview() {
        Ledger ledger = Ledger.ofMadeUpRows(ROWS);
        List<LedgerRow> rows = IntStream.range(0, ROWS).mapToObj(ledger::row).toList();
        LocalDate last = rows.stream().map(row -> row.transaction().day()).max(LocalDate::compareTo).orElseThrow();
        recent = rows.subList(0, RECENT);
        months = MonthFlows.of(ledger, last, last);
        spending = Spending.of(ledger, Over.THIS_MONTH, last);
        days = IntStream.range(0, DAYS).mapToObj(day -> new Day(last.minusDays(DAYS - day), BigDecimal.valueOf(day % 30 * 100L), Origin.TOLD,
                BigDecimal.ZERO)).toList();
        List<ConnectionStatus> banks = LongStream.rangeClosed(1, BANKS).mapToObj(MadeUpOverview::bank).toList();
        List<StoredProduct> accounts = LongStream.range(0, BANKS * ACCOUNTS).mapToObj(MadeUpOverview::account).toList();
        data = OverviewData.of(banks, accounts, Worth.of(accounts, SharedProducts.NONE));
    }

    private static ConnectionStatus bank(long id) {
        Connection connection = new Connection(id, "bank-" + id, "bank", "Bank " + id, null, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH,
                Instant.EPOCH, Health.FRESH, null, false);
        return ConnectionStatus.of(connection, List.of(), null, Instant.EPOCH);
    }

    private static StoredProduct account(long id) {
        Product account = new Product.Account("account-" + id, null, "bank", CURRENCY, BigDecimal.valueOf(id * 1000 - 2000), null,
                "Account " + id, null, null, null, null, List.of());
        return new StoredProduct(id, 1 + id / ACCOUNTS, account, Instant.EPOCH, Instant.EPOCH, false);
    }

    /** The page without any of its parts. */
    public Growing page(Ui ui) {
        return new Growing(ui, parts(ui));
    }

    private List<Supplier<Part>> parts(Ui ui) {
        FlowsModel model = FlowsModel.of(months, spending, ui.background(), ui.messages());
        return List.of(
                () -> new Part(Column.MAIN, new TotalsPanel(ui, data, Optional.empty(), new VBox(),
                        new VBox(new CurvePane(days, CURRENCY, ui.messages(), ui.formats(), true))).node()),
                () -> {
                    FlowsPanel panel = new FlowsPanel(ui, model, nowhere);
                    panel.show(months);
                    return new Part(Column.MAIN, panel.node());
                },
                () -> {
                    SpendingPanel panel = new SpendingPanel(ui, model, nowhere);
                    panel.show(spending);
                    return new Part(Column.MAIN, panel.node());
                },
                () -> {
                    RecentPanel panel = new RecentPanel(ui, nowhere);
                    panel.show(recent, row -> "");
                    return new Part(Column.SIDE, panel.node());
                },
                () -> {
                    Columns cards = new Columns(GAP);
                    data.banks().forEach(bank -> cards.getChildren().add(new BankCard(ui, data, bank, nowhere).node()));
                    return new Part(Column.WHOLE, cards);
                });
    }

    /** The page of it, which has one part more each time it is told to {@link #grow}. On the JavaFX thread. */
    public static final class Growing implements Page {

        private final PageGrid grid = new PageGrid();
        private final PageFrame frame;
        private final Queue<Supplier<Part>> missing;
        private final List<Part> there = new ArrayList<>();

        private Growing(Ui ui, List<Supplier<Part>> parts) {
            frame = new PageFrame(ui.text(titleKey()), grid);
            missing = new ArrayDeque<>(parts);
        }

        @Override
        public Node node() {
            return frame.node();
        }

        @Override
        public String titleKey() {
            return Place.OVERVIEW.titleKey();
        }

        public boolean isWhole() {
            return missing.isEmpty();
        }

        public void grow() {
            there.add(missing.remove().get());
            grid.set(there);
        }
    }
}
