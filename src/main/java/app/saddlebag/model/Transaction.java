package app.saddlebag.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One movement on a product, as the bank told it: a fact, never edited (API reference §10.2, §10.3, §10.6, §10.7).
 *
 * @param id                 the bank's {@code _id}; unique among one connection's rows of one kind
 * @param productKind        which kind of product it moved
 * @param productId          that product's {@code _id} ({@code account_id}, {@code card_id}, …). Nullable
 * @param portfolioId        nullable; investments only
 * @param amount             signed: negative is money out
 * @param currency           ISO 4217. Nullable
 * @param balance            balance after the movement. Nullable
 * @param bookingDate        {@code operationDate}: when it was made. Nullable, but then {@code valueDate} is not
 * @param valueDate          when it counts for interest. Nullable
 * @param description        the bank's text. Nullable
 * @param productDescription the bank's text for the product. Nullable
 * @param category           the bank's hint. Nullable
 * @param shop               the merchant, a hint. Nullable
 * @param cardNumber         card used, usually masked. Nullable
 * @param entity             bank as an id-like string. Nullable
 * @param transfer           counterparty of a transfer. Nullable
 * @param externalId         survives a reconnect. Nullable
 */
public record Transaction(String id, ProductKind productKind, String productId, String portfolioId, BigDecimal amount,
                          String currency, BigDecimal balance, LocalDate bookingDate, LocalDate valueDate,
                          String description, String productDescription, String category, String shop,
                          String cardNumber, String entity, Transfer transfer, String externalId) {

    public Transaction {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(productKind, "productKind");
        Objects.requireNonNull(amount, "amount");
        if (bookingDate == null && valueDate == null) {
            throw new IllegalArgumentException("a transaction needs a booking date or a value date");
        }
    }

    /** The day by which rows are ordered and shown: booking date, else value date. Never null. */
    public LocalDate day() {
        return bookingDate != null ? bookingDate : valueDate;
    }

    /** Who paid whom; every component nullable. */
    public record Transfer(String payer, String payerIban, String beneficiary, String beneficiaryIban) {
    }
}
