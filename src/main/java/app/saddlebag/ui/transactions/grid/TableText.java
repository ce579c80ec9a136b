package app.saddlebag.ui.transactions.grid;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Transaction;
import app.saddlebag.text.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows as text that a spreadsheet takes: tab-separated, a line of headings first. Dates are ISO and amounts plain figures
 * with a point, each beside its currency, so that what is pasted can be calculated with.
 */
public final class TableText {

    private final Messages messages;
    private final RowTexts texts;
    private final List<GridColumn> columns;

    /** @param columns in their order */
    public TableText(Messages messages, RowTexts texts, List<GridColumn> columns) {
        this.messages = messages;
        this.texts = texts;
        boolean figures = columns.stream().anyMatch(GridColumn::isFigure);
        this.columns = figures && !columns.contains(GridColumn.CURRENCY)
                ? Stream.concat(columns.stream(), Stream.of(GridColumn.CURRENCY)).toList() : List.copyOf(columns);
    }

    public String of(Stream<LedgerRow> rows) {
        String headings = columns.stream()
                .map(column -> messages.get("transactions.column." + column.name())).collect(Collectors.joining("\t"));
        return rows.map(this::line).collect(Collectors.joining("\n", headings + "\n", "\n"));
    }

    private String line(LedgerRow row) {
        return columns.stream().map(column -> cell(column, row)).collect(Collectors.joining("\t"));
    }

    private String cell(GridColumn column, LedgerRow row) {
        Transaction fact = row.transaction();
        String text = switch (column) {
            case DATE -> fact.day().toString();
            case VALUE_DATE -> fact.valueDate() == null ? "" : fact.valueDate().toString();
            case AMOUNT -> plain(fact.amount());
            case BALANCE -> plain(fact.balance());
            default -> texts.text(column, row);
        };
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    private static String plain(BigDecimal figure) {
        return figure == null ? "" : figure.toPlainString();
    }
}
