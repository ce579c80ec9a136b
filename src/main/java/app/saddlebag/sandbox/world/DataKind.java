package app.saddlebag.sandbox.world;

/** The kinds of data a credential has (API reference §8), each behind one endpoint and guarded by one flag. */
public enum DataKind {

    ACCOUNT("account", "product", "account", "account_id"),
    DATA("data", "transaction", "account", null),
    CARD("card", "product", "card", "card_id"),
    CARD_TRANSACTION("card/transaction", "transaction", "card", null),
    PORTFOLIO("portfolio", "product", "portfolio", "portfolio_id"),
    INVESTMENT("investment", "product", "investment", "investment_id"),
    INVESTMENT_TRANSACTION("investment/transaction", "transaction", "investment", null),
    LIABILITY("liability", "product", "liability", "liability_id"),
    LIABILITY_TRANSACTION("liability/transaction", "transaction", "liability", null),
    HOLDER("holder", "product", "holders", null),
    IDENTITY("auth/", "product", "auth", null);

    private final String path;
    private final String group;
    private final String key;
    private final String ownId;

    DataKind(String path, String group, String key, String ownId) {
        this.path = path;
        this.group = group;
        this.key = key;
        this.ownId = ownId;
    }

    /** The last part of its endpoint's path, after {@code /v0/bank/credentials/}. */
    public String path() {
        return path;
    }

    /** A short name: the path with a hyphen for its slash. */
    public String shortName() {
        return path.replaceAll("/$", "").replace('/', '-');
    }

    /** {@code product} or {@code transaction}: where its flag is found in a status. */
    public String group() {
        return group;
    }

    /** The name of its flag within the group. */
    public String key() {
        return key;
    }

    /** Its flag, such as {@code product.account}. */
    public String flag() {
        return group + "." + key;
    }

    /** The field by which others point at objects of this kind; null when nothing does. */
    public String ownId() {
        return ownId;
    }
}
