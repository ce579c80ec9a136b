package app.saddlebag.ledger;

/** By what matches can be put together. */
public enum GroupKey {
    MONTH, CATEGORY, SHOP, PRODUCT, ENTITY
}
