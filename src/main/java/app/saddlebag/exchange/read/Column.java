package app.saddlebag.exchange.read;

/** What a column of a table means. */
public enum Column {

    NONE("bank-file.column.none"),
    BOOKING_DATE("bank-file.column.booking-date"),
    VALUE_DATE("bank-file.column.value-date"),
    /** With its sign, or without it where another column says it. */
    AMOUNT("bank-file.column.amount"),
    /** What goes out, whatever its sign. */
    MONEY_OUT("bank-file.column.money-out"),
    /** What comes in. */
    MONEY_IN("bank-file.column.money-in"),
    /** A word or letter that says which way the amount goes. */
    DIRECTION("bank-file.column.direction"),
    CURRENCY("bank-file.column.currency"),
    /** Several such columns are joined. */
    DESCRIPTION("bank-file.column.description"),
    COUNTERPARTY("bank-file.column.counterparty"),
    COUNTERPARTY_ACCOUNT("bank-file.column.counterparty-account"),
    REFERENCE("bank-file.column.reference"),
    /** By which the bank tells the movement from all others. */
    ID("bank-file.column.id"),
    CATEGORY("bank-file.column.category"),
    /** Of the account after the movement. */
    BALANCE("bank-file.column.balance"),
    /** Whose movement it is, where a file has those of several accounts. */
    ACCOUNT("bank-file.column.account");

    private final String key;

    Column(String key) {
        this.key = key;
    }

    /** Key of its name in {@code messages*.properties}. */
    public String key() {
        return key;
    }
}
