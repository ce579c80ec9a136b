package app.saddlebag.sandbox.world;

/**
 * What happened when several products tell of it: its movements are one event. Never shown; what is told has to do without it.
 *
 * @param key  names it within its household
 * @param what what it was
 */
record Event(String key, What what) {

    enum What {
        /** On a debit card and the account behind it. */
        PURCHASE,
        /** Between two products of the household. */
        TRANSFER,
        /** Of a credit card, from the account that pays it. */
        SETTLEMENT,
        /** Of a loan. */
        INSTALMENT,
        /** Something bought or sold for a portfolio. */
        TRADE,
        /** What a position paid. */
        YIELD
    }
}
