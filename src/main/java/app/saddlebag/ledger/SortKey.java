package app.saddlebag.ledger;

/** By what matches can be ordered. Rows without the value come last either way; equal rows stay newest first. */
public enum SortKey {
    /** Booking date, or value date where the bank gave no other. */
    DATE, VALUE_DATE,
    /** By the number alone: currencies are not compared. */
    AMOUNT, BALANCE,
    /** Texts whatever their case and accents. */
    DESCRIPTION, SHOP, CATEGORY,
    /** Name of the bank, and of the product, as shown. */
    ENTITY, PRODUCT, CURRENCY
}
