package app.saddlebag.insight.merchant;

import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Transfer;
import java.util.Arrays;

/**
 * Tells whom rows went to or came from: the shop where the bank tells one, else the other side of a transfer, else what
 * {@link MerchantText} finds in the text. Remembers what it found, for the rows of one ledger and of those that follow from it;
 * belongs to one thread.
 */
public final class MerchantNumbers {

    /** Was asked for, and names nobody. */
    private static final int NOBODY = -1;

    private final MerchantKeys keys;
    private final TextNumbers texts = new TextNumbers();
    /** By number of the ledger; 0 for what was not asked for yet. */
    private int[] byShop = new int[0];
    /** The same, twice for each transfer: for what goes out, and for what comes in. */
    private int[] byTransfer = new int[0];

    public MerchantNumbers(MerchantKeys keys) {
        this.keys = keys;
    }

    /** The number of a row's merchant; 0 where nothing tells. */
    public int of(RowCursor row) {
        int number = row.shop() == 0 ? NOBODY : ofShop(row);
        if (number == NOBODY && row.transfer() != 0) {
            number = ofTransfer(row);
        }
        return number != NOBODY ? number : row.descriptionStart() < 0 ? 0
                : texts.of(row.descriptions(), row.descriptionStart(), row.descriptionEnd(), text -> keys.of(MerchantText.of(text)));
    }

    private int ofShop(RowCursor row) {
        int shop = row.shop();
        if (shop >= byShop.length) {
            byShop = Arrays.copyOf(byShop, Math.max(row.shops(), shop + 1));
        }
        if (byShop[shop] == 0) {
            byShop[shop] = orNobody(MerchantText.of(row.shop(shop)));
        }
        return byShop[shop];
    }

    private int ofTransfer(RowCursor row) {
        int side = 2 * row.transfer() + (isIn(row) ? 1 : 0);
        if (side >= byTransfer.length) {
            byTransfer = Arrays.copyOf(byTransfer, Math.max(2 * row.transfers(), side + 1));
        }
        if (byTransfer[side] == 0) {
            byTransfer[side] = orNobody(MerchantText.of(otherSide(row)));
        }
        return byTransfer[side];
    }

    private int orNobody(String name) {
        return name == null ? NOBODY : keys.of(name);
    }

    /** Which of the two sides is the other one goes with the sign. */
    private static boolean isIn(RowCursor row) {
        return row.hasUnits() && row.units() > 0;
    }

    private static String otherSide(RowCursor row) {
        return otherSide(row.transfer(row.transfer()), isIn(row));
    }

    private static String otherSide(Transfer transfer, boolean in) {
        return in ? transfer.payer() : transfer.beneficiary();
    }

    /** The merchant's name as this row writes it; null where nothing tells. */
    public static String name(RowCursor row) {
        String name = row.shop() == 0 ? null : MerchantText.of(row.shop(row.shop()));
        if (name == null && row.transfer() != 0) {
            name = MerchantText.of(otherSide(row));
        }
        return name != null ? name : ofText(row.description());
    }

    /** The same of one transaction by itself, as often as a screen asks. */
    public static String name(Transaction fact) {
        String name = MerchantText.of(fact.shop());
        if (name == null && fact.transfer() != null) {
            name = MerchantText.of(otherSide(fact.transfer(), fact.amount().signum() > 0));
        }
        return name != null ? name : ofText(fact.description());
    }

    private static String ofText(String text) {
        return text == null ? null : MerchantText.of(TextNumbers.withoutReferences(text));
    }
}
