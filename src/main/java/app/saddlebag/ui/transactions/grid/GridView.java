package app.saddlebag.ui.transactions.grid;

import app.saddlebag.filter.Categories;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.grid.ColumnLayout.Column;
import app.saddlebag.ui.transactions.search.Order;
import app.saddlebag.ui.transactions.search.Results;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongPredicate;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * The table of transactions: shows whatever rows a search has brought, reading only those in sight, and leaves ordering to the
 * ledger.
 */
public final class GridView {

    /** The description is not squeezed below this, in pixels at normal size: then the table scrolls sideways. */
    private static final double LEAST_DESCRIPTION = 96;

    /** Columns step back for the description to have this, likewise. */
    private static final double GOOD_DESCRIPTION = 220;

    /** The day steps back for it to have this, likewise. */
    private static final double FAIR_DESCRIPTION = 120;

    /** Room for the scroll bar, so that the last column does not slide beneath it, in pixels at normal size. */
    private static final double SCROLL_BAR = 10;
    /** As the stylesheet says it, in pixels at normal size; what the table makes of it tells the present scale. */
    private static final double LEAST_HEIGHT = 64;

    /** Without room for all columns these step back, in this order, so that no amount is out of sight. */
    private static final List<GridColumn> STEPPING_BACK = List.of(GridColumn.BALANCE, GridColumn.SHOP,
            GridColumn.CATEGORY, GridColumn.ACCOUNT);

    private static final PseudoClass LINES = PseudoClass.getPseudoClass("lines");

