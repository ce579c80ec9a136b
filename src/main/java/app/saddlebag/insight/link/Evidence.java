package app.saddlebag.insight.link;

/** Why two movements are taken for one event. The amount agrees in all of them, or is explained. */
public enum Evidence {
    /** The account's row bears the number of the card. */
    CARD_NUMBER,
    /** Each side names the other's account by its number. */
    BOTH_NUMBERS,
    /** One side names the other's account by its number, and the other says nothing against it. */
    ONE_NUMBER,
    /** Both sides name the same payer and the same beneficiary, who are holders of what is the person's. */
    HOLDERS,
    /** The account is the portfolio's cash account. */
    CASH_ACCOUNT,
    /** The account's text names what was traded, or what is owed. */
    NAMED,
    /** The account's text names the loan, and the difference is the interest of a month at the rate the bank tells. */
    INTEREST,
    /** The texts have words in common. */
    TEXT,
    /** A card's month is paid, and the card's purchases of that month are told one by one: the other row is the last of them. */
    PURCHASES,
    /** The person said so. */
    ANSWERED
}
