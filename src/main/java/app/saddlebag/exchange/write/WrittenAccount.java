package app.saddlebag.exchange.write;

import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.StoredProduct;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A product whose rows are written, or one that the rows name although no bank told of it.
 *
 * @param key       by what its rows know it
 * @param stored    what is kept of it; null where no bank told of it
 * @param title     name as shown; never empty
 * @param bank      name of the bank as shown; nullable
 * @param bankId    the bank's id; nullable
 * @param balance   what its bank says of it, debts below zero; null where nobody tells
 * @param worth     what it adds to what the person has, a portfolio with what lies in it; null where it adds nothing
 * @param asOf      the day on which both were so; null where no bank told of it
 * @param within    place in the list of the portfolio whose worth holds this position's too; −1 for none
 * @param countedAs place in the list of the product it is: its own, unless another log-in shows it as well and it is counted there
 */
public record WrittenAccount(ProductKey key, StoredProduct stored, String title, String bank, String bankId, Money balance,
                             Money worth, LocalDate asOf, int within, int countedAs) {

    public WrittenAccount {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
    }

    /** Null where no bank told of it. */
    public Product product() {
        return stored == null ? null : stored.product();
    }

    /** IBAN, masked card number, ISIN; nullable. */
    public String number() {
        return stored == null ? null : stored.product().number();
    }

    /** Nullable. */
    public String currency() {
        return stored == null ? null : stored.product().currency();
    }
}
