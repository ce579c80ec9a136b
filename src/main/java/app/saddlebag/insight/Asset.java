package app.saddlebag.insight;

import app.saddlebag.model.Product;
import java.util.Locale;

/** What something that a person has is, as coarse as a whole is told apart by (API reference §10.5). */
public enum Asset {
    CASH, FUNDS, ETFS, SHARES, FIXED_INCOME, PENSION, CRYPTO, DERIVATIVES, ALTERNATIVES, OTHER,
    /** What a portfolio is worth beyond the positions that its bank tells. */
    UNTOLD,
    CARDS, LOANS;

    static Asset of(Product product) {
        return switch (product) {
            case Product.Account _ -> CASH;
            case Product.Card _ -> CARDS;
            case Product.Liability _ -> LOANS;
            case Product.Investment position -> of(position.type(), OTHER);
            // Only one whose type says so is of one kind throughout.
            case Product.Portfolio portfolio -> of(portfolio.type(), UNTOLD);
        };
    }

    private static Asset of(String type, Asset otherwise) {
        return switch (type == null ? "" : type.strip().toUpperCase(Locale.ROOT)) {
            case "L" -> CASH;
            case "F" -> FUNDS;
            case "ETF" -> ETFS;
            case "VI", "S" -> SHARES;
            case "FI" -> FIXED_INCOME;
            case "PP" -> PENSION;
            case "C" -> CRYPTO;
            case "DV", "CFD" -> DERIVATIVES;
            case "BP", "AEP" -> ALTERNATIVES;
            default -> otherwise;
        };
    }
}
