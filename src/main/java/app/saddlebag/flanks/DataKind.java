package app.saddlebag.flanks;

import app.saddlebag.model.ProductKind;

/**
 * One of the eleven things the API serves about a login: where to ask for it and which flags of a login's status speak
 * of it (API reference §7.1, §8).
 */
public enum DataKind {
    IDENTITY("auth/", Group.PRODUCT, "auth"),
    HOLDER("holder", Group.PRODUCT, "holders"),
    ACCOUNT("account", Group.PRODUCT, "account"),
    CARD("card", Group.PRODUCT, "card"),
    PORTFOLIO("portfolio", Group.PRODUCT, "portfolio"),
    INVESTMENT("investment", Group.PRODUCT, "investment"),
    LIABILITY("liability", Group.PRODUCT, "liability"),
    ACCOUNT_TRANSACTION("data", Group.TRANSACTION, "account"),
    CARD_TRANSACTION("card/transaction", Group.TRANSACTION, "card"),
    INVESTMENT_TRANSACTION("investment/transaction", Group.TRANSACTION, "investment"),
    LIABILITY_TRANSACTION("liability/transaction", Group.TRANSACTION, "liability");

    enum Group { PRODUCT, TRANSACTION }

    private final String path;
    private final Group group;
    private final String flag;

    DataKind(String path, Group group, String flag) {
        this.path = path;
        this.group = group;
        this.flag = flag;
    }

    /** Path of the endpoint under the API's base. */
    public String path() {
        return "/v0/bank/credentials/" + path;
    }

    Group group() {
        return group;
    }

    /** Key under {@code created} and {@code errored}, inside the group. */
    String flag() {
        return flag;
    }

    public static DataKind products(ProductKind kind) {
        return switch (kind) {
            case ACCOUNT -> ACCOUNT;
            case CARD -> CARD;
            case PORTFOLIO -> PORTFOLIO;
            case INVESTMENT -> INVESTMENT;
            case LIABILITY -> LIABILITY;
        };
    }

    /** @throws IllegalArgumentException for portfolios, whose transactions belong to their investments */
    public static DataKind transactions(ProductKind kind) {
        return switch (kind) {
            case ACCOUNT -> ACCOUNT_TRANSACTION;
            case CARD -> CARD_TRANSACTION;
            case INVESTMENT -> INVESTMENT_TRANSACTION;
            case LIABILITY -> LIABILITY_TRANSACTION;
            case PORTFOLIO -> throw new IllegalArgumentException("portfolios have no transactions of their own");
        };
    }
}
