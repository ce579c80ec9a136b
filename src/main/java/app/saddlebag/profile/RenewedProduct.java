package app.saddlebag.profile;

import app.saddlebag.model.Connection;
import app.saddlebag.model.ProductKind;
import app.saddlebag.sync.ProductQuestion.Rows;
import app.saddlebag.sync.ProductQuestion.Said;
import java.math.BigDecimal;

/**
 * A product that is here and one that its bank lists under a new id: they may be one, and only the person can tell.
 *
 * @param number     by which the person names the question; no other ever gets it
 * @param connection through which both came
 * @param productId  the number here of the one that is here
 * @param here       what was known before
 * @param listed     what the bank lists now
 * @param said       what the person said, which takes effect with the next sync
 */
public record RenewedProduct(long number, Connection connection, long productId, Side here, Side listed, Said said) {

    /**
     * What is known of one of both. All but kind and title nullable.
     *
     * @param number  IBAN, card number or the like, as the bank writes it
     * @param type    as the bank words it
     * @param balance with the sign that it has for the person, where the currency is known
     * @param rows    how far its transactions reach; null where they were not read
     */
    public record Side(ProductKind kind, String title, String number, String type, String currency, BigDecimal balance, Rows rows) {
    }
}
