package app.saddlebag.ui.transactions.grid;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Field;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Term;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Transaction;
import app.saddlebag.ui.transactions.edit.ProductTerm;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A way in which another transaction can be like a row.
 *
 * @param likeness what they have in common; its lower-case name ends the message key
 * @param term     the filter that asks for it
 */
public record MoreLikeThis(Likeness likeness, Term term) {

    public enum Likeness { SHOP, CATEGORY, AMOUNT, ACCOUNT, MONTH }

    /** One for each thing the bank said of the row. */
    public static List<MoreLikeThis> of(LedgerRow row, ProductNames names, Categories categories) {
        Transaction fact = row.transaction();
        List<MoreLikeThis> ways = new ArrayList<>();
        if (fact.shop() != null) {
            ways.add(new MoreLikeThis(Likeness.SHOP, Term.equal(Field.SHOP, fact.shop())));
        }
        if (row.category() != null) {
            ways.add(new MoreLikeThis(Likeness.CATEGORY, Term.equal(Field.CATEGORY, categories.name(row.category()))));
        }
        ways.add(new MoreLikeThis(Likeness.AMOUNT, Term.amount(fact.amount(), fact.amount())));
        ProductRef product = names.of(row.connectionId(), fact);
        if (product != null) {
            ways.add(new MoreLikeThis(Likeness.ACCOUNT, ProductTerm.of(product, names.all())));
        }
        if (fact.bookingDate() != null) {
            ways.add(new MoreLikeThis(Likeness.MONTH,
                    Term.date(Field.DATE, new Period.Month(YearMonth.from(fact.bookingDate())))));
        }
        return ways;
    }
}
