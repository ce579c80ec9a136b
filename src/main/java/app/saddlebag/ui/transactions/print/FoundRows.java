package app.saddlebag.ui.transactions.print;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ui.transactions.grid.GridColumn;
import app.saddlebag.ui.transactions.grid.RowTexts;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What the grid shows at one moment.
 *
 * @param filter  what was asked for, as it is written; blank for everything
 * @param columns in their order
 * @param named   whether whom the money went to or came from stands before the bank's own words, and in no column of its own
 * @param rows    one by its place, of {@code size}
 * @param sum     what they come to
 */
public record FoundRows(String filter, List<GridColumn> columns, boolean named, RowTexts texts, int size, IntFunction<LedgerRow> rows,
                        Sum sum) {

    public FoundRows {
        columns = columns.stream().filter(column -> !named || column != GridColumn.SHOP).toList();
    }
}
