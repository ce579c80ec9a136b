package app.saddlebag.exchange.statement;

/**
 * Who stands on the other side of an entry, as told; every component nullable, none checked.
 *
 * @param name   of the person or firm
 * @param iban   without spaces, upper case
 * @param number account number where that is no IBAN
 * @param bankId BIC or national bank code
 */
public record Counterparty(String name, String iban, String number, String bankId) {

    public static final Counterparty NONE = new Counterparty(null, null, null, null);
}
