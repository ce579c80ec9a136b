package app.saddlebag.ui.transactions.grid;

import app.saddlebag.filter.Folding;
import app.saddlebag.ledger.LedgerRow;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one column of a row says where a row has two lines.
 *
 * @param first  never null
 * @param second muted; empty where there is nothing to add
 */
public record RowLines(String first, String second) {

    /** @param away columns there is no room for: what they would say is said beneath the merchant */
    public static RowLines of(GridColumn column, LedgerRow row, RowTexts texts, Set<GridColumn> away) {
        return switch (column) {
            case DESCRIPTION -> merchant(row, texts, away);
            case ACCOUNT -> account(row, texts);
            case CATEGORY -> new RowLines(texts.text(column, row), texts.text(GridColumn.TAGS, row));
            case AMOUNT -> new RowLines(texts.text(column, row), texts.text(GridColumn.BALANCE, row));
            default -> new RowLines(texts.text(column, row), "");
        };
    }

    /** The bank's words stand beneath the name, unless they are the name. */
    private static RowLines merchant(LedgerRow row, RowTexts texts, Set<GridColumn> away) {
        String told = texts.line(GridColumn.DESCRIPTION, row);
        String name = texts.merchant(row);
        String first = name != null ? name : told.isEmpty() ? texts.noDescription() : told;
        String day = away.contains(GridColumn.DATE) ? texts.text(GridColumn.DATE, row) : "";
        String account = away.contains(GridColumn.ACCOUNT) ? texts.shortAccount(row) : "";
        String more = Folding.fold(told).equals(Folding.fold(first)) ? "" : told;
        return new RowLines(first, Stream.of(day, account, more).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
    }

    private static RowLines account(LedgerRow row, RowTexts texts) {
        String title = texts.productAtBank(row);
        String bank = texts.text(GridColumn.ENTITY, row);
        return title.isEmpty() ? new RowLines(bank, "") : new RowLines(title, bank);
    }
}
