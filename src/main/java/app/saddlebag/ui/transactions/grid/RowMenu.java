package app.saddlebag.ui.transactions.grid;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Term;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Transaction;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What "show more like this" can mean for a row: one term for each thing the bank said of it. */
public record RowMenu(String key, Term term) {

    /**
     * The ways to ask for more like a row.
     *
     * @param product the row's product; null when unknown
     */
    public static List<RowMenu> of(LedgerRow row, ProductRef product) {
        Transaction fact = row.transaction();
        List<RowMenu> ways = new ArrayList<>();
        if (fact.shop() != null) {
            ways.add(new RowMenu("transactions.more.shop", Term.equal(Field.SHOP, fact.shop())));
        }
        if (RowTexts.category(row) != null) {
            ways.add(new RowMenu("transactions.more.category", Term.equal(Field.CATEGORY, RowTexts.category(row))));
        }
        ways.add(new RowMenu("transactions.more.amount", Term.amount(fact.amount(), fact.amount())));
        if (product != null) {
            ways.add(new RowMenu("transactions.more.account", ProductTerm.of(product)));
        }
        if (fact.bookingDate() != null) {
            ways.add(new RowMenu("transactions.more.month",
                    Term.date(Field.DATE, new Period.Month(YearMonth.from(fact.bookingDate())))));
        }
        return ways;
    }
}
