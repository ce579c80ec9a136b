package app.saddlebag.ui.product;

import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.text.Messages;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/**
 * The banks' codes in a person's words (API reference §10.1, §10.4, §10.5, §10.7, §10.9). A code that nobody documented is
 * shown as it came.
 */
public record ProductWords(Messages messages) {

    /** In the singular: “Account”, “Card”. */
    public String kind(ProductKind kind) {
        return messages.get("product.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** What kind of account, paper or debt; null when the bank does not say. */
    String type(Product product) {
        return switch (product) {
            case Product.Account account -> word("product.type.account.", account.type());
            case Product.Card card -> word("product.type.card.", card.type());
            case Product.Portfolio portfolio -> word("product.type.security.", portfolio.type());
            case Product.Investment position -> word("product.type.security.", position.type());
            case Product.Liability debt -> word("product.type.liability.", debt.type());
        };
    }

    /** Null when the bank does not say. */
    String subtype(Product.Investment position) {
        return word("product.subtype.", position.subtype());
    }

    /** A holder's part in a product; null when the bank does not say. */
    public String relation(String told) {
        return word("product.relation.", told);
    }

    public static Feather icon(ProductKind kind) {
        return switch (kind) {
            case ACCOUNT -> Feather.BOOK_OPEN;
            case CARD -> Feather.CREDIT_CARD;
            case PORTFOLIO -> Feather.BRIEFCASE;
            case INVESTMENT -> Feather.TRENDING_UP;
            case LIABILITY -> Feather.HOME;
        };
    }

    private String word(String prefix, String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        String key = prefix + code.strip().toLowerCase(Locale.ROOT);
        return messages.has(key) ? messages.get(key) : code;
    }
}
