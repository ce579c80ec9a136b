package app.saddlebag.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One movement on a product, as the bank told it: a fact, never edited (API reference §10.2, §10.3, §10.6, §10.7).
 * Made by {@link #of} and {@link #with}, for nobody tells twenty places in a row apart.
 *
 * @param id                 the bank's {@code _id}; unique among one connection's rows of one kind
 * @param productKind        which kind of product it moved
 * @param productId          that product's {@code _id} ({@code account_id}, {@code card_id}, …). Nullable
 * @param portfolioId        nullable; investments only
 * @param amount             signed: negative is money out
 * @param currency           ISO 4217, or the bank's own word where that says no currency we know. Nullable
 * @param balance            balance after it. Nullable
 * @param bookingDate        {@code operationDate}: when it was made. Nullable, but then {@code valueDate} is not
 * @param valueDate          when it counts for interest. Nullable
 * @param description        the bank's text. Nullable
 * @param productDescription the bank's text for the product. Nullable
 * @param category           the bank's hint. Nullable
 * @param shop               the merchant, a hint. Nullable
 * @param cardNumber         card used, usually masked. Nullable
 * @param entity             bank as an id-like string. Nullable
 * @param transfer           counterparty of a transfer. Nullable
 * @param trade              what was bought or sold. Nullable
 * @param type               Flanks' own type code, whose meaning nobody published (API reference §18.10). Nullable
 * @param flanksCategory     Flanks' own category code, likewise. Nullable
 * @param externalId         survives a reconnect. Nullable
 */
public record Transaction(String id, ProductKind productKind, String productId, String portfolioId, BigDecimal amount,
                          String currency, BigDecimal balance, LocalDate bookingDate, LocalDate valueDate,
                          String description, String productDescription, String category, String shop,
                          String cardNumber, String entity, Transfer transfer, Trade trade, String type,
                          String flanksCategory, String externalId) {

    public Transaction {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(productKind, "productKind");
        Objects.requireNonNull(amount, "amount");
        if (bookingDate == null && valueDate == null) {
            throw new IllegalArgumentException("a transaction needs a booking date or a value date");
        }
    }

    /** Begins a transaction with what each one has; a date still has to follow. */
    public static Builder of(String id, ProductKind productKind, BigDecimal amount) {
        return new Builder().id(id).productKind(productKind).amount(amount);
    }

    /** Begins another transaction with the facts of this one. */
    public Builder with() {
        return of(id, productKind, amount).productId(productId).portfolioId(portfolioId).currency(currency)
                .balance(balance).bookingDate(bookingDate).valueDate(valueDate).description(description)
                .productDescription(productDescription).category(category).shop(shop).cardNumber(cardNumber)
                .entity(entity).transfer(transfer).trade(trade).type(type).flanksCategory(flanksCategory)
                .externalId(externalId);
    }

    /** The day by which rows are ordered and shown: booking date, else value date. Never null. */
    public LocalDate day() {
        return bookingDate != null ? bookingDate : valueDate;
    }

    /** Who paid whom; every component nullable. */
    public record Transfer(String payer, String payerIban, String beneficiary, String beneficiaryIban) {
    }

    /**
     * What a transaction of an investment traded; every component nullable (API reference §10.6).
     *
     * @param isin              the paper, not checked
     * @param units             how many; the bank's sign
     * @param price             of one unit, in the transaction's currency
     * @param fees              in the transaction's currency; the bank's sign
     * @param securitiesAccount {@code refValos}: number of the securities account it lies in
     */
    public record Trade(String isin, BigDecimal units, BigDecimal price, BigDecimal fees, String securitiesAccount) {
    }

    /** Gathers the facts of one transaction by name; what is not said stays null. Belongs to one thread. */
    public static final class Builder {

        private String id;
        private ProductKind productKind;
        private String productId;
        private String portfolioId;
        private BigDecimal amount;
        private String currency;
        private BigDecimal balance;
        private LocalDate bookingDate;
        private LocalDate valueDate;
        private String description;
        private String productDescription;
        private String category;
        private String shop;
        private String cardNumber;
        private String entity;
        private Transfer transfer;
        private Trade trade;
        private String type;
        private String flanksCategory;
        private String externalId;

        private Builder() {
        }

        public Builder id(String value) {
            this.id = value;
            return this;
        }

        public Builder productKind(ProductKind value) {
            this.productKind = value;
            return this;
        }

        public Builder productId(String value) {
            this.productId = value;
            return this;
        }

        public Builder portfolioId(String value) {
            this.portfolioId = value;
            return this;
        }

        public Builder amount(BigDecimal value) {
            this.amount = value;
            return this;
        }

        public Builder currency(String value) {
            this.currency = value;
            return this;
        }

        public Builder balance(BigDecimal value) {
            this.balance = value;
            return this;
        }

        public Builder bookingDate(LocalDate value) {
            this.bookingDate = value;
            return this;
        }

        public Builder valueDate(LocalDate value) {
            this.valueDate = value;
            return this;
        }

        public Builder description(String value) {
            this.description = value;
            return this;
        }

        public Builder productDescription(String value) {
            this.productDescription = value;
            return this;
        }

        public Builder category(String value) {
            this.category = value;
            return this;
        }

        public Builder shop(String value) {
            this.shop = value;
            return this;
        }

        public Builder cardNumber(String value) {
            this.cardNumber = value;
            return this;
        }

        public Builder entity(String value) {
            this.entity = value;
            return this;
        }

        public Builder transfer(Transfer value) {
            this.transfer = value;
            return this;
        }

        public Builder trade(Trade value) {
            this.trade = value;
            return this;
        }

        public Builder type(String value) {
            this.type = value;
            return this;
        }

        public Builder flanksCategory(String value) {
            this.flanksCategory = value;
            return this;
        }

        public Builder externalId(String value) {
            this.externalId = value;
            return this;
        }

        /**
         * @throws NullPointerException     without id, kind or amount
         * @throws IllegalArgumentException without any date
         */
        public Transaction build() {
            return new Transaction(id, productKind, productId, portfolioId, amount, currency, balance, bookingDate,
                    valueDate, description, productDescription, category, shop, cardNumber, entity, transfer, trade,
                    type, flanksCategory, externalId);
        }
    }
}
