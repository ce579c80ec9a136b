package app.saddlebag.profile;

import app.saddlebag.filter.ProductRef;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that is known of one product.
 *
 * @param stored          with all that today's program understands of the bank's own object
 * @param status          how the login stands that it came through
 * @param toldAt          when the bank's side last saw it, where it says so
 * @param holders         who takes part in it, in the bank's order; may be empty
 * @param balances        what it was worth on the days it was read, the earliest first; of its present currency alone
 * @param related         products that it names, or that name it
 * @param unknownAccounts IBANs of cash accounts that are none of the person's products here
 * @param worths          what it and all others are worth and add
 * @param ref             the product as filters know it
 * @param refs            all products as filters know them
 * @param original        the bank's own object in lines, for people
 */
public record ProductDetails(StoredProduct stored, ConnectionStatus status, Optional<Instant> toldAt, List<Holder> holders,
                             List<BalancePoint> balances, List<Related> related, List<String> unknownAccounts,
                             Worth worths, ProductRef ref, List<ProductRef> refs, String original) {

    /** How another product stands to this one. */
    public enum Relation {
        /** Its cash goes through that account. */
        CASH_ACCOUNT,
        /** That portfolio's cash goes through it. */
        CASH_OF,
        /** It lies in that portfolio. */
        PORTFOLIO,
        /** That position lies in it. */
        POSITION
    }

    public record Related(Relation relation, StoredProduct product) {
    }

    /** The login it came through. */
    public Connection connection() {
        return status.connection();
    }

    public Product product() {
        return stored.product();
    }

    /** What it is worth to the person now: what is owed counts against them. Empty where no amount or no currency is told. */
    public Optional<Money> worth() {
        return worths.of(stored);
    }

    static List<BalancePoint> worth(StoredProduct stored, Worth worths, List<BalancePoint> told) {
        return told.stream().filter(point -> Objects.equals(point.balance().currency(), stored.product().currency()))
                .map(point -> new BalancePoint(point.day(), worths.signed(stored, point.balance()))).toList();
    }
}
