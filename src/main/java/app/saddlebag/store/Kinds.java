package app.saddlebag.store;

import app.saddlebag.model.ProductKind;

/** The numbers by which product kinds are stored: written once, never changed, whatever becomes of the enum. */
final class Kinds {

    private Kinds() {
    }

    static int code(ProductKind kind) {
        return switch (kind) {
            case ACCOUNT -> 1;
            case CARD -> 2;
            case PORTFOLIO -> 3;
            case INVESTMENT -> 4;
            case LIABILITY -> 5;
        };
    }

    static ProductKind of(int code) {
        return switch (code) {
            case 1 -> ProductKind.ACCOUNT;
            case 2 -> ProductKind.CARD;
            case 3 -> ProductKind.PORTFOLIO;
            case 4 -> ProductKind.INVESTMENT;
            case 5 -> ProductKind.LIABILITY;
            default -> throw new NewerDatabaseException();
        };
    }
}