    private final Ui ui;
    private final TableView<LedgerRow> table = new TableView<>();
    private final RowList rows = new RowList();
    private final RangeSelection selection;
    private final Map<GridColumn, TableColumn<LedgerRow, LedgerRow>> columns = new EnumMap<>(GridColumn.class);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(this, "order", Order.NEWEST_FIRST);
    private final ObjectProperty<ColumnLayout> layout = new SimpleObjectProperty<>(this, "layout",
            ColumnLayout.first());
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.LINES);
    private RowTexts texts;
    private Set<GridColumn> away = Set.of();
    private boolean arranging;

    public GridView(Ui ui) {
        this.ui = ui;
        this.texts = new RowTexts(ui.messages(), ui.formats(), ProductNames.NONE, Categories.AS_TOLD, Set.of());
        selection = new RangeSelection(table);
        table.setId("grid");
        table.getStyleClass().addAll("grid", "edge-to-edge");
        table.setAccessibleText(ui.text("transactions.grid.name"));
        table.setItems(rows);
        table.setSelectionModel(selection);
        table.setRowFactory(view -> new GridRow(() -> texts));
        table.setSortPolicy(view -> orderChosen());
        for (GridColumn column : GridColumn.values()) {
            columns.put(column, column(column));
        }
        look.subscribe(this::dress);
        layout.subscribe(() -> arrange());
        table.getColumns().subscribe(this::arranged);
        table.widthProperty().subscribe(this::fit);
        table.minHeightProperty().subscribe(() -> arrange());
        order.subscribe(this::showOrder);
    }

    public TableView<LedgerRow> table() {
        return table;
    }

    public RangeSelection selection() {
        return selection;
    }

    /** By what the person wants the rows ordered. */
    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** Which columns are shown, where and how wide. */
    public ObjectProperty<ColumnLayout> layoutProperty() {
        return layout;
    }

    /** One line to a row or two. */
    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /** How the rows are written. */
    public RowTexts texts() {
        return texts;
    }

    /** How products and categories are called and which rows are to be marked from now on. */
    public void setKnowledge(ProductNames names, Categories categories, Set<Long> rewritten, LongPredicate tied) {
        texts = new RowTexts(ui.messages(), ui.formats(), names, categories, rewritten, tied);
        table.refresh();
    }

    /** What stands where the rows would be when there are none. */
    public void setPlaceholder(Node node) {
        table.setPlaceholder(node);
    }

    /** Shows other rows. The first rows of a search leave the selection alone until all are there. */
    public void show(Results results) {
        rows.show(results.size(), results::row);
        if (results instanceof Results.Found found) {
            if (selection.isEverything() && found.size() > 0) {
                selection.resized(results.size());
            } else {
                // All of no rows is nothing: or whatever another filter finds would be selected, which nobody chose.
                selection.restore(found.selected());
                followSelection();
            }
        } else {
            selection.resized(results.size());
        }
    }

    /** The row under the keyboard is the one that is selected: the row before may have left. */
    private void followSelection() {
        if (selection.ranges().size() == 1) {
            table.getFocusModel().focus(selection.ranges().first());
        }
    }

    /** Rows of another height have cells of another kind. */
    private void dress(Look now) {
        table.pseudoClassStateChanged(LINES, now == Look.LINES);
        columns.forEach((column, shown) -> {
            shown.setCellFactory(view -> now == Look.LINES ? new LineCell(column, () -> texts, () -> away)
                    : new GridCell(column, () -> texts));
            shown.setText(ui.text(now == Look.LINES && column == GridColumn.AMOUNT ? "transactions.grid.amount-balance"
                    : "transactions.column." + column.name()));
            shown.setReorderable(now == Look.COLUMNS);
            shown.setResizable(now == Look.COLUMNS);
        });
        away = away();
        arrange();
    }

    /** What the person chose, or what two lines need. */
    private ColumnLayout wanted() {
        return look.get() == Look.LINES ? ColumnLayout.lines() : layout.get();
    }

    /** Puts the columns as they are wanted. */
    private void arrange() {
        if (arranging) {
            return;
        }
        arranging = true;
        List<TableColumn<LedgerRow, ?>> ordered = new ArrayList<>();
        for (Column column : wanted().columns()) {
            TableColumn<LedgerRow, LedgerRow> shown = columns.get(column.column());
            shown.setPrefWidth(Math.round(column.width() * scale()));
            shown.setVisible(column.shown() && !away.contains(column.column()));
            ordered.add(shown);
        }
        if (!table.getColumns().equals(ordered)) {
            table.getColumns().setAll(ordered);
        }
        arranging = false;
        fit();
    }

    /** Lets columns step back or come again, then gives the description what room is left. */
    private void fit() {
        Set<GridColumn> now = away();
        if (now.equals(away) || arranging) {
            fillWidth();
            return;
        }
        // After the layout that is under way, which would not see what changes in it.
        Platform.runLater(() -> {
            away = away();
            arrange();
            table.refresh();
        });
    }

    /** The columns there is no room for. */
    private Set<GridColumn> away() {
        Set<GridColumn> now = EnumSet.noneOf(GridColumn.class);
        double room = table.getWidth() / scale() - GOOD_DESCRIPTION - SCROLL_BAR;
        double wanted = wanted().columns().stream()
                .filter(column -> column.shown() && column.column() != GridColumn.DESCRIPTION)
                .mapToDouble(Column::width).sum();
        for (GridColumn next : STEPPING_BACK) {
            if (table.getWidth() == 0 || wanted <= room) {
                break;
            }
            OptionalInt width = wanted().columns().stream()
                    .filter(column -> column.shown() && column.column() == next).mapToInt(Column::width).findFirst();
            if (width.isPresent()) {
                now.add(next);
                wanted -= width.getAsInt();
            }
        }
        // Beside the details in a small window: the second line of a row has room for its day.
        if (look.get() == Look.LINES && table.getWidth() > 0 && wanted > room + GOOD_DESCRIPTION - FAIR_DESCRIPTION) {
            now.add(GridColumn.DATE);
        }
        return now;
    }

    /** Of sizes on the screen to sizes at normal size. */
    private double scale() {
        return table.getMinHeight() > 0 ? table.getMinHeight() / LEAST_HEIGHT : 1;
    }

    /** The description takes what room the other columns leave. */
    private void fillWidth() {
        TableColumn<LedgerRow, LedgerRow> description = columns.get(GridColumn.DESCRIPTION);
        double others = table.getVisibleLeafColumns().stream().filter(column -> column != description)
                .mapToDouble(TableColumn::getWidth).sum();
        double room = table.getWidth() - others - SCROLL_BAR * scale();
        if (table.getWidth() > 0 && description.isVisible() && !arranging) {
            description.setPrefWidth(Math.max(LEAST_DESCRIPTION * scale(), Math.floor(room)));
        }
    }

    /** The column in which something is; null outside of the cells. */
    static GridColumn columnOf(Node node) {
        Node cell = node;
        while (cell != null && !(cell instanceof TableCell<?, ?>)) {
            cell = cell.getParent();
        }
        return cell instanceof TableCell<?, ?> in && !in.isEmpty() ? (GridColumn) in.getTableColumn().getUserData() : null;
    }

    /** Takes the keyboard, with some row under it. */
    public void focus() {
        table.requestFocus();
        if (selection.isEmpty() && !rows.isEmpty()) {
            selection.clearAndSelect(0);
            table.scrollTo(0);
        }
    }

    /**
     * The columns the person chose, in their order. Rows of two lines say in fewer places what these hold, so they are copied by
     * them, too.
     */
    public List<GridColumn> chosenColumns() {
        return shown(layout.get());
    }

    private static List<GridColumn> shown(ColumnLayout layout) {
        return layout.columns().stream().filter(Column::shown).map(Column::column).toList();
    }

    private TableColumn<LedgerRow, LedgerRow> column(GridColumn column) {
        TableColumn<LedgerRow, LedgerRow> made = new TableColumn<>(ui.text("transactions.column." + column.name()));
        made.setId("column-" + column.name());
        made.setUserData(column);
        made.setSortable(column.sortKey() != null);
        made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        if (column.isFigure()) {
            made.getStyleClass().add("align-right");
        }
        made.widthProperty().subscribe(this::arranged);
        return made;
    }

    private void arranged() {
        if (arranging || look.get() == Look.LINES) {
            return;
        }
        Set<GridColumn> wanted = EnumSet.copyOf(shown(wanted()));
        List<Column> now = new ArrayList<>();
        for (TableColumn<LedgerRow, ?> column : table.getColumns()) {
            GridColumn which = (GridColumn) column.getUserData();
            now.add(new Column(which, (int) Math.round(column.getWidth() / scale()), wanted.contains(which)));
        }
        if (now.size() == GridColumn.values().length) {
            arranging = true;
            layout.set(new ColumnLayout(now));
            arranging = false;
            fillWidth();
        }
    }

    /** Called by the table when a heading was clicked; the ledger does the ordering. */
    private boolean orderChosen() {
        if (table.getSortOrder().isEmpty()) {
            order.set(Order.NEWEST_FIRST);
        } else {
            TableColumn<LedgerRow, ?> first = table.getSortOrder().getFirst();
            order.set(new Order(((GridColumn) first.getUserData()).sortKey(),
                    first.getSortType() == TableColumn.SortType.ASCENDING));
        }
        return true;
    }

    private void showOrder(Order now) {
        columns.forEach((column, shown) -> {
            if (column.sortKey() == now.key()) {
                TableColumn.SortType type = now.ascending() ? TableColumn.SortType.ASCENDING
                        : TableColumn.SortType.DESCENDING;
                if (shown.getSortType() != type) {
                    shown.setSortType(type);
                }
                if (!table.getSortOrder().equals(List.of(shown))) {
                    table.getSortOrder().setAll(List.of(shown));
                }
            }
        });
    }
}
