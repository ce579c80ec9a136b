package app.saddlebag.model;

/** What kind of product a bank lists. Its transactions, where there are any, carry the same kind. */
public enum ProductKind {
    ACCOUNT, CARD, PORTFOLIO, INVESTMENT, LIABILITY;

    /** Whether the API serves transactions of this kind (a portfolio's transactions belong to its investments). */
    public boolean hasTransactions() {
        return this != PORTFOLIO;
    }
}
