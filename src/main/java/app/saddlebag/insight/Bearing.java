package app.saddlebag.insight;

import app.saddlebag.model.Product;
import java.util.Locale;

/**
 * What the figure of a card or of a debt is to the person. No source tells which sign banks give it (API reference §18.6), so the
 * sign decides nothing, and the person can say otherwise for each product.
 */
public enum Bearing {

    /** They owe it. */
    OWED,
    /** It is theirs: a prepaid card's money. */
    HELD,
    /** It adds nothing: it is another product's figure, or none. */
    NOTHING;

    /** What holds until the person says something else. */
    public static Bearing usual(Product product) {
        return switch (product) {
            case Product.Card card -> ofCard(card.type());
            case Product.Liability _ -> OWED;
            case Product.Account _, Product.Portfolio _, Product.Investment _ -> HELD;
        };
    }

    /** Whether it can be said otherwise: of accounts and investments the bank's own sign holds. */
    public static boolean open(Product product) {
        return switch (product) {
            case Product.Card _, Product.Liability _ -> true;
            case Product.Account _, Product.Portfolio _, Product.Investment _ -> false;
        };
    }

    /** What a debit card spends is taken from its account at once: where it tells a figure, it is that account's. */
    private static Bearing ofCard(String type) {
        String told = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
        boolean credit = told.contains("credit") || told.contains("crédit");
        if (!credit && (told.contains("debit") || told.contains("débit"))) {
            return NOTHING;
        }
        return !credit && told.contains("prepa") ? HELD : OWED;
    }
}
