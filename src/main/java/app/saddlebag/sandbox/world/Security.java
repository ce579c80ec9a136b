package app.saddlebag.sandbox.world;

/**
 * Something that is bought in units.
 *
 * @param isin    null when it has none
 * @param name    general name
 * @param type    as in API reference §10.5
 * @param subtype likewise; null for none
 * @param symbol  null for none
 * @param price   where its price began, in ten-thousandths
 * @param whole   whether only whole units are traded
 */
record Security(String isin, String name, String type, String subtype, String symbol, long price, boolean whole) {

    /** What names it: the ISIN, else the symbol. */
    String key() {
        return isin == null ? symbol : isin;
    }
}
