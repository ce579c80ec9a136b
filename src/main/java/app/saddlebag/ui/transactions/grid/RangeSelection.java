package app.saddlebag.ui.transactions.grid;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ui.transactions.search.IndexRanges;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;

/**
 * Which rows of the grid are selected, as ranges of row indices. JavaFX thread only.
 *
 * <p>The table's own model lists every selected row, which takes ten seconds for a million; here "all that match" is a
 * state that also covers rows a running search has not found yet. The lists that the table's skin listens to
 * ({@link #getSelectedCells()}, {@link #getSelectedIndices()}, {@link #getSelectedItems()}) hold the lead row alone:
 * {@link #ranges()} is the truth, and {@link #isSelected(int)} is what rows ask.
 */
public final class RangeSelection extends TableView.TableViewSelectionModel<LedgerRow> {

    private static final int NOWHERE = -1;

    private final ReadOnlyObjectWrapper<IndexRanges> ranges = new ReadOnlyObjectWrapper<>(this, "ranges",
            IndexRanges.NONE);
    private final LeadList<Integer> indices = new LeadList<>();
    private final LeadList<LedgerRow> items = new LeadList<>();
    @SuppressWarnings("rawtypes")
    private final LeadList<TablePosition> cells = new LeadList<>();

    /** What was selected when the anchor was set: a range stretched from it replaces only its own earlier extent. */
    private IndexRanges base = IndexRanges.NONE;
    private int anchor = NOWHERE;
    private boolean everything;

    RangeSelection(TableView<LedgerRow> table) {
        super(table);
        setSelectionMode(SelectionMode.MULTIPLE);
    }

    public ReadOnlyObjectProperty<IndexRanges> rangesProperty() {
        return ranges.getReadOnlyProperty();
    }

    public IndexRanges ranges() {
        return ranges.get();
    }

    /** Whether the selection is "all that match", whatever their number becomes. */
    public boolean isEverything() {
        return everything;
    }

    /** Follows the list: everything stays everything, and rows that are gone are no longer selected. */
    void resized(int size) {
        IndexRanges kept = everything ? IndexRanges.of(0, size) : ranges().within(size);
        base = base.within(size);
        change(kept, lead(kept, getSelectedIndex()));
    }

    /** Selects exactly these rows and leaves the focus alone. */
    void restore(IndexRanges rows) {
        everything = false;
        base = IndexRanges.NONE;
        anchor = rows.first();
        change(rows, rows.first());
    }

    @Override
    public void selectAll() {
        everything = true;
        base = IndexRanges.NONE;
        IndexRanges all = IndexRanges.of(0, getItemCount());
        change(all, lead(all, getFocusedIndex()));
    }

    @Override
    public void clearAndSelect(int row) {
        if (!exists(row)) {
            return;
        }
        everything = false;
        base = IndexRanges.NONE;
        anchor = row;
        change(IndexRanges.of(row, row + 1), row);
        focus(row);
    }

    @Override
    public void select(int row) {
        if (!exists(row)) {
            return;
        }
        base = ranges();
        anchor = row;
        change(base.plus(row, row + 1), row);
        focus(row);
    }

    @Override
    public void selectRange(int start, int end) {
        if (start == end) {
            return;
        }
        if (start != anchor) {
            base = ranges();
            anchor = start;
        }
        everything = false;
        int last = Math.clamp(end + (start < end ? -1 : 1), 0, Math.max(0, getItemCount() - 1));
        int from = Math.max(0, Math.min(start, last));
        int to = Math.min(getItemCount(), Math.max(start, last) + 1);
        change(base.plus(from, to), last);
        focus(last);
    }

    @Override
    public void selectRange(int start, TableColumnBase<LedgerRow, ?> first, int last,
                            TableColumnBase<LedgerRow, ?> second) {
        selectRange(start, start <= last ? last + 1 : last - 1);
    }

    @Override
    public void clearSelection(int row) {
        everything = false;
        base = ranges().minus(row, row + 1);
        anchor = row;
        change(base, lead(base, NOWHERE));
    }

    @Override
    public void clearSelection() {
        everything = false;
        base = IndexRanges.NONE;
        change(IndexRanges.NONE, NOWHERE);
    }

    @Override
    public boolean isSelected(int row) {
        return ranges().contains(row);
    }

    @Override
    public boolean isEmpty() {
        return ranges().isEmpty();
    }

    @Override
    public void selectIndices(int row, int... rows) {
        select(row);
        for (int another : rows) {
            select(another);
        }
    }

    /** By place only: a row is never searched for. */
    @Override
    public void select(LedgerRow row) {
        throw new UnsupportedOperationException("rows are selected by index");
    }

    @Override
    public void selectPrevious() {
        clearAndSelect(getFocusedIndex() - 1);
    }

    @Override
    public void selectNext() {
        clearAndSelect(getFocusedIndex() + 1);
    }

    @Override
    public void selectFirst() {
        clearAndSelect(0);
    }

    @Override
    public void selectLast() {
        clearAndSelect(getItemCount() - 1);
    }

    @Override
    public void selectAboveCell() {
        selectPrevious();
    }

    @Override
    public void selectBelowCell() {
        selectNext();
    }

    @Override
    public void selectLeftCell() {
        // whole rows only: there is no cell to the left
    }

    @Override
    public void selectRightCell() {
        // whole rows only: there is no cell to the right
    }

    @Override
    public boolean isSelected(int row, TableColumn<LedgerRow, ?> column) {
        return isSelected(row);
    }

    @Override
    public void select(int row, TableColumn<LedgerRow, ?> column) {
        select(row);
    }

    @Override
    public void clearAndSelect(int row, TableColumn<LedgerRow, ?> column) {
        clearAndSelect(row);
    }

    @Override
    public void clearSelection(int row, TableColumn<LedgerRow, ?> column) {
        clearSelection(row);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ObservableList<TablePosition> getSelectedCells() {
        return cells;
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return indices;
    }

    @Override
    public ObservableList<LedgerRow> getSelectedItems() {
        return items;
    }

    private void change(IndexRanges selected, int lead) {
        ranges.set(selected);
        setSelectedIndex(lead);
        setSelectedItem(lead < 0 ? null : getModelItem(lead));
        indices.set(lead < 0 ? null : lead);
        items.set(getSelectedItem());
        cells.set(lead < 0 ? null : new TablePosition<>(getTableView(), lead, null));
    }

    private boolean exists(int row) {
        return row >= 0 && row < getItemCount();
    }

    /** The wanted row where it is selected, else the first selected one. */
    private static int lead(IndexRanges selected, int wanted) {
        return selected.contains(wanted) ? wanted : selected.first();
    }
}
